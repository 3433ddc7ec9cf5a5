import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale'
import { utcDay, utcMonday, utcMonth } from 'd3-time'
import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import type { DateRange } from './date-range'

const STEP = { day: utcDay, week: utcMonday, month: utcMonth } as const
const DAYS_IN: Record<StatsInterval, number> = { day: 1, week: 7, month: 30.4 }
const MS_PER_DAY = 86_400_000

/** The narrowest bar that can still be seen and hovered, in pixels. */
const MIN_BAR = 3

export const instantOf = (day: string) => new Date(`${day}T00:00:00Z`)
export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)

/** The finest interval whose bars are wide enough for the span of days on this many pixels. */
export function intervalFor(days: number, width: number): StatsInterval {
  const fits = (interval: StatsInterval) => (width * DAYS_IN[interval]) / Math.max(1, days) >= MIN_BAR
  if (fits('day')) return 'day'
  return fits('week') ? 'week' : 'month'
}

/** First and last day of the interval that begins on `start`, both inclusive. */
export function daysOf(start: string, interval: StatsInterval): { from: string; to: string } {
  const end = STEP[interval].offset(instantOf(start), 1)
  return { from: start, to: dayOf(new Date(end.getTime() - MS_PER_DAY)) }
}

/** The days that a stretch of pixels covers, widened to whole intervals. */
export function rangeOfPixels(
  x: ScaleTime<number, number>,
  [left, right]: [number, number],
  interval: StatsInterval,
): { from: string; to: string } {
  const step = STEP[interval]
  const from = step.floor(x.invert(left + 0.5))
  const end = step.ceil(x.invert(right - 0.5))
  return { from: dayOf(from), to: dayOf(new Date(end.getTime() - MS_PER_DAY)) }
}

/** Where a range lies on the scale; open ends reach to its edges. Null when both ends are open. */
export function pixelsOfRange(x: ScaleTime<number, number>, { from, to }: DateRange): [number, number] | null {
  if (!from && !to) return null
  const [first = 0, last = 0] = x.range()
  const clamp = (px: number) => Math.min(last, Math.max(first, px))
  const left = from ? clamp(x(instantOf(from))) : first
  const right = to ? clamp(x(utcDay.offset(instantOf(to), 1))) : last
  return left < right ? [left, right] : null
}

/** Time across, from the first to the last interval whole; counts upward. Null when there is nothing to draw. */
export function timelineScales(
  buckets: readonly Pick<StatsBucket, 'start' | 'events'>[],
  extent: { first: string; last: string },
  interval: StatsInterval,
  { width, height }: { width: number; height: number },
): { x: ScaleTime<number, number>; y: ScaleLinear<number, number>; highest: number } | null {
  if (width <= 0 || height <= 0) return null
  const step = STEP[interval]
  const start = step.floor(instantOf(extent.first))
  const end = step.offset(step.floor(instantOf(extent.last)), 1)
  const highest = Math.max(1, ...buckets.map(({ events }) => events))
  return {
    x: scaleUtc([start, end], [0, width]),
    y: scaleLinear([0, highest], [height, 0]),
    highest,
  }
}

export function daysBetween(first: string, last: string): number {
  return utcDay.count(instantOf(first), instantOf(last)) + 1
}
