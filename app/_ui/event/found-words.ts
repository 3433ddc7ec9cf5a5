import type { StoredClaim } from '@/lib/domain/query'

export type FoundWhat = StoredClaim['spans'][number]['what']

/** A stretch of text and what was found in it; `what` is empty for plain words. */
export interface Stretch<What extends string> {
  start: number
  text: string
  what: What[]
}

/**
 * Cuts a text at the ends of all spans. `offset` is where the text begins in what the spans count from
 * (a quote's `start` in its article). Spans outside the text are passed over, those across its edge are cut.
 */
export function stretches<What extends string>(
  text: string,
  offset: number,
  spans: readonly { start: number; end: number; what: What }[],
): Stretch<What>[] {
  const inside = spans
    .map(({ start, end, what }) => ({
      start: Math.max(0, start - offset),
      end: Math.min(text.length, end - offset),
      what,
    }))
    .filter(({ start, end }) => start < end)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length
    const covering = inside.filter((span) => span.start <= start && end <= span.end)
    return { start, text: text.slice(start, end), what: [...new Set(covering.map(({ what }) => what))] }
  })
}
