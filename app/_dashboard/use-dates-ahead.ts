'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { spareTime } from '@/app/_ui/spare-time'
import { type DateRange, daysBetween, daysLater, isDay, isSameRange } from './date-range'
import { eventsQuery, type Filter, placesQuery, statsQuery } from './queries'
import type { Picture } from './use-play'

const LOOK_AGAIN_MS = 50

/** The dates that follow when those now were a step on from those before, or back; null when they were none. */
export function datesAhead(before: DateRange, now: DateRange): DateRange | null {
  if (!before.from || !before.to || !now.from || !now.to || Boolean(before.nights) !== Boolean(now.nights)) return null
  const days = daysBetween(before.to, now.to) - 1
  if (days === 0 || daysBetween(before.from, now.from) - 1 !== days) return null
  const ahead = { from: daysLater(now.from, days), to: daysLater(now.to, days) }
  return isDay(ahead.from) && isDay(ahead.to) ? { ...ahead, nights: now.nights } : null
}

/** Who steps through dates steps on: what comes next is loaded in spare time, once these dates are there and drawn. */
export function useDatesAhead(filter: Filter, { loaded, isDrawn }: Picture, withPlaces: boolean): void {
  const { language } = useTongue()
  const client = useQueryClient()
  const { from, to, nights } = filter
  const [{ now, ahead }, setSteps] = useState<{ now: DateRange; ahead: DateRange | null }>({
    now: { from, to, nights },
    ahead: null,
  })
  if (!isSameRange(now, filter)) setSteps({ now: { from, to, nights }, ahead: datesAhead(now, filter) })
  const latest = useRef(isDrawn)
  useEffect(() => {
    latest.current = isDrawn
  })
  // The filter is another object each time.
  const next = JSON.stringify(ahead && { ...filter, ...ahead })
  useEffect(() => {
    const wanted = JSON.parse(next) as Filter | null
    if (!wanted || !loaded) return
    let isWanted = true
    const load = async () => {
      await spareTime()
      while (isWanted && !latest.current()) await sleep(LOOK_AGAIN_MS)
      if (!isWanted) return
      // What fails is asked for again when it is wanted.
      void client.prefetchQuery(statsQuery(wanted, 'month'))
      void client.prefetchQuery(eventsQuery(wanted, language))
      if (withPlaces) void client.prefetchQuery(placesQuery(wanted, language))
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [client, language, next, loaded, withPlaces])
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
