import type { Token } from '@/lib/text/tokens'
import type { CountedQuantity } from '../counted'

// What stands in brackets is no longer than this.
const BRACKET_WORDS = 12

/** The token after the bracket that opens at `i`: "five (including two children) were wounded". */
export function bracketEnd(tokens: readonly Token[], i: number, to: number): number | null {
  for (let k = i + 1; k < Math.min(to, i + BRACKET_WORDS); k++) if (tokens[k]?.text === ')') return k + 1
  return null
}

export function inBracketsWithin(
  tokens: readonly Token[],
  { first, nounLast }: CountedQuantity,
  from: number,
): boolean {
  const opened = tokens.slice(from, first).findLastIndex(({ text }) => text === '(' || text === ')')
  return (
    opened >= 0 &&
    tokens[from + opened]?.text === '(' &&
    tokens.slice(nounLast, nounLast + BRACKET_WORDS).some(({ text }) => text === ')')
  )
}

/** ", including three children,": words that interrupt a number and its verb. */
export function isAside(tokens: readonly Token[], i: number): boolean {
  return /^(including|among|mostly|mainly|some)$/.test(tokens[i]?.lower ?? '')
}

export function asideEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]?.text === ',') return i
  return to
}
