import type { Figure, Measure } from '@/lib/domain/figure'
import { type PreparedText, sentenceIndexAt } from '@/lib/text/prepare'
import type { CountedQuantity } from '../counted'
import type { Predicate } from '../predicates'

/** A figure on its way: its number and sentence are still at hand for the refiners. */
export interface FigureDraft extends Omit<Figure, 'place' | 'claimant'> {
  quantity: CountedQuantity
  /** Index of the sentence it stands in. */
  sentenceIndex: number
  /** First and last token that the figure rests on: number, noun and predicate. */
  firstToken: number
  lastToken: number
  /** For "1 each in A, B and C": which of the places, from 0. */
  nth: number | undefined
  /** For "all of them": the number that it repeats. */
  antecedent: CountedQuantity | undefined
}

/** Measures that count weapons rather than people or things. */
export const OF_WEAPONS: ReadonlySet<Measure> = new Set(['launched', 'intercepted', 'suppressed', 'hit'])

/** The number as a figure of this measure; its words reach to a predicate that stands near. */
export function draftOf(
  prepared: PreparedText,
  quantity: CountedQuantity,
  measure: Measure,
  rule: string,
  predicate: Predicate | null,
): FigureDraft {
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
    sentenceIndex: sentenceIndexAt(prepared.sentences, quantity.sentence.start),
    firstToken,
    lastToken,
    nth: undefined,
    antecedent: undefined,
  }
}

/**
 * The draft with some fields changed. Every draft has the same fields in the same order, whatever was changed in it:
 * code that sees objects of one shape only runs several times as fast.
 */
export function changed(draft: FigureDraft, changes: Partial<FigureDraft>): FigureDraft {
  const { measure, of, low, high, qualifier, status, subset, start, end, text, rule } = draft
  const { quantity, sentenceIndex, firstToken, lastToken, nth, antecedent } = draft
  return Object.assign(
    {
      measure,
      of,
      low,
      high,
      qualifier,
      status,
      subset,
      start,
      end,
      text,
      rule,
      quantity,
      sentenceIndex,
      firstToken,
      lastToken,
      nth,
      antecedent,
    },
    changes,
  )
}

function thingOf(quantity: CountedQuantity, measure: Measure): Figure['of'] {
  if (!OF_WEAPONS.has(measure)) return null
  return quantity.of ?? 'any'
}
