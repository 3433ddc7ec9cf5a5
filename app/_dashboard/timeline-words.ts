import { plural } from '@/app/_ui/words/figure'
import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import { daysOf, instantOf } from './timeline-scale'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const tickFormats = {
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
}

/** "Week of 17–23 Mar 2025: 5 events", for a bar's label and the line above the bars. */
export function bucketWords({ start, events }: Pick<StatsBucket, 'start' | 'events'>, interval: StatsInterval): string {
  return `${intervalWords(start, interval)}: ${plural(events, 'event')}`
}

/** "17 Mar 2025", "17–23 Mar 2025", "March 2025". */
export function intervalWords(start: string, interval: StatsInterval): string {
  if (interval === 'day') return day.format(instantOf(start))
  if (interval === 'month') return month.format(instantOf(start))
  return day.formatRange(instantOf(start), instantOf(daysOf(start, interval).to)).replace(/\s/g, ' ')
}

/** A tick's words: the year at its beginning, the month at its beginning, else the day. */
export function tickWords(instant: Date): string {
  if (instant.getUTCDate() !== 1) return tickFormats.day.format(instant)
  return (instant.getUTCMonth() === 0 ? tickFormats.year : tickFormats.month).format(instant)
}
