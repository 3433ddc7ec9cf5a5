import type { Tongue } from '@/app/_i18n/tongue'
import { datesWords as daysWords, dayWords, monthsWords } from '@/app/_ui/words/window'
import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import { type DateExtent, type DateRange, daysLater, instantOf } from './date-range'
import { daysOf, endsOf } from './timeline-scale'

// Days and hours of the timeline are those of UTC, whichever zone is chosen.
const WEEKDAY = { weekday: 'long', timeZone: 'UTC' } as const
const TIME = { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' } as const
const TICKS = {
  day: { day: 'numeric', month: 'short', timeZone: 'UTC' },
  month: { month: 'short', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
} as const

type Counted = Pick<StatsBucket, 'start' | 'events' | 'wide'>

/** "17–23 Mar 2025: 5 events, 2 may be later", for a bar's label and the line above the bars. */
export function bucketWords(tongue: Tongue, { start, events, wide }: Counted, interval: StatsInterval): string {
  const uncertain = sum(wide)
  const dates = intervalWords(tongue, start, interval)
  if (uncertain === 0) return tongue.t('timeline.bar', { dates, events })
  const key = interval === 'hour' ? 'timeline.barUncertainHour' : 'timeline.barUncertain'
  return tongue.t(key, { dates, events, uncertain })
}

/** How many events of a bar are known too vaguely to say that they belong to it. */
export const sum = (wide: StatsBucket['wide']) => Object.values(wide).reduce((all, count) => all + count, 0)

/** "16 Mar 2025, 22:00–23:00 UTC", "17 Mar 2025", "17–23 Mar 2025", "March 2025". */
export function intervalWords(tongue: Tongue, start: string, interval: StatsInterval): string {
  if (interval === 'hour') return hourWords(tongue, start)
  return interval === 'month' ? monthWords(tongue, start) : datesWords(tongue, daysOf(start, interval))
}

/** "10–16 Mar 2025", "17 Mar 2025", "from 17 Mar 2025"; nights by the mornings and evenings that they lie between. */
export function datesWords(tongue: Tongue, { from, to, nights }: DateRange): string {
  const { t } = tongue
  const last = to && nights ? daysLater(to, 1) : to
  const unit = nights ? (from === to ? 'night' : 'nights') : 'days'
  if (from && last)
    return t('timeline.dates', { unit, dates: daysWords(tongue, from, from < last ? last : from, 'short') })
  if (from) return t('timeline.datesAndLater', { unit, day: shortDay(tongue, from) })
  return last ? t('timeline.datesAndEarlier', { unit, day: shortDay(tongue, last) }) : t('timeline.allDates')
}

function hourWords(tongue: Tongue, start: string): string {
  const [from, to] = endsOf(start, 'hour').map((instant) => tongue.format.dateTime(instant, TIME))
  return tongue.t('timeline.hour', { day: shortDay(tongue, dateOf(start)), from: from ?? '', to: to ?? '' })
}

/** The date of a bar's `start`. */
const dateOf = (start: string) => start.slice(0, 10)

const shortDay = (tongue: Tongue, date: string) => daysWords(tongue, date, date, 'short')
const monthWords = (tongue: Tongue, date: string) => monthsWords(tongue, { first: date, last: date })

/** "Monday 17 March 2025", for the handle at a date. */
export function handleWords(tongue: Tongue, date: string): string {
  const weekday = tongue.format.dateTime(instantOf(date), WEEKDAY)
  return tongue.t('timeline.weekday', { weekday, day: dayWords(tongue, date) })
}

// The most by the hour is named with its day.
const SUMMARIES = {
  hour: 'timeline.sumByDay',
  day: 'timeline.sumByDay',
  week: 'timeline.sumByWeek',
  month: 'timeline.sumByMonth',
} as const

/**
 * What the bars say, in sentences: "154 events from 3 January 2025 to 17 March 2025, most of them on 16 March 2025
 * (23)." `undated` are those of no bar; of a week or a month only the days of `extent` are named, where something is known.
 */
export function summaryWords(
  tongue: Tongue,
  buckets: readonly Counted[],
  interval: StatsInterval,
  undated: number,
  extent: DateExtent | null,
): string {
  const { t } = tongue
  const none = undated > 0 ? [t('timeline.sumUndated', { count: undated })] : []
  const [first, last] = [buckets[0], buckets.at(-1)]
  if (!first || !last) return [t('timeline.sumNone'), ...none].join(' ')
  const most = buckets.reduce((best, bucket) => (bucket.events > best.events ? bucket : best), first)
  const uncertain = buckets.reduce((all, { wide }) => all + sum(wide), 0)
  const isOne = buckets.length === 1
  const within = (day: string) =>
    extent && day < extent.first ? extent.first : extent && day > extent.last ? extent.last : day
  const [firstDay, lastDay] = [
    within(dateOf(first.start)),
    within(interval === 'hour' ? dateOf(last.start) : daysOf(last.start, interval).to),
  ]
  const events = t('timeline.sumEvents', {
    total: buckets.reduce((all, bucket) => all + bucket.events, 0),
    span: firstDay === lastDay ? 'day' : 'days',
    first: isOne && interval === 'hour' ? hourWords(tongue, first.start) : dayWords(tongue, firstDay),
    last: dayWords(tongue, lastDay),
  })
  return [
    isOne
      ? t('timeline.sumOne', { events })
      : t(SUMMARIES[interval], { events, peak: peakWords(tongue, most.start, interval), most: most.events }),
    ...(uncertain > 0
      ? [t(interval === 'hour' ? 'timeline.sumUncertainHour' : 'timeline.sumUncertain', { count: uncertain })]
      : []),
    ...none,
    t('timeline.sumUtc'),
  ].join(' ')
}

/** A week is named by its first day. */
function peakWords(tongue: Tongue, start: string, interval: StatsInterval): string {
  if (interval === 'hour') return hourWords(tongue, start)
  return interval === 'month' ? monthWords(tongue, start) : dayWords(tongue, start)
}

/** A tick's words: the year at its beginning, the month at its beginning, the day at its, else the time. */
export function tickWords({ format }: Tongue, instant: Date): string {
  if (instant.getUTCHours() !== 0) return format.dateTime(instant, TIME)
  const tick = instant.getUTCDate() !== 1 ? 'day' : instant.getUTCMonth() === 0 ? 'year' : 'month'
  return format.dateTime(instant, TICKS[tick])
}
