'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useAgainst } from './compare/compare-url'
import { useFilterParams } from './dashboard-url'
import { type DateRange, type DateWindow, isReversed } from './date-range'
import type { Filter } from './queries'

/** While answers are on their way, changes that follow each other sooner are taken together. */
const PACE_MS = 100

/** What the URL asks for, and how far the page is with it. */
export interface FollowedFilter {
  chosen: Filter
  /** What is loaded and drawn: it follows what is chosen. */
  filter: Filter
  /** The period that it is compared with; it follows together with it. */
  against: DateWindow | null
  isFollowed: boolean
}

/** The filter of the URL. `range` has the dates as they are chosen, be they reversed. */
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
  const followed = usePaced(asked)
  const filters: FollowedFilter = { chosen, ...followed, isFollowed: followed === asked }
  return { params, range, setFilter, filters }
}

/**
 * Follows a value in a task of its own: the reader is answered first. Of values that come faster than answers, some are
 * passed over.
 */
function usePaced<Value>(value: Value): Value {
  const client = useQueryClient()
  const [paced, setPaced] = useState(value)
  const latest = useRef(value)
  const followedAt = useRef(Number.NEGATIVE_INFINITY)
  const timer = useRef<number>(undefined)
  useEffect(() => {
    latest.current = value
    // One that is due already is not put off by the next change.
    if (paced === value || timer.current !== undefined) return
    const isAsking = client.isFetching({ type: 'active' }) > 0
    const follow = () => {
      timer.current = undefined
      followedAt.current = performance.now()
      setPaced(latest.current)
    }
    timer.current = window.setTimeout(follow, isAsking ? followedAt.current + PACE_MS - performance.now() : 0)
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
