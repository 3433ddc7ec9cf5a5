import type { Window } from '@/lib/domain/window'

const HOUR = 3_600_000

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortDayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

type DayFormat = typeof dayFormat

/** Three letters for every month, which newer ICU versions deny September. */
function dayIn(format: DayFormat, instant: number): string {
  return format.format(instant).replace('Sept ', 'Sep ')
}

/** "16–17 March 2025", "31 March – 1 April 2025". ICU versions differ in the spaces about the dash. */
function rangeWords(format: DayFormat, start: number, end: number): string {
  return format
    .formatRange(start, end)
    .replace(/\s/g, ' ')
    .replaceAll('Sept ', 'Sep ')
    .replace(/^(\d+) – (?=\d+ )/, '$1–')
}

/**
 * The dates of a window, without its precision: "16–17 March 2025", "March 2025", "time unknown".
 * A local day reaches over two UTC dates; its middle is always inside the day meant, so dates are taken from there.
 */
function datesOf(window: Window, format: DayFormat): string {
  const { windowStart, windowEnd, windowPrecision } = window
  if (!windowStart || !windowEnd || windowPrecision === 'unknown') return 'time unknown'
  const start = Date.parse(windowStart)
  const end = Date.parse(windowEnd)
  const middle = (start + end) / 2
  switch (windowPrecision) {
    case 'night':
      return rangeWords(format, middle - 6 * HOUR, middle + 6 * HOUR)
    case 'week':
      return rangeWords(format, start + 12 * HOUR, end - 12 * HOUR)
    case 'month':
      return monthFormat.format(middle)
    case 'day':
      return dayIn(format, middle)
    case 'time':
      return end - start <= HOUR
        ? `${dayIn(format, start)}, ${timeFormat.format(start)} UTC`
        : `${rangeWords(format, start, end)}, ${timeFormat.format(start)}–${timeFormat.format(end)} UTC`
  }
}

/** What each precision means, for people. */
const PRECISION_NOTE: Record<Window['windowPrecision'], string | null> = {
  time: null,
  night: 'evening to morning, UTC',
  day: 'some time that day',
  week: 'some time within these days',
  month: 'some time that month',
  unknown: null,
}

const LEAD: Partial<Record<Window['windowPrecision'], string>> = { night: 'night of ' }

/** "night of 16–17 March 2025 (evening to morning, UTC)". */
export function windowWords(window: Window): string {
  const dates = datesOf(window, dayFormat)
  if (!window.windowStart) return dates
  const note = PRECISION_NOTE[window.windowPrecision]
  return `${LEAD[window.windowPrecision] ?? ''}${dates}${note ? ` (${note})` : ''}`
}

/** "night 16–17 Mar 2025", for cards and lists. */
export function shortWindowWords(window: Window): string {
  const dates = datesOf(window, shortDayFormat)
  return window.windowPrecision === 'night' && window.windowStart ? `night ${dates}` : dates
}

/** The exact instants, for a tooltip: "2025-03-16 18:00 to 2025-03-17 04:00 UTC"; null when unknown. */
export function exactWindowWords(window: Window): string | null {
  if (!window.windowStart || !window.windowEnd) return null
  const minute = (instant: string) => instant.slice(0, 16).replace('T', ' ')
  return `${minute(window.windowStart)} to ${minute(window.windowEnd)} UTC`
}

/** "March 2022 – May 2026"; one month alone is named once. */
export function monthsWords({ first, last }: { first: string; last: string }): string {
  return monthFormat.formatRange(Date.parse(first), Date.parse(last)).replace(/\s/g, ' ')
}

/** "17 March 2025" for a date or an instant, in UTC. */
export function dayWords(isoDate: string): string {
  return dayFormat.format(Date.parse(isoDate))
}

/** "28 Nov 2026, 13:25 UTC". */
export function instantWords(instant: string): string {
  const at = Date.parse(instant)
  return `${dayIn(shortDayFormat, at)}, ${timeFormat.format(at)} UTC`
}
