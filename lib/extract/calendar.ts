import type { Window } from '@/lib/domain/window'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

// Night: 18:00 to 09:00, the span of Ukraine's air force bulletins (from six in the evening to the morning), in Kyiv
// time taken as UTC+2/+3.
const NIGHT_FROM_HOUR_UTC = 16
const NIGHT_TO_HOUR_UTC = 7
// Parts of a day, in UTC hours for Eastern Europe.
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['morning', [2, 10]],
  ['afternoon', [9, 15]],
  ['evening', [14, 21]],
  ['midday', [8, 12]],
  ['noon', [8, 12]],
])

/** Midnight UTC of the day of an instant. */
export function dayOf(instant: Date): Date {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate()))
}

/** The same time of day `count` days later. */
export function addDays(date: Date, count: number): Date {
  return new Date(date.getTime() + count * DAY_MS)
}

/** The night that ends on the morning of `date`. */
export function night(date: Date): Window {
  const evening = addDays(date, -1)
  return {
    windowStart: new Date(evening.getTime() + NIGHT_FROM_HOUR_UTC * HOUR_MS).toISOString(),
    windowEnd: new Date(date.getTime() + NIGHT_TO_HOUR_UTC * HOUR_MS).toISOString(),
    windowPrecision: 'night',
  }
}

/** From midnight to the last second of `date`. */
export function wholeDay(date: Date): Window {
  return { windowStart: date.toISOString(), windowEnd: lastSecondOf(date), windowPrecision: 'day' }
}

/** Saturday and the given Sunday. */
export function weekendOf(sunday: Date): Window {
  return {
    windowStart: addDays(sunday, -1).toISOString(),
    windowEnd: lastSecondOf(sunday),
    windowPrecision: 'week',
  }
}

/** The 24 hours before a publication that gives no hour: its day and the one before. */
export function pastDay(published: Date): Window {
  const day = dayOf(published)
  return {
    windowStart: addDays(day, -1).toISOString(),
    windowEnd: addDays(day, 1).toISOString(),
    windowPrecision: 'day',
  }
}

/** "morning", "evening" of `date`; the whole of it for a word that names no part. */
export function partOf(date: Date, part: string | undefined): Window {
  const [from, to] = PARTS.get((part ?? '').toLowerCase()) ?? [0, 24]
  return {
    windowStart: new Date(date.getTime() + from * HOUR_MS).toISOString(),
    windowEnd: new Date(date.getTime() + to * HOUR_MS).toISOString(),
    windowPrecision: 'time',
  }
}

/** The latest such weekday on or before the publication date; null without one. */
export function weekday(name: string | undefined, published: Date | null): Date | null {
  const wanted = WEEKDAYS.indexOf((name ?? '').toLowerCase())
  if (!published || wanted < 0) return null
  const today = dayOf(published)
  return addDays(today, -((today.getUTCDay() - wanted + 7) % 7))
}

/**
 * The calendar date of a day, an English month (its first three letters are enough) and perhaps a year; null when
 * impossible, or when no year is given and there is no publication date to find it by.
 */
export function dateOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  published: Date | null,
): Date | null {
  const m = MONTHS.indexOf((month ?? '').toLowerCase().slice(0, 3))
  const d = Number(day)
  if (m < 0 || !d) return null
  if (!year && !published) return null
  // A day after publication can't have been reported: it is last year's. One day of grace for time zones.
  const y = year ? Number(year) : (published?.getUTCFullYear() ?? 0)
  const date = new Date(Date.UTC(y, m, d))
  if (date.getUTCMonth() !== m) return null
  const later = published !== null && date.getTime() - published.getTime() > 1.5 * DAY_MS
  return !year && later ? new Date(Date.UTC(y - 1, m, d)) : date
}

function lastSecondOf(date: Date): string {
  return new Date(addDays(date, 1).getTime() - 1000).toISOString()
}
