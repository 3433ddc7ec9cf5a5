'use client'

import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '@/app/_ui/fetch-json'
import type { DateInterval } from '@/lib/domain/query'
import type { BreakdownBy } from '@/lib/domain/statistics'
import type { Breakdown, Outcomes, Stats } from '@/lib/format/stats'
import { type Filter, filterParameters, searchOf } from '../queries'

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
  return useAnswer(`sums ${country}`, `/api/stats?${searchOf({ interval, country, ...filterParameters(filter) })}`)
}

export function useOutcomes(filter: Filter, interval: DateInterval, country: string | null): ChartData<Outcomes> {
  return useAnswer(
    `outcomes ${country}`,
    `/api/stats/outcomes?${searchOf({ interval, country, ...filterParameters(filter) })}`,
  )
}

export function useBreakdown(filter: Filter, by: BreakdownBy): ChartData<Breakdown> {
  return useAnswer(`breakdown ${by}`, `/api/stats/breakdown?${searchOf({ by, ...filterParameters(filter) })}`)
}
