import type { Tongue } from '@/app/_i18n/tongue'
import type { DateInterval } from '@/lib/domain/query'
import type { SummedRange } from '@/lib/domain/statistics'
import { type Filter, filterParameters, searchOf } from '../queries'
import { intervalWords } from '../timeline-words'

/** "174", "174 (174–200)": what stands for all, and between what the claims lie. */
export function rangeWords(tongue: Tongue, range: SummedRange): string {
  return spreadWords(tongue, range, (count) => tongue.format.number(count))
}

/** "52 %", "52 % (45 %–52 %)". */
export function shareWords(tongue: Tongue, range: SummedRange): string {
  return spreadWords(tongue, range, (share) => percentWords(tongue, share))
}

/** "52%". */
export function percentWords({ format }: Tongue, share: number): string {
  return format.number(share, { style: 'percent', maximumFractionDigits: 0 })
}

function spreadWords({ t }: Tongue, range: SummedRange, words: (value: number) => string): string {
  const [low, best, high] = [words(range.low), words(range.best), words(range.high)]
  return low === high ? best : t('charts.range', { low, best, high })
}

/** What the day of an interval means: a night counts on the evening on which it began. */
export function stepWords(tongue: Tongue, start: string, interval: DateInterval): string {
  const day = intervalWords(tongue, start, interval)
  return interval === 'day' ? tongue.t('charts.withNight', { day }) : day
}

/** The filter as the API takes it, and as exports name it. */
export function filterQuery(filter: Filter, more: Record<string, string | null> = {}): string {
  return searchOf({ ...filterParameters(filter), ...more })
}
