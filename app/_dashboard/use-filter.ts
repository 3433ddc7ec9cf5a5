'use client'

import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { useFilterParams } from './dashboard-url'
import { type DateRange, isReversed } from './date-range'
import type { Filter } from './queries'

/** Changes that follow each other sooner are taken together. No film is faster (play-steps.ts). */
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
 * Follows a value in a task of its own, which anything urgent interrupts: the reader is answered first. Of values that
 * come faster than answers could, some are passed over.
 */
function usePaced<Value>(value: Value): Value {
  const [paced, setPaced] = useState(value)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (paced === value) return
    const follow = () => {
      changedAt.current = performance.now()
      startTransition(() => setPaced(value))
    }
    const timer = setTimeout(follow, Math.max(0, changedAt.current + PACE_MS - performance.now()))
    return () => clearTimeout(timer)
  }, [value, paced])
  return paced
}
