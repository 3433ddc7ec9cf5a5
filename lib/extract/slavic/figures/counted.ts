import type { PreparedText } from '@/lib/text/prepare'
import type { Quantity } from '@/lib/text/quantities'
import type { Sentence } from '@/lib/text/sentences'
import type { Token } from '@/lib/text/tokens'
import type { CountedQuantity } from '../../counted'
import { countedWeaponAt } from '../../weapons'
import { impliedOnes } from './implied'
import { isMark } from './marks'
import {
  AT_SEA,
  COLLECTIVE,
  NOT_COUNTS,
  NOUNS,
  PEOPLE_BY_ADJECTIVE,
  PHRASE_END,
  WEAPON_BY_ADJECTIVE,
  WEAPONS,
} from './nouns.table'
import { isPredicateAt } from './predicates'
import { wordAt } from './words'

type Noun = Pick<CountedQuantity, 'what' | 'of' | 'nounLast' | 'consumer'>

/** Every number of the text that counts something, in text order, with people named one by one. */
export function findCounted(prepared: PreparedText): CountedQuantity[] {
  const counted: CountedQuantity[] = []
  let next = 0
  for (const sentence of prepared.sentences) {
    const written: CountedQuantity[] = []
    for (; (prepared.quantities[next]?.head ?? Number.POSITIVE_INFINITY) < sentence.last; next++) {
      const quantity = prepared.quantities[next]
      const found = quantity && quantity.head >= sentence.first ? countedAt(prepared.tokens, quantity, sentence) : null
      if (found) written.push(found)
    }
    counted.push(...written, ...impliedOnes(prepared.tokens, sentence, written))
  }
  return counted.sort((a, b) => a.start - b.start)
}

function countedAt(tokens: readonly Token[], quantity: Quantity, sentence: Sentence): CountedQuantity | null {
  if (isMark(tokens, quantity)) return null
  const noun = nounAfter(tokens, quantity, sentence.last)
  if (noun === 'none') return null
  const base = { ...quantity, sentence, implied: false }
  if (noun) return { ...base, ...noun, end: tokens[noun.nounLast - 1]?.end ?? quantity.end }
  const what = COLLECTIVE.test(wordAt(tokens, quantity.last - 1)) ? 'person' : 'bare'
  return { ...base, what, of: null, nounLast: quantity.last, consumer: false }
}

// A noun stands behind its number within so many words: "117 ударними безпілотниками", "5 мирних мешканців".
const NOUN_WITHIN = 6

