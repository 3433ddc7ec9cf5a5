import { utcMonday } from 'd3-time'
import { type DateExtent, type DateRange, daysLater, instantOf } from './date-range'

/** What the timeline shows, in milliseconds since 1970. */
export interface Span {
  start: number
  end: number
}

const DAY_MS = 86_400_000
const MIN_SPAN_MS = DAY_MS
/** Who comes to a single day sees the days around it. */
const MIN_AROUND_MS = 7 * DAY_MS

/** All that can be shown: whole weeks around the data. */
export function boundsOf({ first, last }: DateExtent): Span {
  return {
    start: utcMonday.floor(instantOf(first)).getTime(),
    end: utcMonday.offset(utcMonday.floor(instantOf(last)), 1).getTime(),
  }
}

const leastOf = (bounds: Span) => Math.min(MIN_SPAN_MS, bounds.end - bounds.start)

/** Nearer for a factor below 1, farther above; the instant `at` stays where it is. */
export function zoomed(span: Span, bounds: Span, factor: number, at: number): Span {
  const length = span.end - span.start
  const wanted = clamp(length * factor, leastOf(bounds), bounds.end - bounds.start)
  const start = at - ((at - span.start) * wanted) / length
  return inside({ start, end: start + wanted }, bounds)
}

/** True where it can come no nearer. */
export function isNearest({ start, end }: Span, bounds: Span): boolean {
  // Lengths are halved and doubled: their last digits drift.
  return end - start < leastOf(bounds) + 1
}

/**
 * Nearer or farther about what one is likely to look at: the middle of the dates as far as they are in sight, else the
 * newest data in sight, else the middle of the span. Dates that fit stay in sight as a whole.
 */
export function zoomedAboutDates(
  span: Span,
  bounds: Span,
  factor: number,
  range: DateRange,
  newest: string | null,
): Span {
  const dates = range.from || range.to ? partInSight(span, range) : null
  if (!dates) {
    const at = newest ? instantOf(daysLater(newest, 1)).getTime() : span.start
    return zoomed(span, bounds, factor, at > span.start && at <= span.end ? at : (span.start + span.end) / 2)
  }
  const next = zoomed(span, bounds, factor, (dates.start + dates.end) / 2)
  if (dates.end - dates.start > next.end - next.start) return next
  return panned(next, bounds, Math.max(0, dates.end - next.end) + Math.min(0, dates.start - next.start))
}

/** The part of the span that the dates take; null where they are out of sight. */
function partInSight(span: Span, { from, to }: DateRange): Span | null {
  const start = from ? Math.max(span.start, instantOf(from).getTime()) : span.start
  const end = to ? Math.min(span.end, instantOf(daysLater(to, 1)).getTime()) : span.end
  return start < end ? { start, end } : null
}

export function panned({ start, end }: Span, bounds: Span, ms: number): Span {
  return inside({ start: start + ms, end: end + ms }, bounds)
}

/** The dates with a quarter of their length on either side. */
export function spanAround({ from, to }: DateRange, bounds: Span): Span {
  const start = from ? instantOf(from).getTime() : bounds.start
  const end = to ? instantOf(daysLater(to, 1)).getTime() : bounds.end
  const length = Math.max(end - start, MIN_AROUND_MS / 1.5)
  const middle = (start + end) / 2
  const around = { start: middle - length * 0.75, end: middle + length * 0.75 }
  return around.end - around.start >= bounds.end - bounds.start ? bounds : inside(around, bounds)
}

/** Moved by the least that brings the dates into sight; their last day, where they are longer than what is shown. */
export function following(span: Span, bounds: Span, { from, to }: DateRange): Span {
  const start = from ? instantOf(from).getTime() : null
  const end = to ? instantOf(daysLater(to, 1)).getTime() : null
  if (end !== null && end > span.end) return panned(span, bounds, end - span.end)
  const isShort = start !== null && (end === null || end - start <= span.end - span.start)
  if (start !== null && isShort && start < span.start) return panned(span, bounds, start - span.start)
  if (end !== null && end <= span.start) return panned(span, bounds, end - span.end)
  return span
}

function inside({ start, end }: Span, bounds: Span): Span {
  const length = Math.min(end - start, bounds.end - bounds.start)
  const from = clamp(start, bounds.start, bounds.end - length)
  return { start: from, end: from + length }
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
