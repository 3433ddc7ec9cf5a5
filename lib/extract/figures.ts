import type { Figure, Measure } from '@/lib/domain/figure'
import type { PreparedText } from '@/lib/text/prepare'
import type { Token } from '@/lib/text/tokens'
import { type CountedQuantity, findCounted } from './counted'
import { REFINERS } from './figure-refiners'
import { findPredicates, type Predicate } from './predicates'

/** A figure on its way: its number and sentence are still at hand for the refiners. */
export interface FigureDraft extends Omit<Figure, 'place' | 'claimant'> {
  quantity: CountedQuantity
  /** Index of the sentence it stands in. */
  sentenceIndex: number
  /** First and last token that the figure rests on: number, noun and predicate. */
  firstToken: number
  lastToken: number
  /** For "1 each in A, B and C": which of the places, from 0. */
  nth?: number
}

// A number farther than this from its word, with the penalties below, belongs to something else.
const MAX_COST = 18

/**
 * The numbers of the text with what they measure. Each number goes to the nearest word that can govern
 * it: "killed six people and injured 26 others" gives six to killed and 26 to injured. A number without a
 * word of its own in a list ("12 over Crimea, 6 over Kursk") takes the measure of the number before it.
 */
export function findFigures(prepared: PreparedText): FigureDraft[] {
  const drafts: FigureDraft[] = []
  const counted = findCounted(prepared)
  prepared.sentences.forEach((sentence, sentenceIndex) => {
    const predicates = findPredicates(prepared.tokens, sentence)
    const numbers = counted.filter((quantity) => quantity.sentence === sentence)
    const inSentence: FigureDraft[] = []
    for (const quantity of numbers) {
      if (
        inSentence.some(
          (draft) => draft.firstToken <= quantity.head && quantity.head < draft.lastToken && quantity.implied,
        )
      )
        continue
      const draft =
        risenTo(prepared, quantity, predicates) ??
        governed(prepared, quantity, predicates, numbers) ??
        partOf(prepared, quantity, inSentence) ??
        inherited(prepared, quantity, inSentence)
      if (draft) inSentence.push({ ...draft, sentenceIndex })
    }
    inSentence.push(...raidTotals(prepared, numbers, inSentence, sentenceIndex))
    inSentence.push(...noneOf(prepared, sentence.first, sentence.last, sentenceIndex, sentence))
    drafts.push(...inSentence.sort((a, b) => a.start - b.start))
  })
  return REFINERS.reduce((refined, refine) => refine(refined, prepared), drafts)
}

type Draft = Omit<FigureDraft, 'sentenceIndex'>

const RISEN =
  /^(?:rose|risen|rises|rising|climbed|climbs|grew|grown|grows|reached|reaches|stands|stood|increased|jumped)$/

/** "the number killed … rose to 18, and 78 were injured": a toll takes its measure from what stands before it. */
function risenTo(prepared: PreparedText, quantity: CountedQuantity, predicates: readonly Predicate[]): Draft | null {
  const { tokens } = prepared
  const at = /^(?:to|at)$/.test(tokens[quantity.first - 1]?.lower ?? '') ? quantity.first - 2 : quantity.first - 1
  if (quantity.what !== 'bare' && quantity.what !== 'person') return null
  const counted =
    at === quantity.first - 2 &&
    /\b(?:number|toll|count|total|tally) of (?:those |people |the )?(?:\w+ )?(?:killed|dead|injured|wounded|deaths|victims)\b/i.test(
      prepared.text.slice(quantity.sentence.start, quantity.start),
    )
  if (!RISEN.test(tokens[at]?.lower ?? '') && !counted) return null
  const toll = predicates.findLast(
    ({ measure, first }) => first < at && (measure === 'killed' || measure === 'injured' || measure === 'missing'),
  )
  const named = prepared.text.slice(quantity.sentence.start, quantity.start)
  const measure = toll?.measure ?? (/\b(?:toll|dead|deaths?|victims|lost their lives)\b/i.test(named) ? 'killed' : null)
  return measure ? draftOf(prepared, quantity, measure, 'figure:risen-to', null) : null
}

