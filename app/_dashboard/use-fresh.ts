'use client'

import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { statsQuery } from './queries'
import { EVERYTHING } from './use-totals'

/** Short beside the time that news takes to be written, long beside what the answer costs. */
const EVERY_MS = 15_000
/** Has the version of the data; the page has asked it anyway. */
const WHOLE = statsQuery(EVERYTHING, 'month')
const WHOLE_HASH = hashKey(WHOLE.queryKey)

/**
 * Asks every so often which version of the data the server has, and when it is another one, for all that is on the
 * screen again: a page that is open all day shows what is known, not what was known in the morning. Not while nobody
 * sees it. A stream would say so at once, and hold one of the six connections that a browser has for all its pages.
 */
export function useFresh(): void {
  const client = useQueryClient()
  const version = useQuery({ ...WHOLE, refetchInterval: EVERY_MS }).data?.dataVersion
  const seen = useRef(version)
  useEffect(() => {
    if (version === undefined || version === seen.current) return
    if (seen.current !== undefined)
      void client.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== WHOLE_HASH })
    seen.current = version
  }, [client, version])
}

/** For who has heard that there is something new: it is asked at once. */
export function useAskNow(): () => void {
  const client = useQueryClient()
  return useCallback(() => void client.invalidateQueries({ queryKey: WHOLE.queryKey }), [client])
}
