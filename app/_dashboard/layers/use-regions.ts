'use client'

import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { type CountryRegions, countryOf, regionsOf } from '@/app/_map/region-shapes'
import { fetchJson } from '@/app/_ui/fetch-json'
import type { Breakdown } from '@/lib/format/stats'
import { type Filter, filterParameters, searchOf } from '../queries'

/** More than all regions of the countries of any war. */
const MOST_REGIONS = 1000

const NOTHING: Breakdown = { by: 'admin1', groups: [], numberOfGroups: 0, numberMatched: 0, dataVersion: 0 }

/** Events and figures of the filter by region, with the boundaries of the countries that have any. */
export function useRegions(filter: Filter, enabled: boolean) {
  const parameters = filterParameters(filter)
  const counts = useQuery({
    queryKey: ['regions', parameters],
    queryFn: ({ signal }) =>
      filter.kinds?.length === 0
        ? NOTHING
        : fetchJson<Breakdown>(
            `/api/stats/breakdown?${searchOf({ by: 'admin1', limit: MOST_REGIONS, ...parameters })}`,
            { signal },
          ),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    enabled,
  })
  const codes = counts.data?.groups.flatMap(({ key }) => (key === null ? [] : [countryOf(key)])) ?? []
  const countries = [...new Set(codes)].sort()
  const boundaries = useQueries({ queries: countries.map((country) => boundariesQuery(country, enabled)), combine })
  return {
    groups: counts.data?.groups ?? null,
    ...boundaries,
    loading: enabled && (counts.isFetching || boundaries.loading),
    error: counts.error ?? boundaries.error,
    retry: () => {
      void counts.refetch()
      boundaries.retry()
    },
  }
}

export function boundariesQuery(country: string, enabled = true) {
  return {
    queryKey: ['boundaries', country],
    queryFn: () => regionsOf(country),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  }
}

interface Answer {
  data?: CountryRegions | undefined
  isFetching: boolean
  error: Error | null
  refetch(): unknown
}

/** Of all that are loaded; called anew only when an answer changes, so that the map is given the same shapes. */
function combine(answers: Answer[]) {
  return {
    shapes: answers.flatMap(({ data }) => data?.regions ?? []),
    populations: answers.flatMap(({ data }) => data?.population ?? []),
    loading: answers.some(({ isFetching }) => isFetching),
    error: answers.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.error) answer.refetch()
    },
  }
}
