import type { Tongue } from '@/app/_i18n/tongue'
import { countWords, plural } from '@/app/_ui/words/figure'
import { dayWords } from '@/app/_ui/words/window'
import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import { type DateRange, daysLater, instantOf } from './date-range'
import { daysOf } from './timeline-scale'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const tickFormats = {
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
}

type Counted = Pick<StatsBucket, 'start' | 'events' | 'wide'>

/** "17–23 Mar 2025: 5 events, 2 of them may be later", for a bar's label and the line above the bars. */
export function bucketWords({ start, events, wide }: Counted, interval: StatsInterval): string {
  const uncertain = sum(wide)
  const words = `${intervalWords(start, interval)}: ${plural(events, 'event')}`
  return uncertain > 0 ? `${words}, ${countWords(uncertain)} may be later` : words
}

/** How many events of a bar are known too vaguely to say that they belong to it. */
export const sum = (wide: StatsBucket['wide']) => Object.values(wide).reduce((all, count) => all + count, 0)

/** "17 Mar 2025", "17–23 Mar 2025", "March 2025". */
export function intervalWords(start: string, interval: StatsInterval): string {
  if (interval === 'month') return month.format(instantOf(start))
  return datesWords(daysOf(start, interval))
}

/** "10–16 Mar 2025", "17 Mar 2025", "from 17 Mar 2025"; nights by the mornings and evenings that they lie between. */
export function datesWords({ from, to, nights }: DateRange): string {
  const last = to && nights ? daysLater(to, 1) : to
  const lead = nights ? (from === to ? 'night of ' : 'nights of ') : ''
  if (from && last) return lead + rangeWords(from, last)
  if (from) return `${lead}${shortDay(from)} and later`
  return last ? `${lead}${shortDay(last)} and earlier` : 'all dates'
}

const shortDay = (date: string) => day.format(instantOf(date)).replace('Sept ', 'Sep ')

function rangeWords(from: string, to: string): string {
  if (from >= to) return shortDay(from)
  return day
    .formatRange(instantOf(from), instantOf(to))
    .replace(/\s/g, ' ')
    .replaceAll('Sept ', 'Sep ')
    .replace(/^(\d+) – (?=\d+ )/, '$1–')
}

/** "Monday 17 March 2025", for the handle at a date. */
export function handleWords(tongue: Tongue, date: string): string {
  return `${weekday.format(instantOf(date))} ${dayWords(tongue, date)}`
}

/**
 * What the bars say, as a sentence: "154 events from 3 January 2025 to 17 March 2025, most of them on 16 March 2025
 * (23)." `undated` are those of no bar.
 */
export function summaryWords(
  tongue: Tongue,
  buckets: readonly Counted[],
  interval: StatsInterval,
  undated: number,
): string {
  const [first, last] = [buckets[0], buckets.at(-1)]
  const none = undated > 0 ? ` ${plural(undated, 'event has', 'events have')} no date and no bar.` : ''
  if (!first || !last) return `No events in these dates.${none}`
  const total = buckets.reduce((all, { events }) => all + events, 0)
  const most = buckets.reduce((best, bucket) => (bucket.events > best.events ? bucket : best), first)
  const uncertain = buckets.reduce((all, { wide }) => all + sum(wide), 0)
  const span = `${dayWords(tongue, first.start)} to ${dayWords(tongue, daysOf(last.start, interval).to)}`
  const peak = {
    day: `on ${dayWords(tongue, most.start)}`,
    week: `in the week of ${dayWords(tongue, most.start)}`,
    month: `in ${month.format(instantOf(most.start))}`,
  }[interval]
  const vague = uncertain > 0 ? ` ${countWords(uncertain)} of them may be later than their bar: no day is told.` : ''
  return `${plural(total, 'event')} from ${span}, most of them ${peak} (${countWords(most.events)}).${vague}${none} Dates are in UTC.`
}

/** A tick's words: the year at its beginning, the month at its beginning, else the day. */
export function tickWords(instant: Date): string {
  if (instant.getUTCDate() !== 1) return tickFormats.day.format(instant)
  return (instant.getUTCMonth() === 0 ? tickFormats.year : tickFormats.month).format(instant)
}
