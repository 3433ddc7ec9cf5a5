import type { Measure } from '@/lib/domain/figure'
import type { PreparedText } from '@/lib/text/prepare'
import { changed, type FigureDraft, OF_WEAPONS } from '../../figures/draft'
import { nounAt } from './counted'
import { isOutOf, isPart } from './others'
import { wordAt } from './words'

type Refiner = (drafts: FigureDraft[], prepared: PreparedText) => FigureDraft[]

/** What a second look at the figures of a text corrects, in order: later refiners rely on the earlier ones. */
export const REFINERS: readonly Refiner[] = [
  attacksAreHits,
  partOfWhole,
  outOf,
  weaponOfBare,
  subsets,
  children,
  enemyLosses,
  tollParts,
  eachOf,
]

/** "5 влучань", "120 обстрілів" are strikes carried out; "in one strike" counts nothing. */
function attacksAreHits(drafts: FigureDraft[]): FigureDraft[] {
  return drafts.flatMap((draft) => {
    if (draft.quantity.what !== 'attack') return [draft]
    return draft.low === 1 ? [] : [changed(draft, { measure: 'hit' as const })]
  })
}

/** "збила 26 із 28 дронів": the first number has the verb, the second is how many there were. */
function partOfWhole(drafts: FigureDraft[], { tokens }: PreparedText): FigureDraft[] {
  return drafts.map((draft, i) => {
    const part = drafts[i - 1]
    if (!part || part.sentenceIndex !== draft.sentenceIndex || !OF_WEAPONS.has(draft.measure)) return draft
    if (!isOutOf(tokens, part.quantity, draft.quantity) || part.low > draft.low) return draft
    return changed(draft, { measure: 'launched', rule: 'figure:part-of-whole' })
  })
}

/** "Із 28 дронів збито 26": the first number is how many there were. */
function outOf(drafts: FigureDraft[], { tokens }: PreparedText): FigureDraft[] {
  return drafts.map((draft, i) => {
    const part = drafts[i + 1]
    const leads = /^(?:з|із|зі|из)$/.test(wordAt(tokens, draft.quantity.first - 1))
    if (!leads || draft.quantity.what !== 'weapon' || draft.measure === 'launched') return draft
    if (
      part?.sentenceIndex !== draft.sentenceIndex ||
      part.low > draft.low ||
      drafts[i - 1]?.sentenceIndex === draft.sentenceIndex
    )
      return draft
    return changed(draft, { measure: 'launched', rule: 'figure:out-of' })
  })
}

/** "збила 26": a bare number of weapons is of the kind last spoken of; without one it counts nothing we know. */
function weaponOfBare(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  return drafts.flatMap((draft, i) => {
    if (!OF_WEAPONS.has(draft.measure) || draft.quantity.what !== 'bare') return [draft]
    if (draft.of !== null && draft.of !== 'any') return [draft]
    const whole = drafts[i + 1]
    const next = whole?.rule === 'figure:part-of-whole' && whole.sentenceIndex === draft.sentenceIndex ? whole : null
    const before = drafts
      .slice(0, i)
      .findLast((other) => other.quantity.what === 'weapon' && draft.sentenceIndex - other.sentenceIndex <= 2)
    const of = next?.of ?? before?.of ?? weaponNamedBefore(prepared, draft)
    // "450 цілей, збито 224": of which kind they were is not said, but weapons they were.
    return of && (of !== 'any' || before) ? [changed(draft, { of })] : []
  })
}

// How far back a weapon named without a number may stand, in tokens.
const NAMED_WITHIN = 40

function weaponNamedBefore({ tokens }: PreparedText, { quantity }: FigureDraft): FigureDraft['of'] {
  for (let i = quantity.first - 1; i >= Math.max(0, quantity.first - NAMED_WITHIN); i--) {
    const noun = nounAt(tokens, i)
    if (noun?.what === 'weapon' && noun.of !== 'any') return noun.of
  }
  return null
}

const PEOPLE = new Set<Measure>(['killed', 'injured', 'missing', 'evacuated'])

