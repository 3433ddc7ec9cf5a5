import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import type { Attribution } from '../claimants'
import { ACCORDING, ASIDES, NOBODY, PHRASE_STOP, POSTED, SPEAKER, SPEECH } from './speech.table'

type Range = readonly [first: number, last: number]

/** Every attribution of the text, in order: "повідомив голова ОВА Олег Кіпер", "по данным МЧС", "… – ДСНС". */
export function findAttributions(prepared: PreparedText): Attribution[] {
  const found: Attribution[] = []
  for (const sentence of prepared.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const word = prepared.tokens[i]?.lower ?? ''
      if (SPEECH.test(word)) spoken(found, prepared, sentence, i)
      else if (/^(?:за|з|із|по|со|згідно|согласно)$/.test(word)) leantOn(found, prepared, sentence, i)
    }
    headline(found, prepared, sentence)
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map((attribution, i) => ({ ...attribution, claimant: fullName(attribution.claimant, found.slice(0, i)) }))
}

/** "Зведення Повітряних сил за 9 липня": a heading that names the speaker of all that follows. */
export function headingClaimant(prepared: PreparedText): Attribution | null {
  const sentence = prepared.sentences[0]
  if (!sentence || sentence.last - sentence.first > HEADING_TOKENS) return null
  const { tokens } = prepared
  if (!/^(?:зведення|оперативна|інформація|сводка|бюллетень|бюлетень|итоги)$/.test(tokens[sentence.first]?.lower ?? ''))
    return null
  for (let i = sentence.first + 1; i < sentence.last; i++) {
    const range = phraseFrom(tokens, i, sentence)
    if (range && SPEAKER.test(tokens[range[0]]?.lower ?? '')) return made(prepared, sentence, i, range, 'heading')
    if (range && tokens.slice(...range).some(({ lower }) => SPEAKER.test(lower)))
      return made(prepared, sentence, i, range, 'heading')
  }
  return null
}

const HEADING_TOKENS = 18

/** The speaker of a verb of speech: before it, or, where a clause begins with the verb, behind it. */
function spoken(found: Attribution[], prepared: PreparedText, sentence: Sentence, verb: number): void {
  const { tokens } = prepared
  const token = [tokens[verb - 1], tokens[verb + 1]].find((beside) => /^(?:він|вона|он|она)$/.test(beside?.lower ?? ''))
  if (token) {
    const speaker = found.findLast(({ claimant }) => /\p{Lu}\p{L}+ \p{Lu}/u.test(claimant))
    if (speaker)
      found.push({ ...speaker, sentence, at: verb, start: token.start, end: token.end, rule: 'claimant:pronoun' })
    return
  }
  const before = opensClause(tokens, verb, sentence) ? null : phraseUpTo(tokens, verb, sentence)
  if (before) {
    found.push(made(prepared, sentence, verb, before, 'subject'))
    return
  }
  const after = phraseFrom(tokens, afterAsides(tokens, verb + 1, sentence), sentence)
  if (after) found.push(made(prepared, sentence, verb, after, 'inverted'))
}

/** The verb stands first in its clause, or behind "Про це", "Об этом". */
function opensClause(tokens: readonly Token[], verb: number, sentence: Sentence): boolean {
  let at = verb - 1
  while (at >= sentence.first && (ASIDES.has(tokens[at]?.lower ?? '') || POSTED.test(tokens[at]?.lower ?? ''))) at--
  const before = tokens[at]
  return at < sentence.first || before?.kind === 'punct' || /^(?:це|этом|як|как|що|что)$/.test(before?.lower ?? '')
}

/** "за даними поліції", "со ссылкой на источники" */
function leantOn(found: Attribution[], prepared: PreparedText, sentence: Sentence, at: number): void {
  for (const length of [2, 3]) {
    const phrase = prepared.tokens.slice(at, at + length).map(({ lower }) => lower)
    if (!ACCORDING.test(phrase.join(' '))) continue
    const range = phraseFrom(prepared.tokens, at + length, sentence)
    if (range) found.push(made(prepared, sentence, at, range, 'according-to'))
    return
  }
}

// A headline names its source in so many words.
const SOURCE_TOKENS = 6

/** "Двоє загинули – ОВА", "Генштаб: збито 26 дронів" */
function headline(found: Attribution[], prepared: PreparedText, sentence: Sentence): void {
  const { tokens } = prepared
  const closed = /^[.!…]$/.test(tokens[sentence.last - 1]?.text ?? '') ? sentence.last - 1 : sentence.last
  const dash = tokens.slice(sentence.first, closed).findLastIndex(({ text }) => /^[-–—]$/.test(text)) + sentence.first
  const spaced = tokens[dash - 1] && (tokens[dash]?.start ?? 0) > (tokens[dash - 1]?.end ?? 0)
  if (dash > sentence.first && spaced && closed - dash - 1 <= SOURCE_TOKENS) {
    const range = phraseFrom(tokens, dash + 1, sentence)
    const named = range && tokens.slice(...range).some(({ lower }) => SPEAKER.test(lower))
    if (range && named && range[1] === closed) found.push(made(prepared, sentence, dash, range, 'headline'))
  }
  const colon = tokens.slice(sentence.first, sentence.first + SOURCE_TOKENS).findIndex(({ text }) => text === ':')
  const range = colon > 0 ? phraseFrom(tokens, sentence.first, sentence) : null
  if (range && range[1] === sentence.first + colon && SPEAKER.test(tokens[range[0]]?.lower ?? ''))
    found.push(made(prepared, sentence, range[1], range, 'subject'))
}

