'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { LiveMap } from '@/app/_map/live-map'
import { eventMarks, placeMarks } from '@/app/_map/marks-of-features'
import type { Marks } from '@/app/_map/marks-stage'
import { spareTime } from '@/app/_ui/spare-time'
import { placesIn } from './area/in-area'
import { type DateRange, daysBetween, daysLater, isDay, isSameRange } from './date-range'
import { crowdTiles, eventsQuery, type Filter, placesQuery, statsQuery } from './queries'
import type { Picture } from './use-play'

const LOOK_AGAIN_MS = 50

/** The dates that follow when those now were a step on from those before, or back; null when they were none. */
export function datesAhead(before: DateRange, now: DateRange): DateRange | null {
  if (!before.from || !before.to || !now.from || !now.to || Boolean(before.nights) !== Boolean(now.nights)) return null
  const days = daysBetween(before.to, now.to) - 1
  if (days === 0 || daysBetween(before.from, now.from) - 1 !== days) return null
  return moved(now, days)
}

/** The dates that follow when they are moved on by their length; null where an end is open. */
export function datesAfter({ from, to, nights }: DateRange): DateRange | null {
  return from && to ? moved({ from, to, nights }, daysBetween(from, to)) : null
}

function moved({ from, to, nights }: DateRange, days: number): DateRange | null {
  const ahead = from && to && { from: daysLater(from, days), to: daysLater(to, days) }
  return ahead && isDay(ahead.from) && isDay(ahead.to) ? { ...ahead, nights } : null
}

interface Options {
  withPlaces: boolean
  map: LiveMap | null
}

/**
 * Who steps through dates steps on: what comes next is loaded in spare time, and made ready on the map, once these dates
 * are there and drawn. Returns what is to be told whether the timeline has the focus: a step on is likely then, before
 * there has been one.
 */
export function useDatesAhead(
  filter: Filter,
  { loaded, isDrawn }: Picture,
  { withPlaces, map }: Options,
): (isSteered: boolean) => void {
  const [isSteered, steer] = useState(false)
  const tongue = useTongue()
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
  const expected = ahead ?? (isSteered ? datesAfter(now) : null)
  // The filter is another object each time.
  const next = JSON.stringify(expected && { ...filter, ...expected })
  useEffect(() => {
    const wanted = JSON.parse(next) as Filter | null
    if (!wanted) map?.prepare(null)
    if (!wanted || !loaded || !map) return
    let isWanted = true
    const prepare = async () => {
      await spareTime()
      while (isWanted && !latest.current()) await sleep(LOOK_AGAIN_MS)
      if (!isWanted) return
      const marks = await loadMarks(client, tongue, wanted, withPlaces)
      if (isWanted) map.prepare(marks)
    }
    // What fails is asked for again when it is wanted, and said then.
    prepare().catch(() => {})
    return () => {
      isWanted = false
    }
  }, [client, tongue, next, loaded, withPlaces, map])
  return steer
}

/** What the map will draw. Nobody watches these questions: playing does not wait for them. */
async function loadMarks(client: QueryClient, tongue: Tongue, filter: Filter, withPlaces: boolean): Promise<Marks> {
  const { language } = tongue
  const [counted, { events }, places] = await Promise.all([
    client.fetchQuery(statsQuery(filter, 'month')),
    client.fetchQuery(eventsQuery(filter, language)),
    withPlaces ? client.fetchQuery(placesQuery(filter, language)) : null,
  ])
  const crowd = crowdTiles(language, filter, counted)
  return {
    events: eventMarks(tongue, crowd ? [] : events),
    crowd,
    places: placeMarks(tongue, placesIn(filter.area ?? null, places?.features ?? [])),
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
