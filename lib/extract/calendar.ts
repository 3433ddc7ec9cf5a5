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
  ['lunchtime', [9, 13]],
  ['early hours', [-2, 4]],
  ['small hours', [-2, 4]],
  ['early morning', [1, 6]],
  ['dawn', [1, 6]],
  ['daybreak', [1, 6]],
  ['predawn', [-1, 4]],
  ['pre-dawn', [-1, 4]],
  ['dusk', [15, 19]],
  ['sunset', [15, 19]],
  ['night', [16, 31]],
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

/** The days before publication, and its own. */
export function pastDays(published: Date, days: number): Window {
  const today = dayOf(published)
  return {
    windowStart: addDays(today, -days).toISOString(),
    windowEnd: lastSecondOf(today),
    windowPrecision: days > 1 ? 'week' : 'day',
  }
}

/** From the Monday of its week to the day of publication. */
export function weekOf(published: Date): Window {
  const today = dayOf(published)
  return {
    windowStart: addDays(today, -((today.getUTCDay() + 6) % 7)).toISOString(),
    windowEnd: lastSecondOf(today),
    windowPrecision: 'week',
  }
}

/** The latest such month that began by publication; null for no month's name. */
export function monthOf(name: string | undefined, published: Date): Window | null {
  const month = MONTHS.indexOf((name ?? '').toLowerCase().slice(0, 3))
  if (month < 0) return null
  const year = published.getUTCFullYear() - (month > published.getUTCMonth() ? 1 : 0)
  return {
    windowStart: new Date(Date.UTC(year, month, 1)).toISOString(),
    windowEnd: lastSecondOf(new Date(Date.UTC(year, month + 1, 0))),
    windowPrecision: 'month',
  }
}

/** From a part of a day to the report: its instant, or the morning or the end of a day that is all we know of it. */
export function upTo(published: Date, date: Date, part: string | undefined): Window | null {
  const [from] = PARTS.get((part ?? '').toLowerCase()) ?? [0, 24]
  const start = date.getTime() + from * HOUR_MS
  const today = dayOf(published)
  const dated = published.getTime() === today.getTime()
  const overNight = addDays(date, 1).getTime() === today.getTime() && from >= NIGHT_FROM_HOUR_UTC - 3
  // What came from the evening before until a morning's report is the night's.
  if (overNight && /^(?:evening|night)$/i.test(part ?? '') && (dated || published.getUTCHours() < 12))
    return night(today)
  const end = dated
    ? overNight
      ? today.getTime() + NIGHT_TO_HOUR_UTC * HOUR_MS
      : addDays(today, 1).getTime() - 1000
    : published.getTime()
  if (end <= start) return null
  const days = (end - start) / DAY_MS
  return {
    windowStart: new Date(start).toISOString(),
    windowEnd: new Date(end).toISOString(),
    windowPrecision: overNight ? 'night' : days <= 1 ? 'time' : days <= 2 ? 'day' : 'week',
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
