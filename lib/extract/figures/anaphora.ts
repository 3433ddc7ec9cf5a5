import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import type { CountedQuantity } from '../counted'
import { PLURAL_PERSON } from '../counted-nouns.table'
import type { FigureDraft } from './draft'

/**
 * "Six drones flew in; all were shot down", "both", "every one", "all but two": how many that is stands in the number
 * last spoken of. A number of their own is left to itself ("all 34 drones").
 */
export function allOfThem(
  prepared: PreparedText,
  sentence: Sentence,
  counted: readonly CountedQuantity[],
): { quantity: CountedQuantity; antecedent: CountedQuantity }[] {
  const { tokens } = prepared
  const found: { quantity: CountedQuantity; antecedent: CountedQuantity }[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const words = wordsForAll(prepared, i, sentence.last)
    if (!words) continue
    const but = tokens[words.last]?.lower === 'but' ? counted.find(({ first }) => first === words.last + 1) : undefined
    if (tokens[words.last]?.lower === 'but' && !but) continue
    const spoken = spokenOf(prepared, counted, i, but?.of ?? null)
    const whole = words.two && spoken?.low !== 2 ? twoPeople(sentence) : spoken
    const last = but ? but.nounLast : words.last
    const low = (whole?.low ?? 0) - (but?.low ?? 0)
    if (!whole || low < 1 || (words.two && whole.low !== 2)) continue
    const [start, end] = [tokens[i]?.start ?? 0, tokens[last - 1]?.end ?? 0]
    const quantity = {
      ...whole,
      low,
      high: whole.high - (but?.high ?? 0),
      sentence,
      first: i,
      head: i,
      last,
      nounLast: last,
      start,
      end,
      implied: false,
    }
    found.push({ quantity, antecedent: whole })
    i = last - 1
  }
  return found
}

/** The words for all of them at token `i`, up to `last`; null when they have a noun or a number of their own. */
function wordsForAll({ tokens }: PreparedText, i: number, end: number): { last: number; two: boolean } | null {
  const word = tokens[i]?.lower ?? ''
  const every = (word === 'every' || word === 'each') && tokens[i + 1]?.lower === 'one'
  if (!every && word !== 'all' && word !== 'both') return null
  if (/^(in|at|of|after|above|not|for|from|first|with)$/.test(tokens[i - 1]?.lower ?? '')) return null
  let last = every ? i + 2 : i + 1
  if (tokens[last]?.lower === 'of' && /^(them|these|those|which|whom)$/.test(tokens[last + 1]?.lower ?? '')) last += 2
  if (word === 'both' && PLURAL_PERSON.has(tokens[last]?.lower ?? '')) return { last: last + 1, two: true }
  const next = tokens[last]
  const alone =
    !next ||
    last >= end ||
    next.kind === 'punct' ||
    /^(?:were|was|had|have|are|being|but|over|in|at|on|near|before|by|shot|downed|destroyed|intercepted|killed|died|failed|fell|hit|reached|missed|lost|missed)$/.test(
      next.lower,
    )
  return alone ? { last, two: word === 'both' } : null
}

/** "Both were killed": two people told by their names. */
function twoPeople(sentence: Sentence): CountedQuantity {
  return {
    low: 2,
    high: 2,
    qualifier: 'exact',
    what: 'person',
    of: null,
    sentence,
    first: sentence.first,
    head: sentence.first,
    last: sentence.first,
    nounLast: sentence.first,
    start: sentence.start,
    end: sentence.start,
    implied: false,
    consumer: false,
  }
}

// How many sentences back the number may stand.
const BACK = 1

/** What was counted last, weapons or people, before the token: in its sentence or the one before. */
function spokenOf(
  prepared: PreparedText,
  counted: readonly CountedQuantity[],
  at: number,
  of: CountedQuantity['of'],
): CountedQuantity | undefined {
  const here = prepared.sentences.findIndex(({ first, last }) => first <= at && at < last)
  return counted.findLast(
    (quantity) =>
      quantity.first < at &&
      (of === null || quantity.of === of) &&
      !quantity.implied &&
      (quantity.what === 'weapon' ||
        quantity.what === 'person' ||
        (quantity.what === 'bare' && isThem(prepared, quantity))) &&
      here - prepared.sentences.indexOf(quantity.sentence) <= BACK,
  )
}

/** "thirty-six of them". */
function isThem({ tokens }: PreparedText, quantity: CountedQuantity): boolean {
  return tokens[quantity.last]?.lower === 'of' && /^(them|these|those)$/.test(tokens[quantity.last + 1]?.lower ?? '')
}

/** True for a figure that only repeats the one that "all" stands for: "three died, all of them killed by shrapnel". */
export function repeats(draft: FigureDraft, others: readonly FigureDraft[]): boolean {
  return others.some((other) => other.measure === draft.measure && other.low === draft.low)
}
