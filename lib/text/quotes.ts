import type { Span } from '@/lib/domain/span'

const PAIRS: Record<string, string> = { '"': '"', '“': '”', '«': '»', '„': '“' }
const OPENER = /["“«„]/g

/**
 * Quoted speech: the stretches between matching quotation marks, marks included. A mark left open
 * closes at the end of its paragraph.
 */
export function findQuotes(text: string): Span[] {
  const quotes: Span[] = []
  for (let i = nextOpener(text, 0); i >= 0; i = nextOpener(text, quotes.at(-1)?.end ?? 0)) {
    const closer = PAIRS[text[i] ?? ''] ?? ''
    const lineEnd = text.indexOf('\n', i)
    const limit = lineEnd < 0 ? text.length : lineEnd
    const at = text.indexOf(closer, i + 1)
    const end = at < 0 || at >= limit ? limit : at + 1
    quotes.push({ start: i, end })
  }
  return quotes
}

/** Where the next quotation opens at or after the offset; -1 when none does. */
function nextOpener(text: string, from: number): number {
  OPENER.lastIndex = from
  return OPENER.exec(text)?.index ?? -1
}
