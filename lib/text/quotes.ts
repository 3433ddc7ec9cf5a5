import type { Span } from '@/lib/domain/span'

const PAIRS: Record<string, string> = { '“': '”', '«': '»', '„': '“' }

/**
 * Quoted speech: the stretches between matching quotation marks, marks included. A mark left open
 * closes at the end of its paragraph.
 */
export function findQuotes(text: string): Span[] {
  const quotes: Span[] = []
  for (let i = 0; i < text.length; i++) {
    const opener = text[i] ?? ''
    const closer = opener === '"' ? '"' : PAIRS[opener]
    if (!closer) continue
    const lineEnd = text.indexOf('\n', i)
    const limit = lineEnd < 0 ? text.length : lineEnd
    const at = text.indexOf(closer, i + 1)
    const end = at < 0 || at >= limit ? limit : at + 1
    quotes.push({ start: i, end })
    i = end - 1
  }
  return quotes
}