/** "у тому числі троє дітей": part of the toll before it, never added to it. */
function subsets(drafts: FigureDraft[], { tokens }: PreparedText): FigureDraft[] {
  return drafts.map((draft, i) => {
    if (!PEOPLE.has(draft.measure) || draft.low === 0 || draft.subset) return draft
    if (!isPart(tokens, draft.quantity)) return draft
    const whole = drafts
      .slice(0, i)
      .findLast(
        (other) =>
          draft.sentenceIndex - other.sentenceIndex <= 1 &&
          PEOPLE.has(other.measure) &&
          !other.subset &&
          other.measure === draft.measure,
      )
    const among = /^(?:серед|среди|з|із|из)$/.test(wordAt(tokens, draft.firstToken - 1))
    return whole || among ? changed(draft, { subset: true }) : draft
  })
}

const CHILDREN = /^(?:дит|діт|дет|реб[её]н|неповнолітн|несовершеннолетн|підліт|подрост)/

/** "26 загиблих. … трьох загиблих дітей": the children are among those told just before. */
function children(drafts: FigureDraft[], { tokens }: PreparedText): FigureDraft[] {
  return drafts.map((draft, i) => {
    if (!PEOPLE.has(draft.measure) || draft.subset || draft.quantity.implied) return draft
    if (!CHILDREN.test(wordAt(tokens, draft.quantity.nounLast - 1))) return draft
    const all = drafts
      .slice(0, i)
      .some(
        (other) =>
          other.measure === draft.measure &&
          draft.sentenceIndex - other.sentenceIndex === 1 &&
          other.low > draft.low &&
          /^(?:люд|осіб|особ|чел)/.test(wordAt(tokens, other.quantity.nounLast - 1)),
      )
    return all ? changed(draft, { subset: true }) : draft
  })
}

/** Those in hospital and the bodies found are part of a toll where the report gives one; else they are all there is. */
function tollParts(drafts: FigureDraft[]): FigureDraft[] {
  return drafts.map((draft, i) => {
    if (!draft.rule.endsWith('-of-toll')) return draft
    const told = drafts.some(
      (other, k) =>
        k !== i && other.measure === draft.measure && !other.subset && other.low >= draft.low && other.low > 0,
    )
    return changed(draft, { subset: told })
  })
}

// A staff's table of what the other side has lost in the whole war, and the sentence that goes on with it.
const LOSSES =
  /(?<!\p{L})(?:втрат|потер)(?:и|ь|ах|ях)?\s+(?:противник|ворог|враг|рос|рф|окупант|оккупант|арм|всу)|бойов\p{L}+\s+втрат|боев\p{L}+\s+потер|особового\s+складу|личного\s+состава/iu

/** "Втрати противника з 24 лютого 2022 року: … знищено 43 500 БпЛА": totals of a war are no strike's figures. */
function enemyLosses(drafts: FigureDraft[], { text, sentences }: PreparedText): FigureDraft[] {
  const told = new Set(
    sentences.flatMap(({ start, end }, i) => (LOSSES.test(text.slice(start, end)) ? [i, i + 1] : [])),
  )
  if (told.size === 0) return drafts
  return drafts.map((draft) =>
    told.has(draft.sentenceIndex) && (draft.measure === 'intercepted' || draft.measure === 'killed')
      ? changed(draft, { status: 'background' as const })
      : draft,
  )
}

/** "по одному над Орловской, Тульской и Рязанской областями": one figure for each place of the list. */
function eachOf(drafts: FigureDraft[], { tokens }: PreparedText): FigureDraft[] {
  return drafts.flatMap((draft) => {
    const { first, nounLast, sentence } = draft.quantity
    if (wordAt(tokens, first - 1) !== 'по' || !OF_WEAPONS.has(draft.measure)) return [draft]
    let names = 0
    let inName = false
    for (let i = nounLast; i < sentence.last; i++) {
      const token = tokens[i]
      const capital = token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
      if (capital && !inName) names++
      inName = capital === true
      const link =
        /^(?:,|–|—|-|і|й|та|и|над|в|у|на|територі\p{L}+|территори\p{L}+|област\p{L}*|регіон\p{L}*|регион\p{L}*|кра\p{L}+)$/u
      if (!capital && !link.test(wordAt(tokens, i))) break
    }
    return Array.from({ length: Math.max(1, names) }, (_, nth) => (names > 1 ? changed(draft, { nth }) : draft))
  })
}
