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

// The same in Ukrainian and Russian, where a comma stands before every clause.
const SLAVIC_OPENERS =
  /^(?:а|але|проте|однак|хоча|коли|поки|доки|бо|щоб|аби|тоді|після|перед|оскільки|яка|який|яке|які|якої|якого|яких|що|где|де|но|однако|хотя|когда|пока|чтобы|тогда|после|поскольку|которая|который|которое|которые|которой|которого|которых|что)$/

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
  const before = prepared.tokens[i - 1]?.text
  if (before === ';' || before === '—') return true
  if (prepared.language !== 'en') return cutsSlavic(prepared, i)
  return before === ',' && OPENERS.test(prepared.tokens[i]?.lower ?? '')
}

/** A dash with blanks and the bars between headlines part clauses too; ", а також" goes on with a list. */
function cutsSlavic({ tokens, text }: PreparedText, i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]]
  if (!before || !token) return false
  if (before.text === '|' || before.text === '…') return true
  if (/^[-–]$/.test(before.text)) return /\s/.test(text[before.start - 1] ?? '') && /\s/.test(text[before.end] ?? '')
  if (before.text !== ',' || !SLAVIC_OPENERS.test(token.lower)) return false
  return !/^(?:також|также)$/.test(tokens[i + 1]?.lower ?? '')
}
