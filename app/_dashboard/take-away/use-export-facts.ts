'use client'

import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '@/app/_ui/fetch-json'
import { addressWith } from './filter-address'

/** What the server says of the exports of a filter. */
export interface ExportFacts {
  version: string
  matched: number
  /** Of those, the ones that have a point; null when that could not be asked. */
  withPoint: number | null
}

/** Every export holds all events of the filter, however many the page has loaded: the server is asked for the number. */
export function useExportFacts(search: string | null) {
  return useQuery({
    queryKey: ['export-facts', search],
    queryFn: async ({ signal }): Promise<ExportFacts> => {
      const about = fetchJson<{ version: string; numberMatched: number }>(
        addressWith('/api/export/datapackage.json', search ?? ''),
        { signal },
      )
      const points = fetch(addressWith('/api/export/events.fgb', search ?? ''), { method: 'HEAD', signal })
      const [{ version, numberMatched }, { ok, headers }] = await Promise.all([about, points])
      const withPoint = headers.get('Groundtrace-Number-Matched')
      return { version, matched: numberMatched, withPoint: ok && withPoint !== null ? Number(withPoint) : null }
    },
    enabled: search !== null,
    // What is cited is what is there now.
    staleTime: 0,
  })
}
