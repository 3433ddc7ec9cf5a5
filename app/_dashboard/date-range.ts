/** The first and the last day of a filter, `YYYY-MM-DD` in UTC, both inclusive; null is open. */
export interface DateRange {
  from: string | null
  to: string | null
  /** The dates are nights: each reaches from its noon to the next one's, so that no night is cut in two. */
  nights?: boolean
}

/** The first and the last day that something is known of. */
export interface DateExtent {
  first: string
  last: string
}

/** A range that is open nowhere. */
export interface DateWindow {
  from: string
  to: string
}

export const EARLIEST_DAY = '2000-01-01'
export const LATEST_DAY = '2099-12-31'

const DAY_MS = 86_400_000

/** True for a real calendar day within what the fields accept: neither `2025-02-30` nor the year 202. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < EARLIEST_DAY || value > LATEST_DAY) return false
  const instant = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)
}

export const instantOf = (day: string) => new Date(`${day}T00:00:00Z`)
export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)

/** The day so many days later; earlier when negative. */
export function daysLater(day: string, days: number): string {
  return dayOf(new Date(instantOf(day).getTime() + days * DAY_MS))
}

/** How many days a span of dates has, both included. */
export function daysBetween(first: string, last: string): number {
  return Math.round((instantOf(last).getTime() - instantOf(first).getTime()) / DAY_MS) + 1
}

/** True when the last day lies before the first. */
export function isReversed({ from, to }: DateRange): boolean {
  return from !== null && to !== null && to < from
}

export function isSameRange(a: DateRange, b: DateRange): boolean {
  return a.from === b.from && a.to === b.to && Boolean(a.nights) === Boolean(b.nights)
}

/** The range as the API's `datetime` (OGC form: whole days, or noon to noon); null when both ends are open. */
export function datetimeOf({ from, to, nights }: DateRange): string | null {
  if (!from && !to) return null
  if (!nights) return `${from ?? '..'}/${to ?? '..'}`
  return `${from ? `${from}T12:00:00Z` : '..'}/${to ? `${daysLater(to, 1)}T11:59:59.999Z` : '..'}`
}
