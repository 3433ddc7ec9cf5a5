import { countWords } from '@/app/_ui/words/figure'
import { dayWords } from '@/app/_ui/words/window'
import { KINDS } from '@/lib/domain/kinds'
import type { StatsInterval } from '@/lib/domain/query'
import type { SummedRange } from '@/lib/domain/statistics'
import type { DateRange } from '../date-range'
import { datetimeOf } from '../date-range'
import { type Filter, kindsOf, searchOf } from '../queries'
import { intervalWords } from '../timeline-words'

/** "174", "174 (174–200)": what stands for all, and between what the claims lie. */
export function rangeWords({ low, best, high }: SummedRange): string {
  const middle = countWords(best)
  return low === high ? middle : `${middle} (${countWords(low)}–${countWords(high)})`
}

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })

/** "52 %", "52 % (45 %–52 %)". */
export function shareWords({ low, best, high }: SummedRange): string {
  const words = percent.format(best)
  const [from, to] = [percent.format(low), percent.format(high)]
  return from === to ? words : `${words} (${from}–${to})`
}

/** What the day of an interval means: a night counts on the evening on which it began. */
export function stepWords(start: string, interval: StatsInterval): string {
  const words = intervalWords(start, interval)
  return interval === 'day' ? `${words} and the night that follows` : words
}

export const PER: Record<StatsInterval, string> = { day: 'per day', week: 'per week', month: 'per month' }

/** "1 March 2025 – 31 March 2025", "all dates". */
export function datesWords({ from, to }: DateRange): string {
  if (from && to) return from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`
  if (from) return `from ${dayWords(from)}`
  return to ? `up to ${dayWords(to)}` : 'all dates'
}

/** The filter for people. */
export function filterWords(filter: Filter): string {
  const kinds = filter.kinds?.map((kind) => KINDS[kind].label).join(', ') ?? 'all'
  return `Dates: ${datesWords(filter)}. Kinds: ${kinds}.`
}

/** The filter as the API takes it, and as exports name it. */
export function filterQuery(filter: Filter, more: Record<string, string | null> = {}): string {
  return searchOf({ datetime: datetimeOf(filter), kind: kindsOf(filter), ...more })
}
