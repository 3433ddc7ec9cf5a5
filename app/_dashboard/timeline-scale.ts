import { utcDay, utcHour, utcMonday, utcMonth, utcTicks } from 'd3-time'
import type { DateInterval, StatsBucket, StatsInterval } from '@/lib/domain/query'
import { type DateRange, type DateWindow, dayOf, daysLater, instantOf } from './date-range'
import type { Span } from './timeline-span'

const STEP = { hour: utcHour, day: utcDay, week: utcMonday, month: utcMonth } as const
const DAYS_IN: Record<StatsInterval, number> = { hour: 1 / 24, day: 1, week: 7, month: 30.4 }
const MS_PER_DAY = 86_400_000

/** Of more days the hours are not shown: most events are of a night, and stand out by days. */
const MOST_DAYS_BY_HOUR = 4

/** The narrowest bar that can still be seen and hovered, in pixels. */
const MIN_BAR = 3

/** Above the highest bar, in pixels. */
const HEADROOM = 4

/** Instants as pixels, and the other way round. */
export interface TimeScale {
  (instant: Date): number
  invert(px: number): Date
  range(): [first: number, last: number]
  /** About so many instants that are round in the calendar. */
  ticks(count: number): Date[]
}

/** The finest interval whose bars are wide enough for the span on this many pixels. */
export function intervalFor({ start, end }: Span, width: number): StatsInterval {
  const days = (end - start) / MS_PER_DAY
  const fits = (interval: StatsInterval) => (width * DAYS_IN[interval]) / Math.max(1, days) >= MIN_BAR
  if (days <= MOST_DAYS_BY_HOUR && fits('hour')) return 'hour'
  if (fits('day')) return 'day'
  return fits('week') ? 'week' : 'month'
}

/** First and last day of the interval that begins on `start`, both inclusive. */
export function daysOf(start: string, interval: DateInterval): DateWindow {
  const end = STEP[interval].offset(instantOf(start), 1)
  return { from: start, to: dayOf(new Date(end.getTime() - MS_PER_DAY)) }
}

/** The instants between which the interval lies that begins at `start`, a day or the instant of an hour. */
export function endsOf(start: string, interval: StatsInterval): [Date, Date] {
  const first = new Date(start)
  return [first, STEP[interval].offset(first, 1)]
}

/** The `start` of the interval that an instant lies in. */
export function intervalAt(instant: Date, interval: StatsInterval): string {
  const first = STEP[interval].floor(instant)
  return interval === 'hour' ? first.toISOString() : dayOf(first)
}

/** Dates are chosen by the bar, and by the day where the bars are of hours. */
export const chosenBy = (interval: StatsInterval): DateInterval => (interval === 'hour' ? 'day' : interval)

/**
 * The dates whose counts are needed to draw a span, rounded so that panning seldom asks: hours by the week, days by the
 * year; else all.
 */
export function datesToAsk({ start, end }: Span, interval: StatsInterval): DateRange {
  const monday = (instant: number) => dayOf(utcMonday.floor(new Date(instant)))
  if (interval === 'hour') return { from: monday(start), to: daysLater(monday(end - 1), 6) }
  if (interval !== 'day') return { from: null, to: null }
  const year = (instant: number) => new Date(instant).getUTCFullYear()
  return { from: `${year(start)}-01-01`, to: `${year(end - 1)}-12-31` }
}

/** True for an interval of which a part lies in the span. */
export function isInSpan(bucketStart: string, interval: StatsInterval, { start, end }: Span): boolean {
  const [first, last] = endsOf(bucketStart, interval)
  return first.getTime() < end && last.getTime() > start
}

/** The days that a stretch of pixels covers, widened to whole intervals. */
export function rangeOfPixels(x: TimeScale, [left, right]: [number, number], interval: DateInterval): DateWindow {
  const end = STEP[interval].ceil(x.invert(right - 0.5))
  return { from: intervalAt(x.invert(left + 0.5), interval), to: dayOf(new Date(end.getTime() - MS_PER_DAY)) }
}

/**
 * The dates after the brush was pulled from some pixels to others. What was pulled as a whole keeps its length, in
 * steps of days or weeks; an edge that stayed keeps its day, though it lies outside of what is shown.
 */
export function rangeAfterPull(
  x: TimeScale,
  range: DateRange,
  before: [number, number] | null,
  after: [number, number],
  interval: DateInterval,
): DateRange {
  if (!before) return rangeOfPixels(x, after, interval)
  const [leftMoved, rightMoved] = [after[0] - before[0], after[1] - before[1]].map((moved) => Math.abs(moved) > 0.5)
  if (!leftMoved && !rightMoved) return range
  const { from, to } = rangeOfPixels(x, after, interval)
  const isWhole = Math.abs(after[1] - after[0] - (before[1] - before[0])) < 0.5
  if (!isWhole || !range.from || !range.to)
    return { from: leftMoved ? from : range.from, to: rightMoved ? to : range.to }
  const step = interval === 'week' ? 7 : 1
  const msMoved = x.invert(after[0]).getTime() - x.invert(before[0]).getTime()
  const days = Math.round(msMoved / MS_PER_DAY / step) * step
  return { from: daysLater(range.from, days), to: daysLater(range.to, days) }
}

/** Where a range lies on the scale; open ends reach to its edges. Null when both ends are open, or it is out of sight. */
export function pixelsOfRange(x: TimeScale, { from, to }: DateRange): [number, number] | null {
  if (!from && !to) return null
  return pixelsBetween(x, [from ? instantOf(from) : null, to ? utcDay.offset(instantOf(to), 1) : null])
}

/** The part in sight of what lies between two instants, of which null is open; null where it is out of sight. */
export function pixelsBetween(x: TimeScale, [start, end]: [Date | null, Date | null]): [number, number] | null {
  const [first = 0, last = 0] = x.range()
  const clamp = (px: number) => Math.min(last, Math.max(first, px))
  const left = start ? clamp(x(start)) : first
  const right = end ? clamp(x(end)) : last
  return left < right ? [left, right] : null
}

/** Time across, counts upward; null when there is no room to draw. */
export function timelineScales(
  buckets: readonly Pick<StatsBucket, 'events'>[],
  span: Span,
  { width, height }: { width: number; height: number },
): { x: TimeScale; y(count: number): number; highest: number } | null {
  if (width <= 0 || height <= 0) return null
  const highest = Math.max(1, ...buckets.map(({ events }) => events))
  return { x: timeScale(span, width), y: (count) => height - (count / highest) * (height - HEADROOM), highest }
}

function timeScale({ start, end }: Span, width: number): TimeScale {
  const scale = (instant: Date) => ((instant.getTime() - start) / (end - start)) * width
  return Object.assign(scale, {
    invert: (px: number) => new Date(start + (px / width) * (end - start)),
    range: (): [number, number] => [0, width],
    ticks: (count: number) => utcTicks(new Date(start), new Date(end), count),
  })
}
