'use client'

import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type DateExtent, type DateRange, isSameRange } from './date-range'
import { firstWindow, nextWindow, type Pace, stepOf } from './play-steps'

/** What playing needs to know of the picture: it never runs ahead of what is drawn. */
export interface Picture {
  /** All events of the dates are here. */
  loaded: boolean
  /** Asking for them has failed. */
  failed: boolean
  /** The map has drawn all that it was given. */
  isDrawn(): boolean
}

export interface Play {
  playing: boolean
  pace: Pace
  setPace(pace: Pace): void
  toggle(): void
}

const LOOK_AGAIN_MS = 30

/**
 * Plays the dates forward to the end of the data. The first change is a step of the history and the others replace
 * it: Back returns to before. A change of the dates from elsewhere pauses, and so does what cannot be loaded.
 */
export function usePlay(
  range: DateRange,
  data: DateExtent | null,
  picture: Picture,
  onRange: (range: DateRange, history: 'push' | 'replace') => void,
): Play {
  const [playing, setPlaying] = useState(false)
  const [pace, setPace] = useState<Pace>({ growing: false, speed: 'day' })
  // What is loaded ahead is not waited for.
  const isFetching = useIsFetching({ type: 'active' }) > 0
  const expected = useRef<DateRange>(range)
  const changedAt = useRef(0)
  const hasPushed = useRef(false)
  const latest = useRef({ isDrawn: picture.isDrawn, onRange })
  useEffect(() => {
    latest.current = { isDrawn: picture.isDrawn, onRange }
  })

  const show = (next: DateRange) => {
    expected.current = next
    changedAt.current = performance.now()
    latest.current.onRange(next, hasPushed.current ? 'replace' : 'push')
    hasPushed.current = true
  }

  const { from, to, nights } = range
  const isReady = picture.loaded && !isFetching
  useEffect(() => {
    if (!playing) return
    const shown = { from, to, nights }
    const next = from && to && data ? nextWindow({ from, to }, data, pace) : null
    if (picture.failed || !next || !from || !to || !isSameRange(shown, expected.current)) return setPlaying(false)
    if (!isReady) return
    const step = () => {
      if (latest.current.isDrawn()) show({ ...next, nights })
      else timer = window.setTimeout(step, LOOK_AGAIN_MS)
    }
    const { ms } = stepOf({ from, to }, pace)
    let timer = window.setTimeout(step, Math.max(LOOK_AGAIN_MS, changedAt.current + ms - performance.now()))
    return () => clearTimeout(timer)
  }, [playing, from, to, nights, data, pace, isReady, picture.failed])

  return {
    playing,
    pace,
    setPace,
    toggle: () => {
      if (playing || !data) return setPlaying(false)
      const first = { ...firstWindow(range, data, pace), nights }
      if (!nextWindow(first, data, pace)) return
      hasPushed.current = false
      expected.current = first
      changedAt.current = performance.now()
      if (!isSameRange(first, range)) show(first)
      setPlaying(true)
    },
  }
}
