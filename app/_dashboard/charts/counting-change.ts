/**
 * In July 2025 Ukraine's air force stopped giving the drones and missiles that it shot down and those that were lost or
 * jammed as two numbers: its bulletin of 9 July has two, that of 31 July has one. (The demo articles of both days name
 * the bulletins.) The first and the last day between which the change lies, by the evening of the night, as the charts
 * count.
 */
export const COUNTING_CHANGE = { country: 'UA', from: '2025-07-09', to: '2025-07-29' } as const

/** Which way of counting an interval belongs to; null where the change lies in it, and nothing can be compared. */
export function countingOf({ from, to }: { from: string; to: string }): 'two numbers' | 'one number' | null {
  if (to < COUNTING_CHANGE.from) return 'two numbers'
  return from > COUNTING_CHANGE.to ? 'one number' : null
}
