import { utcDay } from 'd3-time'
import type { DateInterval } from '@/lib/domain/query'
import { type DateExtent, type DateRange, daysBetween, instantOf } from '../date-range'
import { daysOf } from '../timeline-scale'

/** The narrowest group of bars that can be told apart and pointed at, in pixels. */
const MIN_WIDTH = 12
const DAYS_IN: Record<DateInterval, number> = { day: 1, week: 7, month: 30.4 }

/** The finest interval of which the dates leave room for each. */
export function chartInterval({ first, last }: DateExtent, width: number): DateInterval {
  const days = daysBetween(first, last)
  const fits = (interval: DateInterval) => (width * DAYS_IN[interval]) / Math.max(1, days) >= MIN_WIDTH
  if (fits('day')) return 'day'
  return fits('week') ? 'week' : 'month'
}

/** The days that a chart shows: those of the filter, as far as anything is known. */
export function chartExtent({ from, to }: DateRange, extent: DateExtent): DateExtent {
  const first = from && from > extent.first ? from : extent.first
  const last = to && to < extent.last ? to : extent.last
  return first <= last ? { first, last } : extent
}

/** What the files of a chart begin with: what it shows, and of which days. */
export function chartFile(what: string, { first, last }: DateExtent): string {
  return `groundtrace-${what}-${first}-${last}`
}

/** An interval of the chart, which has its first and last day inclusive, and its ends on the scale. */
export interface Step {
  from: string
  to: string
  start: Date
  end: Date
}

export function stepOf(start: string, interval: DateInterval): Step {
  const days = daysOf(start, interval)
  return { ...days, start: instantOf(days.from), end: utcDay.offset(instantOf(days.to), 1) }
}

/** From the first to the last interval whole; what begins before the filter, as its nights do, is let in. */
export function domainOf(steps: readonly Step[], { first, last }: DateExtent, interval: DateInterval): [Date, Date] {
  const starts = [first, ...steps.map(({ from }) => from)].sort()
  const ends = [last, ...steps.map(({ to }) => to)].sort()
  const start = starts[0] ?? first
  const end = ends.at(-1) ?? last
  // A single day would be a bar as wide as the chart.
  const missing = LEAST[interval] - daysBetween(start, end)
  const pad = Math.max(0, Math.ceil(missing / 2))
  return [utcDay.offset(instantOf(start), -pad), utcDay.offset(instantOf(end), pad + 1)]
}

const LEAST: Record<DateInterval, number> = { day: 7, week: 35, month: 150 }

/** Rows that follow each other without a gap: what a line may join. Nothing is known of what lies between others. */
export function runsOf<Row extends Step>(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last?.at(-1)?.end.getTime() === row.start.getTime()) last.push(row)
    else runs.push([row])
  }
  return runs
}