function made(
  prepared: PreparedText,
  sentence: Sentence,
  at: number,
  [first, last]: Range,
  rule: 'subject' | 'inverted' | 'according-to' | 'headline' | 'heading',
): Attribution {
  const start = prepared.tokens[first]?.start ?? 0
  const end = prepared.tokens[last - 1]?.end ?? start
  return { claimant: prepared.text.slice(start, end), sentence, at, start, end, rule: `claimant:${rule}` }
}

/** Steps over "у своєму Telegram" and words of time. */
function afterAsides(tokens: readonly Token[], from: number, sentence: Sentence): number {
  let at = from
  for (let steps = 0; steps < 6 && at < sentence.last; steps++) {
    const [one, two, three] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? '']
    if (/^(?:у|в|на)$/.test(one) && POSTED.test(two)) at += tokens[at + 2]?.text === '-' ? 4 : 2
    else if (/^(?:у|в|на)$/.test(one) && /^(?:св|цьо|это)/.test(two) && POSTED.test(three))
      at += tokens[at + 3]?.text === '-' ? 5 : 3
    // "в.о. міського голови", "и.о. губернатора"
    else if (/^[віи]$/.test(one) && two === '.' && three === 'о') at += 4
    else if (ASIDES.has(one)) at++
    else break
  }
  return at
}

const LONGEST_PHRASE = 12

/** The noun phrase that begins at a token and names a speaker. */
function phraseFrom(tokens: readonly Token[], from: number, sentence: Sentence): Range | null {
  let last = from
  while (last < sentence.last && last - from < LONGEST_PHRASE && !ends(tokens, last)) last++
  return speakerIn(tokens, from, last)
}

/** The noun phrase before a verb that names a speaker. */
function phraseUpTo(tokens: readonly Token[], verb: number, sentence: Sentence): Range | null {
  let last = verb
  while (last > sentence.first && ASIDES.has(tokens[last - 1]?.lower ?? '')) last--
  let first = last
  while (first > sentence.first && last - first < LONGEST_PHRASE && !ends(tokens, first - 1)) first--
  while (first < last && !beginsName(tokens, first, sentence)) first++
  return speakerIn(tokens, first, last)
}

/** A title, an institution or a proper name begins here, perhaps with an adjective: "обласна прокуратура". */
function beginsName(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const token = tokens[i]
  if (!token) return false
  if (SPEAKER.test(token.lower)) return true
  if (isCapitalised(token) && i > sentence.first) return true
  const next = tokens[i + 1]
  const leads = next !== undefined && (SPEAKER.test(next.lower) || isAdjective(next.lower))
  return leads && (isAdjective(token.lower) || isCapitalised(token)) && !ASIDES.has(token.lower)
}

const isAdjective = (word: string) =>
  /(?:ий|ій|ый|ой|ая|яя|ое|ее|ие|ые|на|ка|ва|ні|кі|ві|ної|кої|вої|ого|ых|их)$/.test(word)

/** The range where it names somebody; it may not begin with a pronoun or a bare adjective. */
function speakerIn(tokens: readonly Token[], first: number, last: number): Range | null {
  const own = tokens.slice(first, last)
  if (own.length === 0 || NOBODY.has(own[0]?.lower ?? '')) return null
  return own.some((token) => isCapitalised(token) || SPEAKER.test(token.lower)) ? [first, last] : null
}

function ends(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!token) return true
  if (token.kind === 'number') return true
  if (token.kind === 'punct') {
    // "прес-служба", "О. Кіпер", "ТРК «Суспільне»"
    const glued = token.text === '-' && before?.end === token.start && token.end === after?.start
    const initial = token.text === '.' && before?.text.length === 1 && isCapitalised(before)
    return !glued && !initial && !/^[«»"“”]$/.test(token.text)
  }
  if (SPEECH.test(token.lower)) return true
  // "служба з надзвичайних ситуацій", "администрация в Энергодаре"
  if (/^(?:з|із|по)$/.test(token.lower))
    return !/^(?:служб|міністерств|министерств|управлін|управлен|комітет|комитет)/.test(before?.lower ?? '')
  if (/^(?:і|та|и)$/.test(token.lower))
    return !(after && SPEAKER.test(after.lower) && before && SPEAKER.test(before.lower))
  return PHRASE_STOP.has(token.lower) || ASIDES.has(token.lower)
}

/** "Кіпер" after "голова ОВА Олег Кіпер": the surname alone takes the full form. */
function fullName(claimant: string, before: readonly Attribution[]): string {
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(claimant)) return claimant
  return before.find((other) => other.claimant.endsWith(` ${claimant}`))?.claimant ?? claimant
}
