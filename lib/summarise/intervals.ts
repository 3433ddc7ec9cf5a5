import type { DateInterval } from '@/lib/domain/query'

const DAY_MS = 86_400_000

/** Gives the first day of the interval that a day lies in; days are counted from 1970, weeks begin on Monday. */
export function firstDayOf(interval: DateInterval): (day: number) => number {
  if (interval === 'day') return (day) => day
  // Day 0 was a Thursday.
  if (interval === 'week') return (day) => Math.floor((day + 3) / 7) * 7 - 3
  return (day) => day + 1 - new Date(day * DAY_MS).getUTCDate()
}
