'use client'

import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Language } from '@/app/_i18n/language'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { MapArea } from '@/app/_map/map-area'
import { fetchJson } from '@/app/_ui/fetch-json'
import type { TargetType } from '@/lib/domain/claim'
import { boxAround } from '@/lib/domain/geometry'
import type { Kind } from '@/lib/domain/kinds'
import type { StatsInterval, StoredClaim } from '@/lib/domain/query'
import type { EventFeature } from '@/lib/format/event-feature'
import type { EventCollection, PlaceCollection } from '@/lib/format/feature-collection'
import type { FoundPlaces } from '@/lib/format/place-search'
import type { Stats } from '@/lib/format/stats'
import { areaParameters } from './area/area-url'
import { type DateRange, datetimeOf } from './date-range'
import { MOST_LOADED } from './most-loaded'

export interface Filter extends DateRange {
  /** Null is every kind; an empty list is none. */
  kinds: readonly Kind[] | null
  /** What was hit or aimed at; null is anything. */
  targets?: readonly TargetType[] | null
  area?: MapArea | null
}

/** A longer answer would be parsed in one piece, while the page does nothing else. Of too many this is all that is loaded. */
const PAGE = 1000
/** Events about a point are listed up to so many. */
const MOST_LISTED = 50
/** Tiles are rounded to some hundred metres at most. */
const ABOUT_KM = 1

export function searchOf(parameters: Record<string, string | number | null>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  return new URLSearchParams(given).toString()
}

/** The filter as the API takes it. */
export const filterParameters = (filter: Filter) => ({
  datetime: datetimeOf(filter),
  kind: kindsOf(filter),
  targetType: filter.targets?.join(',') ?? null,
  ...areaParameters(filter.area),
})

const isSameFilter = (a: Filter, b: Filter) =>
  a === b || searchOf(filterParameters(a)) === searchOf(filterParameters(b))

const kindsOf = ({ kinds }: Filter) => (kinds ? kinds.join(',') : null)

/** The language in which places are named; left out where that is English, as the API names them anyway. */
export const langOf = (language: Language) => (language === 'en' ? null : language)

interface Loaded {
  events: EventFeature[]
  matched: number
}

/** What was asked for again and has not changed is not drawn again. Figure by figure, thousands would take too long. */
function keptIfSame(before: Loaded | undefined, now: Loaded): Loaded {
  if (before === now) return now
  const isSame = (event: EventFeature, i: number) =>
    event.id === before?.events[i]?.id && event.properties.updatedAt === before.events[i].properties.updatedAt
  const isUnchanged = before?.matched === now.matched && before.events.length === now.events.length
  return isUnchanged && now.events.every(isSame) ? before : now
}

async function fetchEvents(filter: Filter, language: Language, signal: AbortSignal): Promise<Loaded> {
  if (filter.kinds?.length === 0) return { events: [], matched: 0 }
  const first = await fetchJson<EventCollection>(
    `/api/events?${searchOf({ ...filterParameters(filter), lang: langOf(language), limit: PAGE })}`,
    { signal },
  )
  const { numberMatched: matched } = first
  const events = [...first.features]
  let next = matched > MOST_LOADED ? undefined : linkToNext(first)
  while (next) {
    // The server may be behind another name: only the question is of interest.
    const { search } = new URL(next, window.location.origin)
    const page = await fetchJson<EventCollection>(`/api/events${search}`, { signal })
    events.push(...page.features)
    next = linkToNext(page)
  }
  return { events, matched }
}

export function eventsQuery(filter: Filter, language: Language) {
  return queryOptions({
    queryKey: ['events', language, filterParameters(filter)],
    queryFn: ({ signal }) => fetchEvents(filter, language, signal),
    structuralSharing: (before, now) => keptIfSame(before as Loaded | undefined, now as Loaded),
    // Playing leaves hundreds of answers behind it.
    gcTime: 60_000,
  })
}

const linkToNext = ({ links }: EventCollection) => links.find(({ rel }) => rel === 'next')?.href

/** The last answer, kept when the next one fails: what is on the screen is not lost with the server. */
function useKept<Data>(data: Data | undefined): Data | undefined {
  const [kept, keep] = useState(data)
  if (data !== undefined && data !== kept) keep(data)
  return data ?? kept
}

export type LoadedEvents = ReturnType<typeof useEvents>
/** What is on the screen: what is asked for, or is being; what was asked for before, as this has failed; or nothing. */
export type Shown = 'asked for' | 'of before' | 'nothing'

/** All events of the filter, newest first, up to a sane number. `of` is the filter that those on the screen are of. */
export function useEvents(filter: Filter) {
  const { language } = useTongue()
  const { data, isFetching, isPlaceholderData, error, refetch } = useQuery({
    ...eventsQuery(filter, language),
    placeholderData: keepPreviousData,
  })
  const kept = useKept(data)
  const [of, setOf] = useState(filter)
  if (data && !isPlaceholderData && !isSameFilter(of, filter)) setOf(filter)
  const shown: Shown = data ? 'asked for' : kept ? 'of before' : 'nothing'
  return { data: kept, of, shown, isFetching, isPlaceholderData, error, refetch }
}

