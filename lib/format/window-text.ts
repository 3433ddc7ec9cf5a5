import type { Window } from '@/lib/domain/window'
import { daysOf } from './exports/days'

const HOUR = 3_600_000

/**
 * When it happened in one line of a program's, no firmer than it is known: "2025-08-14", "night of 2025-08-14/15",
 * "2025-08". Intervals are those of ISO 8601, times are in UTC. Null when nothing is known.
 */
export function windowText(window: Window): string | null {
  const { windowStart, windowEnd, windowPrecision } = window
  const days = daysOf(window)
  if (!windowStart || !windowEnd || !days) return null
  const middle = (Date.parse(windowStart) + Date.parse(windowEnd)) / 2
  switch (windowPrecision) {
    case 'time':
      return timeText(windowStart, windowEnd)
    case 'night':
      // A report's evening may begin before that of the date, and its morning end after.
      return `night of ${intervalText(dateOf(middle - 6 * HOUR), dateOf(middle + 6 * HOUR))}`
    case 'day':
      return dateOf(middle)
    case 'week':
      return intervalText(days.start, days.end)
    case 'month':
      return dateOf(middle).slice(0, 7)
    case 'unknown':
      return null
  }
}

const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

/** "2025-08-14/15", "2025-08-31/09-01": of the end only what is another one. */
function intervalText(start: string, end: string): string {
  if (start === end) return start
  const same = [8, 5].find((length) => start.slice(0, length) === end.slice(0, length)) ?? 0
  return `${start}/${end.slice(same)}`
}

/** "2025-03-16 18:30 UTC", "2025-03-16 18:00 to 22:00 UTC". */
function timeText(windowStart: string, windowEnd: string): string {
  const [from, to] = [minuteOf(windowStart), minuteOf(windowEnd)]
  if (Date.parse(windowEnd) - Date.parse(windowStart) <= HOUR) return `${from} UTC`
  return `${from} to ${from.slice(0, 11) === to.slice(0, 11) ? to.slice(11) : to} UTC`
}

/** "2025-03-16 18:30". */
const minuteOf = (instant: string) => instant.slice(0, 16).replace('T', ' ')