function governed(
  prepared: PreparedText,
  quantity: CountedQuantity,
  predicates: readonly Predicate[],
  numbers: readonly CountedQuantity[],
): Draft | null {
  const { tokens } = prepared
  if (quantity.what === 'bare' && /^(a|an)$/.test(prepared.tokens[quantity.last]?.lower ?? '')) return null
  let best: { predicate: Predicate; cost: number } | null = null
  for (const predicate of predicates) {
    const what = quantity.consumer && predicate.measure === 'without_power' ? 'consumer' : quantity.what
    if (!predicate.counts.includes(what) && !(what === 'consumer' && predicate.counts.includes('person'))) continue
    const cost = costOf(tokens, quantity, predicate, numbers)
    if (cost !== null && cost <= MAX_COST && (!best || cost < best.cost)) best = { predicate, cost }
  }
  if (!best) return null
  const { predicate } = best
  if (quantity.implied && !impliedHolds(quantity, predicate, best.cost)) return null
  return draftOf(prepared, quantity, predicate.measure, `figure:${predicate.phrase.replaceAll(' ', '-')}`, predicate)
}

/** Words between the number and the predicate, plus what makes the tie less likely; null when the predicate can't govern it. */
function costOf(
  tokens: readonly Token[],
  quantity: CountedQuantity,
  predicate: Predicate,
  numbers: readonly CountedQuantity[],
): number | null {
  // "shot one missile down"
  if (predicate.first < quantity.first && quantity.nounLast < predicate.last)
    return /\bdown$/.test(predicate.phrase) ? 0 : null
  const numberFirst = quantity.first < predicate.first
  if (numberFirst && quantity.nounLast > predicate.first) return null
  if (!numberFirst && predicate.last > quantity.head) return null
  if (predicate.side === 'before' && !numberFirst) return null
  if (predicate.side === 'after' && numberFirst) return null
  if (
    predicate.side !== 'before' &&
    predicate.passive &&
    !numberFirst &&
    !/\b(?:by|with|at|in|from)$/.test(predicate.phrase)
  )
    return null
  if (ownedByAnother(tokens, quantity, predicate, numbers)) return null
  const from = numberFirst ? quantity.nounLast : predicate.last
  const to = numberFirst ? predicate.first : quantity.first
  let cost = 0
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) continue
    if (token.text === ';') cost += 12
    else if (token.text === ':' || token.text === '–' || token.text === '—') cost += 6
    else if (token.text === ',' && numberFirst && isAside(tokens, i + 1)) i = asideEnd(tokens, i + 1, to)
    else if (token.text === ',' && tokens[i + 1]?.kind === 'number' && tokens[i + 2]?.text === ',') i += 2
    else if (token.text === ',') cost += 2
    else if (token.kind === 'punct') cost += 1
    else if (/^(while|but|after|when|where)$/.test(token.lower)) cost += 5
    else if (/^(none|nor|not|never|neither|no)$/.test(token.lower)) return null
    else cost += 1
  }
  for (const other of numbers) {
    if (other === quantity || other.head < from || other.head >= to) continue
    // Another number of the same class between the two usually owns the word; of another class it is a fellow subject or object.
    cost += other.what === quantity.what && other.of === quantity.of && !joined(tokens, other, quantity) ? 6 : 1
  }
  // An active verb with its own object to the right rarely looks left.
  if (predicate.side === 'either' && numberFirst && !predicate.passive && cost > 3) cost += 4
  if (predicate.phrase === 'with') cost += 5
  return cost
}

/** "90 drones, 47 shot down", "133 drones, shot down 98": the number that touches the word has it. */
function ownedByAnother(
  tokens: readonly Token[],
  quantity: CountedQuantity,
  predicate: Predicate,
  numbers: readonly CountedQuantity[],
): boolean {
  if (predicate.side !== 'either' || !OF_WEAPONS.has(predicate.measure)) return false
  return numbers.some(
    (other) =>
      other !== quantity &&
      !other.implied &&
      predicate.counts.includes(other.what) &&
      (other.nounLast === predicate.first || predicate.last === other.first) &&
      (other.what === quantity.what || other.what === 'bare') &&
      !inOneList(tokens, other, quantity, numbers),
  )
}

