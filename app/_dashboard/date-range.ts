/** The first and the last day of a filter, `YYYY-MM-DD` in UTC, both inclusive; null is open. */
export interface DateRange {
  from: string | null
  to: string | null
}

/** The first and the last day that something is known of. */
export interface DateExtent {
  first: string
  last: string
}

export const EARLIEST_DAY = '2000-01-01'
export const LATEST_DAY = '2099-12-31'

/** True for a real calendar day within what the fields accept: neither `2025-02-30` nor the year 202. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < EARLIEST_DAY || value > LATEST_DAY) return false
  const instant = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)
}

/** True when the last day lies before the first. */
export function isReversed({ from, to }: DateRange): boolean {
  return from !== null && to !== null && to < from
}

/** The range as the API's `datetime` (OGC form, whole days); null when both ends are open. */
export function datetimeOf({ from, to }: DateRange): string | null {
  return from || to ? `${from ?? '..'}/${to ?? '..'}` : null
}
