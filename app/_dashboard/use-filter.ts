'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useFilterParams } from './dashboard-url'
import { type DateRange, isReversed } from './date-range'
import type { Filter } from './queries'

/** While answers are on their way, changes that follow each other sooner are taken together. */
const PACE_MS = 100

/** The filter of the URL, and how far the page is with it. */
export function useFilter() {
  const [params, setFilter] = useFilterParams()
  const { from, to, nights, kind, target, area } = params
  const range: DateRange = { from, to, nights }
  const chosen = useMemo<Filter>(() => {
    // A reversed range is said at its field; until it is mended its end stays open.
    const end = isReversed({ from, to }) ? null : to
    return { from, to: end, nights, kinds: kind, targets: target, area }
  }, [from, to, nights, kind, target, area])
  const filter = usePaced(chosen)
  return {
    params,
    /** The dates as they are chosen, be they reversed. */
    range,
    chosen,
    /** What is loaded and drawn: it follows what is chosen. */
    filter,
    isFollowed: filter === chosen,
    setFilter,
  }
}

/**
 * Follows a value in a task of its own: the reader is answered first. Of values that come faster than answers, some are
 * passed over.
 */
function usePaced<Value>(value: Value): Value {
  const client = useQueryClient()
  const [paced, setPaced] = useState(value)
  const followedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (paced === value) return
    const follow = () => {
      followedAt.current = performance.now()
      setPaced(value)
    }
    const isAsking = client.isFetching({ type: 'active' }) > 0
    const timer = setTimeout(follow, isAsking ? followedAt.current + PACE_MS - performance.now() : 0)
    return () => clearTimeout(timer)
  }, [client, value, paced])
  return paced
}
