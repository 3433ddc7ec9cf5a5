import { countWords } from '@/app/_ui/words/figure'
import type { StatsInterval } from '@/lib/domain/query'
import type { SummedRange } from '@/lib/domain/statistics'
import { type Filter, filterParameters, searchOf } from '../queries'
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

/** The filter as the API takes it, and as exports name it. */
export function filterQuery(filter: Filter, more: Record<string, string | null> = {}): string {
  return searchOf({ ...filterParameters(filter), ...more })
}