/** Both belong to one list: "102 missiles and 99 drones", "70 missiles, 20 bombs and 145 drones". */
function inOneList(
  tokens: readonly Token[],
  a: CountedQuantity,
  b: CountedQuantity,
  numbers: readonly CountedQuantity[],
): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a]
  if (left.what !== 'bare' && right.what === 'bare' && left.what === 'weapon') return false
  const chain = numbers.filter(({ first }) => left.first <= first && first <= right.first)
  return chain.every((one, i) => i === 0 || joined(tokens, chain[i - 1] ?? one, one))
}

/** ", including three children,": words that interrupt a number and its verb. */
function isAside(tokens: readonly Token[], i: number): boolean {
  return /^(including|among|mostly|mainly|some)$/.test(tokens[i]?.lower ?? '')
}

function asideEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]?.text === ',') return i
  return to
}

/** "183 drones and 17 missiles": the two share their verb. */
function joined(tokens: readonly Token[], a: CountedQuantity, b: CountedQuantity): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a]
  return right.first - left.nounLast <= 1 && /^(and|,|or)$/.test(tokens[left.nounLast]?.lower ?? '')
}

/** "a drone" counts only right beside its verb: "a drone was shot down", "killing a guard"; never "launched a drone attack". */
function impliedHolds(quantity: CountedQuantity, predicate: Predicate, cost: number): boolean {
  // As an object it follows at once ("killing a guard"), as a subject it may stand a little way off.
  if (quantity.what === 'person')
    return (
      ['killed', 'injured', 'missing'].includes(predicate.measure) && cost <= (predicate.first < quantity.first ? 1 : 4)
    )
  if (quantity.what === 'weapon')
    return (predicate.measure === 'intercepted' || predicate.measure === 'suppressed') && cost <= 3
  return false
}

function draftOf(
  prepared: PreparedText,
  quantity: CountedQuantity,
  measure: Measure,
  rule: string,
  predicate: Predicate | null,
): Draft {
  const firstToken = Math.min(quantity.first, predicate ? predicate.first : quantity.first)
  const lastToken = Math.max(quantity.nounLast, predicate ? predicate.last : quantity.nounLast)
  const near = predicate !== null && lastToken - firstToken <= 8
  const start = near ? (prepared.tokens[firstToken]?.start ?? quantity.start) : quantity.start
  const end = near ? (prepared.tokens[lastToken - 1]?.end ?? quantity.end) : quantity.end
  return {
    measure,
    of: thingOf(quantity, measure),
    low: quantity.low,
    high: quantity.high,
    qualifier: quantity.qualifier,
    status: 'current',
    subset: false,
    start,
    end,
    text: prepared.text.slice(start, end),
    rule,
    quantity,
    firstToken,
    lastToken,
  }
}

const OF_WEAPONS = new Set<Measure>(['launched', 'intercepted', 'suppressed', 'hit'])

function thingOf(quantity: CountedQuantity, measure: Measure): Figure['of'] {
  if (!OF_WEAPONS.has(measure)) return null
  return quantity.of ?? 'any'
}

/** "75 of 96", "75 of the 96". */
function isPartOf({ tokens }: PreparedText, part: CountedQuantity, whole: CountedQuantity): boolean {
  const between = tokens.slice(part.last, whole.first).map(({ lower }) => lower)
  return between[0] === 'of' && (between.length === 1 || (between.length === 2 && between[1] === 'the'))
}

/** "90 drones overnight, 47 shot down": a number of weapons without a word of its own, before those that were stopped, is how many there were. */
function raidTotals(
  prepared: PreparedText,
  numbers: readonly CountedQuantity[],
  found: readonly FigureDraft[],
  sentenceIndex: number,
): FigureDraft[] {
  return numbers.flatMap((quantity) => {
    if (quantity.what !== 'weapon' || quantity.implied || found.some((draft) => draft.quantity === quantity)) return []
    const stopped = found.some(
      (draft) =>
        (draft.measure === 'intercepted' || draft.measure === 'suppressed') &&
        (draft.quantity.first > quantity.first || isPartOf(prepared, draft.quantity, quantity)) &&
        draft.low <= quantity.low,
    )
    return stopped ? [{ ...draftOf(prepared, quantity, 'launched', 'figure:raid-total', null), sentenceIndex }] : []
  })
}

