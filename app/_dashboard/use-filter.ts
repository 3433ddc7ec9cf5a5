'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { MapArea } from '@/app/_map/map-area'
import { comparedWith, useAgainst } from './compare/compare-url'
import { useFilterParams } from './dashboard-url'
import { type DateRange, type DateWindow, isReversed } from './date-range'
import { eventsQuery, type Filter } from './queries'
import type { History } from './timeline'

/** While answers are on their way, changes that follow each other sooner are taken together. */
const PACE_MS = 100

interface Asked {
  filter: Filter
  /** The period that it is compared with; it follows together with it. */
  against: DateWindow | null
}

/** What the URL asks for, and how far the page is with it: `filter` is loaded and drawn, and follows what is chosen. */
export interface FollowedFilter extends Asked {
  chosen: Filter
  isFollowed: boolean
}

/** The filter of the URL, and the ways to change it. `range` has the dates as they are chosen, be they reversed. */
export function useFilter() {
  const [params, setFilter] = useFilterParams()
  const [{ against }] = useAgainst()
  const { from, to, nights, kind, target, area } = params
  const range: DateRange = { from, to, nights }
  const chosen = useMemo<Filter>(() => {
    // A reversed range is said at its field; until it is mended its end stays open.
    const end = isReversed({ from, to }) ? null : to
    return { from, to: end, nights, kinds: kind, targets: target, area }
  }, [from, to, nights, kind, target, area])
  const asked = useMemo(() => ({ filter: chosen, against }), [chosen, against])
  const followed = usePaced(asked, useIsLoaded())
  const filters: FollowedFilter = { chosen, ...followed, isFollowed: followed === asked }
  const setRange = useCallback(
    (next: DateRange, history: History = 'push') => setFilter(next, { history }),
    [setFilter],
  )
  const setArea = useCallback(
    (next: MapArea | null, history: History = 'push') => setFilter({ area: next }, { history }),
    [setFilter],
  )
  return { params, range, setFilter, setRange, setArea, filters }
}

/** Tells whether all that is asked for is there, as dates ahead are, so that there is nothing to wait for. */
function useIsLoaded(): (asked: Asked) => boolean {
  const client = useQueryClient()
  const { language } = useTongue()
  return useCallback(
    ({ filter, against }) =>
      [filter, ...(against ? [comparedWith(filter, against)] : [])].every(
        (one) => client.getQueryData(eventsQuery(one, language).queryKey) !== undefined,
      ),
    [client, language],
  )
}

/**
 * Follows a value: at once where nothing is on its way and `isReady` has it that nothing will be, and otherwise in a
 * task of its own, so that the reader is answered first. Of values that come faster than answers, some are passed over.
 */
function usePaced<Value>(value: Value, isReady: (value: Value) => boolean): Value {
  const client = useQueryClient()
  const [paced, setPaced] = useState(value)
  const latest = useRef(value)
  const followedAt = useRef(Number.NEGATIVE_INFINITY)
  const timer = useRef<number>(undefined)
  if (value !== paced && !isAsking(client) && isReady(value)) setPaced(value)
  useEffect(() => {
    latest.current = value
    // One that is due already is not put off by the next change.
    if (paced === value || timer.current !== undefined) return
    const follow = () => {
      const early = followedAt.current + PACE_MS - performance.now()
      // Known only now: what was followed just before is asked for after this effect.
      if (early > 0 && isAsking(client)) {
        timer.current = window.setTimeout(follow, early)
        return
      }
      timer.current = undefined
      followedAt.current = performance.now()
      setPaced(latest.current)
    }
    timer.current = window.setTimeout(follow)
  }, [client, value, paced])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  return paced
}

/** Whether the page waits for an answer; what is only asked for again, as it may have changed, is not waited for. */
const isAsking = (client: QueryClient) =>
  client.isFetching({ type: 'active', predicate: ({ state }) => state.data === undefined }) > 0
