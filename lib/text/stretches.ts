import type { Span } from '@/lib/domain/span'

// Some three thousand words: a long article is read whole. Reading time grows faster than the text, so what is
// longer, a collection or a dump, is read in stretches.
export const STRETCH_LENGTH = 20_000

/**
 * Cuts a text at paragraph ends, else at sentence ends, into stretches of at most `STRETCH_LENGTH`; one for an ordinary
 * article.
 */
export function stretchesOf(text: string): Span[] {
  const stretches: Span[] = []
  let start = 0
  while (text.length - start > STRETCH_LENGTH) {
    const limit = start + STRETCH_LENGTH
    const paragraph = text.lastIndexOf('\n', limit)
    const sentence = text.lastIndexOf('. ', limit)
    const blank = text.lastIndexOf(' ', limit)
    const end = [paragraph + 1, sentence + 2, blank + 1, limit].find((cut) => cut > start + STRETCH_LENGTH / 2) ?? limit
    stretches.push({ start, end })
    start = end
  }
  stretches.push({ start, end: text.length })
  return stretches
}