/** "12 over Crimea, 6 over Kursk Oblast": a bare number before a place takes measure and kind from the number before it. */
function inherited(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[] | readonly Draft[],
): Draft | null {
  if (quantity.what !== 'bare' && quantity.what !== 'weapon') return null
  // A list goes on as it began: a bare number follows the last bare one, if there is one.
  const previous =
    (quantity.what === 'bare'
      ? before.findLast((draft) => draft.quantity.what === 'bare' && isElliptical(draft))
      : undefined) ?? before.at(-1)
  const next = prepared.tokens[quantity.nounLast]?.lower ?? ''
  if (!previous || quantity.implied) return null
  if (/^(a|an)$/.test(next) && !OF_WEAPONS.has(previous.measure))
    return { ...draftOf(prepared, quantity, previous.measure, 'figure:apposition', null), subset: true }
  const framed = next === ',' && /^(over|in|at|near|above)$/.test(prepared.tokens[quantity.nounLast + 1]?.lower ?? '')
  const follows = framed || /^(over|in|at|near|from|above|on|each|of)$/.test(next) || /^(more|others)$/.test(next)
  if (!follows) return null
  if (quantity.what === 'weapon' && !OF_WEAPONS.has(previous.measure)) return null
  const draft = draftOf(prepared, quantity, previous.measure, 'figure:list', null)
  return { ...draft, of: quantity.of ?? previous.of }
}

/** The number stands apart from its verb: "killed ten: six in A and four in B". */
function isElliptical({ quantity, firstToken, lastToken, rule }: Draft): boolean {
  return rule === 'figure:list' || lastToken - firstToken - (quantity.last - quantity.first) > 3
}

/** "including a monk", "girl, 17, among those injured": a part of the toll before it. */
function partOf(prepared: PreparedText, quantity: CountedQuantity, before: readonly Draft[]): Draft | null {
  const previous = before.findLast((draft) => !OF_WEAPONS.has(draft.measure))
  if (!previous || quantity.what !== 'person') return null
  const at = prepared.tokens[quantity.first - 1]?.lower
  const led = at === 'including' || (at === 'them' && prepared.tokens[quantity.first - 2]?.lower === 'among')
  return led ? draftOf(prepared, quantity, previous.measure, 'figure:including', null) : null
}

const NOBODY: readonly { words: RegExp; measures: Measure[] }[] = [
  {
    words: /\b(?:no|without|zero)\s+(?:\w+\s+)?casualties\b|\bcasualties (?:were|have been) avoided\b/gi,
    measures: ['killed', 'injured'],
  },
  {
    words:
      /\b(?:nobody|no one|no-one|no people|no civilians?|none)\s+(?:\w+\s+){0,2}(?:hurt|injured|wounded)\b|\b(?:no|without)\s+injuries\b|\bunhurt\b|\bunharmed\b/gi,
    measures: ['injured'],
  },
  {
    words:
      /\b(?:nobody|no one|no-one|no people|no civilians?)\s+(?:\w+\s+){0,2}(?:killed|died)\b|\b(?:no|without)\s+(?:deaths|fatalities)\b/gi,
    measures: ['killed'],
  },
]

/** "No casualties" is a figure: zero killed and zero injured. */
function noneOf(
  prepared: PreparedText,
  first: number,
  last: number,
  sentenceIndex: number,
  sentence: CountedQuantity['sentence'],
): FigureDraft[] {
  const from = prepared.tokens[first]?.start ?? 0
  const text = prepared.text.slice(from, prepared.tokens[last - 1]?.end ?? from)
  return NOBODY.flatMap(({ words, measures }) =>
    [...text.matchAll(words)].flatMap((match) => {
      const start = from + match.index
      const end = start + match[0].length
      const firstToken = prepared.tokens.findIndex((token) => token.end > start)
      const lastToken = prepared.tokens.findLastIndex((token) => token.start < end) + 1
      const quantity: CountedQuantity = {
        low: 0,
        high: 0,
        qualifier: 'exact',
        first: firstToken,
        head: firstToken,
        last: lastToken,
        start,
        end,
        what: 'person',
        of: null,
        nounLast: lastToken,
        sentence,
        implied: true,
        consumer: false,
      }
      return measures.map((measure) => ({
        ...draftOf(prepared, quantity, measure, 'figure:none', null),
        sentenceIndex,
      }))
    }),
  )
}
