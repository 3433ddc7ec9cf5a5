'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { fetchJson } from '@/app/_ui/fetch-json'
import type { DateInterval, StatsBucket } from '@/lib/domain/query'
import type { BreakdownBy } from '@/lib/domain/statistics'
import type { Breakdown, Outcomes, Stats } from '@/lib/format/stats'
import type { DateRange } from '../date-range'
import { type Filter, filterParameters, searchOf } from '../queries'
import { daysOf } from '../timeline-scale'

/** What a chart is drawn from, and how that stands. */
export interface ChartData<Data> {
  data: Data | undefined
  /** A newer answer is on its way; what is there is of before. */
  stale: boolean
  error: Error | null
  retry(): void
}

/** While a new answer is on its way the last one of the same `subject` stays: that of another would stand under a wrong name. */
function useAnswer<Data extends object>(subject: string, path: string): ChartData<Data> {
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ['chart', subject, path],
    queryFn: ({ signal }) => fetchJson<Data>(path, { signal }),
    placeholderData: (last, of) => (of?.queryKey[1] === subject ? last : undefined),
  })
  return { data, stale: isFetching, error, retry: () => void refetch() }
}

/** Counts and sums per interval, in one country where one is given. */
export function useSums(
  filter: Filter,
  interval: DateInterval,
  country: string | null = null,
): ChartData<Stats<DateInterval>> {
  return useAnswer(`sums ${country}`, sumsPath(filter, interval, country))
}

const sumsPath = (filter: Filter, interval: DateInterval, country: string | null) =>
  `/api/stats?${searchOf({ interval, country, ...filterParameters(filter) })}`

/**
 * The dates to choose for what a bar of `useSums` counts, which is all that begins on its days. As nights they hold no
 * more than that, but not what began before noon; where that is missing in what `isDrawn`, or the server doesn't say,
 * they are days, which hold all of it and the end of the night before.
 */
export function useDatesOfBar(
  filter: Filter,
  { data }: ChartData<Stats<DateInterval>>,
  country: string | null,
  isDrawn: (figure: Sum) => boolean,
): (start: string) => Promise<DateRange | null> {
  const client = useQueryClient()
  return async (start) => {
    if (!data) return null
    const { interval } = data
    const days = daysOf(start, interval)
    const nights = { ...days, nights: true }
    const path = sumsPath({ ...filter, ...nights }, interval, country)
    const answer = client.fetchQuery({
      queryKey: ['chart', `sums ${country}`, path],
      queryFn: ({ signal }) => fetchJson<Stats<DateInterval>>(path, { signal }),
    })
    const found = await answer.catch(() => null)
    const drawn = (stats: Stats<DateInterval> | null) =>
      JSON.stringify(stats?.buckets.find((bucket) => bucket.start === start)?.figures.filter(isDrawn))
    return drawn(found) === drawn(data) ? nights : days
  }
}

type Sum = StatsBucket['figures'][number]

export function useOutcomes(filter: Filter, interval: DateInterval, country: string | null): ChartData<Outcomes> {
  return useAnswer(
    `outcomes ${country}`,
    `/api/stats/outcomes?${searchOf({ interval, country, ...filterParameters(filter) })}`,
  )
}

export function useBreakdown(filter: Filter, by: BreakdownBy): ChartData<Breakdown> {
  return useAnswer(`breakdown ${by}`, `/api/stats/breakdown?${searchOf({ by, ...filterParameters(filter) })}`)
}