/** How many events the filter has, known long before they are loaded; undefined until then, null where it isn't told. */
function useCounted(filter: Filter): Counted | null | undefined {
  const { data, isPlaceholderData, isError } = useQuery(statsQuery(filter, 'month'))
  return data && !isPlaceholderData ? data : isError ? null : undefined
}

type Counted = Pick<Stats, 'numberMatched' | 'dataVersion'>

/**
 * The address of tiles of all events of the filter, where only some of so many are loaded; null where all are. Tiles
 * are asked for as soon as it is known that they are wanted. Until all events are loaded what was drawn before stays.
 */
export function useCrowdTiles(filter: Filter, { data, isPlaceholderData }: LoadedEvents): string | null {
  const { language } = useTongue()
  const counted = useCounted(filter)
  const isHere = data !== undefined && !isPlaceholderData
  const [kept, keep] = useState<string | null>(null)
  const isFew = isHere && data.matched <= MOST_LOADED
  const told = counted ?? (isFew || (isHere && counted === null) ? { numberMatched: data.matched } : null)
  const isKnown = told !== null && (told.numberMatched > MOST_LOADED || isHere)
  const tiles = isKnown ? crowdTiles(language, filter, told) : kept
  if (tiles !== kept) keep(tiles)
  return tiles
}

/**
 * The address of tiles of so many events; null where all of them are loaded. The version of the data makes it another
 * one when they have changed; the server does not get to see it.
 */
export function crowdTiles(
  language: Language,
  filter: Filter,
  { numberMatched, dataVersion }: Pick<Counted, 'numberMatched'> & Partial<Counted>,
): string | null {
  if (numberMatched <= MOST_LOADED) return null
  // A worker asks for them, which knows no page that they belong to.
  const parameters = { ...filterParameters(filter), lang: langOf(language) }
  return `${window.location.origin}/api/tiles/{z}/{x}/{y}.mvt?${searchOf(parameters)}#${dataVersion ?? ''}`
}

/** The newest events of the filter about a point, and how many there are. */
export function useEventsAt(point: [lng: number, lat: number] | null, filter: Filter) {
  const { language } = useTongue()
  return useQuery({
    queryKey: ['events-at', language, point, filterParameters(filter)],
    queryFn: ({ signal }) =>
      fetchJson<EventCollection>(
        `/api/events?${searchOf({
          ...filterParameters(filter),
          // A box: the area of the filter may be a circle.
          bbox: point && String(boxAround({ lng: point[0], lat: point[1], radiusKm: ABOUT_KM })),
          limit: MOST_LISTED,
          lang: langOf(language),
        })}`,
        { signal },
      ),
    enabled: point !== null && filter.kinds?.length !== 0,
  })
}

/** Counts per interval; undefined while nothing is known. */
export function useStats(filter: Filter, interval: StatsInterval, enabled = true): Stats | undefined {
  const { data } = useQuery({ ...statsQuery(filter, interval), enabled })
  return useKept(data)
}

export function statsQuery(filter: Filter, interval: StatsInterval) {
  return queryOptions({
    queryKey: ['stats', interval, filterParameters(filter)],
    queryFn: ({ signal }) =>
      filter.kinds?.length === 0
        ? ({ interval, buckets: [], numberMatched: 0, dataVersion: 0 } satisfies Stats)
        : fetchJson<Stats>(`/api/stats?${searchOf({ interval, ...filterParameters(filter) })}`, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Places mentioned in articles of the dates, most mentioned first. */
export function usePlaces(range: DateRange, enabled: boolean) {
  const { language } = useTongue()
  const { data, isPending } = useQuery({ ...placesQuery(range, language), enabled })
  return { data: useKept(data), isPending }
}

export function placesQuery(range: DateRange, language: Language) {
  return queryOptions({
    queryKey: ['places', language, datetimeOf(range)],
    queryFn: ({ signal }) =>
      fetchJson<PlaceCollection>(`/api/places?${searchOf({ datetime: datetimeOf(range), lang: langOf(language) })}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

/** One event with its claims. */
export function useEvent(id: string | null) {
  const { language } = useTongue()
  return useQuery({
    queryKey: ['event', language, id],
    queryFn: ({ signal }) =>
      fetchJson<{ event: EventFeature; claims: StoredClaim[] }>(
        `/api/events/${encodeURIComponent(id ?? '')}?${searchOf({ lang: langOf(language) })}`,
        { signal },
      ),
    enabled: id !== null,
  })
}

/** Places of the gazetteer by name; those near `near` (`lng,lat`) go first. */
export function placeSearchQuery(language: Language, name: string, near: string | null) {
  return queryOptions({
    queryKey: ['place-search', language, name, near],
    queryFn: ({ signal }) =>
      fetchJson<FoundPlaces>(`/api/places/search?${searchOf({ q: name, near, limit: 8, lang: langOf(language) })}`, {
        signal,
      }),
    staleTime: 5 * 60_000,
    retry: false,
  })
}
