import { z } from 'zod'

/** How well the time is known. `night` is an evening to a morning; `day` a calendar day where it happened. */
export const windowPrecisionSchema = z.enum(['time', 'night', 'day', 'week', 'month', 'unknown'])
export type WindowPrecision = z.infer<typeof windowPrecisionSchema>

/** When it happened: two UTC instants (ISO 8601) between which it lies. Both null when nothing is known. */
export const windowSchema = z.object({
  windowStart: z.iso.datetime().nullable(),
  windowEnd: z.iso.datetime().nullable(),
  windowPrecision: windowPrecisionSchema,
})
export type Window = z.infer<typeof windowSchema>

export const UNKNOWN_WINDOW: Window = { windowStart: null, windowEnd: null, windowPrecision: 'unknown' }

/** ACLED `time_precision`: 1 day known, 2 within a week, 3 within a month. */
export function acledTimePrecision(precision: WindowPrecision): 1 | 2 | 3 {
  if (precision === 'time' || precision === 'night' || precision === 'day') return 1
  return precision === 'week' ? 2 : 3
}

/** UCDP GED `date_prec`: 1 exact day, 2 within 2–6 days, 3 a week, 4 a month, 5 more than a month. A night spans two days. */
export function ucdpDatePrec(precision: WindowPrecision): 1 | 2 | 3 | 4 | 5 {
  switch (precision) {
    case 'time':
    case 'day':
      return 1
    case 'night':
      return 2
    case 'week':
      return 3
    case 'month':
      return 4
    case 'unknown':
      return 5
  }
}

/** True when the two windows share an instant; an unknown window shares none. */
export function windowsOverlap(a: Window, b: Window): boolean {
  if (!a.windowStart || !a.windowEnd || !b.windowStart || !b.windowEnd) return false
  return a.windowStart <= b.windowEnd && b.windowStart <= a.windowEnd
}
