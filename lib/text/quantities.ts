import type { Qualifier } from '@/lib/domain/figure'
import type { Span } from '@/lib/domain/span'
import type { Token } from './tokens'

/** A number as the text gives it, digits or words, with its qualifier. Tokens are the half-open range [first, last). */
export interface Quantity extends Span {
  low: number
  high: number
  qualifier: Qualifier
  first: number
  last: number
  /** First token of the number itself, after the qualifier. */
  head: number
}

/** A number's value, and the token after it. */
export interface NumberValue {
  low: number
  high: number
  last: number
}

/** How a language writes numbers. */
export interface Numerals {
  /** The number that begins at token `i`, or null. */
  numberAt(tokens: readonly Token[], i: number): NumberValue | null
  /** The upper end of a range whose lower end stands before token `last`. */
  rangeEnd(tokens: readonly Token[], last: number, low: NumberValue): { high: number; last: number } | null
  /** The words before token `i` that qualify the number there. */
  qualifierBefore(tokens: readonly Token[], i: number): { qualifier: Qualifier; first: number } | null
  /** "70+", "70 or more": the token after it, or null. */
  plusAfter(tokens: readonly Token[], last: number): number | null
}

/** More than there are people: an account number or a slip of the keyboard, never a count. */
const MOST = 10_000_000_000

/** All numbers of a text, in order, none overlapping. Whether a number counts anything is for the reader to say. */
export function findQuantities(tokens: readonly Token[], numerals: Numerals): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < tokens.length; i++) {
    const value = numerals.numberAt(tokens, i)
    if (!value) continue
    const upper = numerals.rangeEnd(tokens, value.last, value)
    const last = upper?.last ?? value.last
    if ((upper?.high ?? value.high) > MOST) continue
    const before = numerals.qualifierBefore(tokens, i)
    const plus = numerals.plusAfter(tokens, last)
    const first = before?.first ?? i
    const end = plus ?? last
    found.push({
      low: value.low,
      high: upper?.high ?? value.high,
      qualifier: plus !== null ? 'at_least' : (before?.qualifier ?? (value.low === value.high ? 'exact' : 'about')),
      first,
      head: i,
      last: end,
      start: tokens[first]?.start ?? 0,
      end: tokens[end - 1]?.end ?? 0,
    })
    i = end - 1
  }
  return found
}
