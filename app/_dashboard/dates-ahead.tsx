'use client'

import { useEffect, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { LiveMap } from '@/app/_map/live-map'
import { eventMarks, placeMarks } from '@/app/_map/marks-of-features'
import { spareTime } from '@/app/_ui/spare-time'
import type { PlaceFeature } from '@/lib/format/place-feature'
import { placesIn } from './area/in-area'
import { type DateRange, daysBetween, daysLater, isDay, isSameRange } from './date-range'
import { type Filter, useEvents, usePlaces } from './queries'
import { useMarked } from './use-marked'
import type { Picture } from './use-play'

const LOOK_AGAIN_MS = 50
const NONE: PlaceFeature[] = []

/** The dates that follow when those now were a step on from those before, or back; null when they were none. */
export function datesAhead(before: DateRange, now: DateRange): DateRange | null {
  if (!before.from || !before.to || !now.from || !now.to || Boolean(before.nights) !== Boolean(now.nights)) return null
  const days = daysBetween(before.to, now.to) - 1
  if (days === 0 || daysBetween(before.from, now.from) - 1 !== days) return null
  const ahead = { from: daysLater(now.from, days), to: daysLater(now.to, days) }
  return isDay(ahead.from) && isDay(ahead.to) ? { ...ahead, nights: now.nights } : null
}

interface Props {
  filter: Filter
  picture: Picture
  withPlaces: boolean
  selectedId: string | null
  map: LiveMap | null
}

/**
 * Who steps through dates steps on: what comes next is loaded in spare time, and made ready on the map, once these dates
 * are there and drawn.
 */
export function DatesAhead({ filter, picture: { loaded, isDrawn }, ...rest }: Props) {
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
  const [wanted, want] = useState('null')
  useEffect(() => {
    if (next === 'null' || !loaded) return
    let isWanted = true
    const wait = async () => {
      await spareTime()
      while (isWanted && !latest.current()) await sleep(LOOK_AGAIN_MS)
      if (isWanted) want(next)
    }
    void wait()
    return () => {
      isWanted = false
    }
  }, [next, loaded])
  const asked = wanted === next ? (JSON.parse(next) as Filter | null) : null
  return asked && <MarksAhead key={next} filter={asked} {...rest} />
}

/** Loads what the map will draw, and hands it over. What fails is asked for again when it is wanted. */
function MarksAhead({ filter, withPlaces, selectedId, map }: Omit<Props, 'picture'>) {
  const tongue = useTongue()
  const events = useEvents(filter)
  const { marked, crowd } = useMarked(filter, events, selectedId)
  const { data: places } = usePlaces(filter, withPlaces)
  const isThere = (crowd !== null || events.data !== undefined) && (places !== undefined || !withPlaces)
  const { area = null } = filter
  useEffect(() => {
    if (!isThere) return
    map?.prepare({
      events: eventMarks(tongue, marked),
      crowd,
      places: placeMarks(tongue, placesIn(area, places?.features ?? NONE)),
    })
  }, [map, tongue, isThere, marked, crowd, area, places])
  return null
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