/** The counted noun behind the number; `none` when it counts nothing of interest, null when it has no noun. */
function nounAfter(tokens: readonly Token[], { last: from }: Quantity, end: number): Noun | 'none' | null {
  if (NOT_COUNTS.has(wordAt(tokens, from)) || tokens[from]?.text === '%') return 'none'
  let byAdjective: Noun | null = null
  let unknown = false
  for (let i = from; i < Math.min(end, from + NOUN_WITHIN); i++) {
    const token = tokens[i]
    if (!token || (token.kind === 'punct' && !/^[-«»"“”]$/.test(token.text)) || token.kind === 'number') break
    const word = wordAt(tokens, i)
    if (PHRASE_END.has(word) || COLLECTIVE.test(word)) break
    const noun = nounAt(tokens, i)
    if (noun) return noun
    const weapon = WEAPON_BY_ADJECTIVE.get(word)
    if (weapon) byAdjective = { what: 'weapon', of: weapon, nounLast: i + 1, consumer: false }
    else if (PEOPLE_BY_ADJECTIVE.has(word)) byAdjective = { what: 'person', of: null, nounLast: i + 1, consumer: false }
    else if (isPredicateAt(tokens, i)) {
      // "132 сбитых дрона": a participle may stand before the noun, a verb ends the phrase.
      if (!ATTRIBUTE.test(word)) break
    } else if (token.kind === 'word') {
      if (NOT_COUNTS.has(word)) return 'none'
      if (FOLLOWERS.test(word)) continue
      if (!ATTRIBUTE.test(word)) return unknownNoun(tokens, i, byAdjective)
      unknown = true
    }
  }
  return byAdjective ?? (unknown ? 'none' : null)
}

// Adjectives and participles by their endings.
const ATTRIBUTE =
  /(?:[бвгджзклмнпрстфхцчшщ]і|ие|их|ых|іх|ими|ыми|іми|ий|ый|ій|ої|ого|ому|ою|ая|ые|ие|ні|ві|кі|ьні|ті|лі|ні|ку|на|ну|ва|ка|ний)$/
// Words between a number and its verb: "26 людей також", "троє вже".
const FOLLOWERS =
  /^(?:вже|уже|також|также|ще|еще|тоже|теж|навіть|даже|лише|только|потім|потом|пізніше|позже|раніше|ранее|типу|типа)$/

/** A noun of no interest ends the phrase; a word that is a verb leaves the number bare. */
function unknownNoun(tokens: readonly Token[], i: number, found: Noun | null): Noun | 'none' | null {
  if (found) return found
  return VERB.test(wordAt(tokens, i)) ? null : 'none'
}

// Finite verbs by their endings: "троє отримали", "двоє перебувають", "п'ятеро звернулися".
const VERB =
  /(?:ли|лися|лись|ла|лася|ло|лося|лось|ють|ться|ает|ают|яют|ется|ится|ено|ано|ыто|ито|[аиіяу]в|[аиеяу]л|вся|лся)$/

/** The countable noun at token `i`; null when there is none. */
export function nounAt(tokens: readonly Token[], i: number): Noun | null {
  const word = wordAt(tokens, i)
  const nounLast = i + 1
  const what = NOUNS.get(word)
  // "5 влучань дронів", "3 удара дронами"
  const by = what === 'attack' ? WEAPONS.get(wordAt(tokens, nounLast)) : undefined
  if (by) return { what: 'attack', of: by, nounLast: nounLast + 1, consumer: false }
  if (what)
    return {
      what,
      of: what === 'attack' || what === 'location' ? 'any' : null,
      nounLast,
      consumer: what === 'consumer' || what === 'person' || what === 'structure',
    }
  const common = WEAPONS.get(word)
  if (common) {
    const of = AT_SEA.has(wordAt(tokens, i - 1)) && common === 'drone' ? 'boat' : common
    return { what: 'weapon', of, nounLast: afterMark(tokens, nounLast), consumer: false }
  }
  const named = countedWeaponAt(tokens, i)
  return named && named.row.of !== 'any'
    ? { what: 'weapon', of: named.row.of, nounLast: afterMark(tokens, named.last), consumer: false }
    : null
}

/** "ракет Х-101", "дронів типу Shahed", "ракетами «Іскандер-М»": the name behind the noun belongs to it. */
function afterMark(tokens: readonly Token[], from: number): number {
  let at = from
  if (/^(?:типу|типа)$/.test(wordAt(tokens, at))) at++
  const quoted = /^[«"“„]$/.test(tokens[at]?.text ?? '')
  if (quoted) {
    const close = tokens.slice(at + 1, at + 6).findIndex(({ text }) => /^[»"”]$/.test(text))
    return close >= 0 ? at + 2 + close : from
  }
  const token = tokens[at]
  if (token?.kind !== 'word' || (token.text === token.lower && at === from)) return at > from && token ? at + 1 : from
  at++
  while (
    tokens[at] &&
    tokens[at]?.start === tokens[at - 1]?.end &&
    (tokens[at]?.text === '-' || tokens[at - 1]?.text === '-')
  )
    at++
  // "ракет Калібр" names them; "ракет Росія" begins something else.
  return tokens[at - 1]?.kind === 'number' || countedWeaponAt(tokens, at - 1) || at > from + 1 ? at : from
}
