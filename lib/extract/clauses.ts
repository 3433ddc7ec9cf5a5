import type { Span } from '@/lib/domain/span'
import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'

/** A stretch of a sentence that can hold one event of its own; tokens are the half-open range [first, last). */
export interface Clause extends Span {
  first: number
  last: number
  text: string
}

// After a comma these begin a clause; "and" only where a verb has stood before it, which we can't tell, so it does not.
const OPENERS = /^(while|but|whereas|after|when|where|although|though|because|as)$/

/** The clause around token `at`: cut at semicolons, dashes, colons and at ", while", ", but" and the like. */
export function clauseAt(prepared: PreparedText, sentence: Sentence, at: number): Clause {
  let first = at
  let last = at + 1
  while (first > sentence.first && !cuts(prepared, first)) first--
  while (last < sentence.last && !cuts(prepared, last)) last++
  const start = prepared.tokens[first]?.start ?? 0
  const end = prepared.tokens[last - 1]?.end ?? 0
  return { first, last, start, end, text: prepared.text.slice(start, end) }
}

/** True when a clause begins at token `i`. */
function cuts(prepared: PreparedText, i: number): boolean {
  const [before, token] = [prepared.tokens[i - 1], prepared.tokens[i]]
  if (before?.text === ';' || before?.text === '—') return true
  return before?.text === ',' && OPENERS.test(token?.lower ?? '')
}
