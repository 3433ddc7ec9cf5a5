import type { Window } from '@/lib/domain/window'

const HALF_A_DAY = 12 * 3_600_000

/**
 * The dates that a window begins and ends on; null when nothing is known. A night has its evening's date first.
 * Windows of whole days begin and end at a local midnight, which can be the day before in UTC: noon of their first
 * and of their last day is the same date everywhere.
 */
export function daysOf({ windowStart, windowEnd, windowPrecision }: Window): { start: string; end: string } | null {
  if (!windowStart || !windowEnd) return null
  if (windowPrecision === 'time' || windowPrecision === 'night')
    return { start: windowStart.slice(0, 10), end: windowEnd.slice(0, 10) }
  const start = dateAfter(windowStart, HALF_A_DAY)
  const end = dateAfter(windowEnd, -HALF_A_DAY)
  return { start, end: end < start ? start : end }
}

const dateAfter = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString().slice(0, 10)
