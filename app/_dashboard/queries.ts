'use client'

import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fetchJson } from '@/app/_ui/fetch-json'
import type { Kind } from '@/lib/domain/kinds'
import type { StatsInterval, StoredClaim } from '@/lib/domain/query'
import type { EventFeature } from '@/lib/format/event-feature'
import type { EventCollection, PlaceCollection } from '@/lib/format/feature-collection'
import type { FoundPlaces } from '@/lib/format/place-search'
import type { Stats } from '@/lib/format/stats'
import { type DateRange, datetimeOf } from './date-range'

export interface Filter extends DateRange {
  /** Null is every kind; an empty list is none. */
  kinds: readonly Kind[] | null
}

const PAGE = 2000
/** Of more only the newest page is loaded: the map draws the others from tiles, and the panel says so. */
const MOST_LOADED = 3 * PAGE
/** Events about a point are listed up to so many. */
const MOST_LISTED = 50
/** Tiles are rounded to some hundred metres at most. */
const ABOUT_KM = 1

export function searchOf(parameters: Record<string, string | number | null>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  return new URLSearchParams(given).toString()
}

/** The filter as the API takes it. */
export const filterParameters = (filter: Filter) => ({ datetime: datetimeOf(filter), kind: kindsOf(filter) })

const kindsOf = ({ kinds }: Filter) => (kinds ? kinds.join(',') : null)

async function fetchEvents(filter: Filter, signal: AbortSignal): Promise<{ events: EventFeature[]; matched: number }> {
  if (filter.kinds?.length === 0) return { events: [], matched: 0 }
  const events: EventFeature[] = []
  let matched = 0
  let next: string | null = `/api/events?${searchOf({ ...filterParameters(filter), limit: PAGE })}`
  while (next) {
    const answer: EventCollection = await fetchJson<EventCollection>(next, { signal })
    events.push(...answer.features)
    matched = answer.numberMatched
    if (matched > MOST_LOADED) break
    const link = answer.links.find(({ rel }) => rel === 'next')
    // The server may be behind another name: only the path is of interest.
    const url: URL | null = link ? new URL(link.href, window.location.origin) : null
    next = url && `${url.pathname}${url.search}`
  }
  return { events, matched }
}

/** The last answer, kept when the next one fails: what is on the screen is not lost with the server. */
function useKept<Data>(data: Data | undefined): Data | undefined {
  const [kept, keep] = useState(data)
  if (data !== undefined && data !== kept) keep(data)
  return data ?? kept
}

/** What is on the screen: what is asked for, or is being; what was asked for before, as this has failed; or nothing. */
export type Shown = 'asked for' | 'of before' | 'nothing'

/** All events of the filter, newest first, up to a sane number. */
export function useEvents(filter: Filter) {
  const { data, isFetching, isPlaceholderData, error, refetch } = useQuery({
    queryKey: ['events', datetimeOf(filter), kindsOf(filter)],
    queryFn: ({ signal }) => fetchEvents(filter, signal),
    placeholderData: keepPreviousData,
    // Playing leaves hundreds of answers behind it.
    gcTime: 60_000,
  })
  const kept = useKept(data)
  const shown: Shown = data ? 'asked for' : kept ? 'of before' : 'nothing'
  return { data: kept, shown, isFetching, isPlaceholderData, error, refetch }
}

/**
 * The address of tiles of all events of the filter, where only some of so many are loaded; null where all are. `loaded`
 * may still be those of the filter before.
 */
export function crowdTiles(filter: Filter, loaded: number, matched: number): string | null {
  // Without a kind there is nothing to ask for: the API would take it for a mistake.
  if (loaded >= matched || filter.kinds?.length === 0) return null
  // A worker asks for them, which knows no page that they belong to.
  return `${window.location.origin}/api/tiles/{z}/{x}/{y}.mvt?${searchOf(filterParameters(filter))}`
}

/** The newest events of the filter about a point, and how many there are. */
export function useEventsAt(point: [lng: number, lat: number] | null, filter: Filter) {
  return useQuery({
    queryKey: ['events-at', point, datetimeOf(filter), kindsOf(filter)],
    queryFn: ({ signal }) =>
      fetchJson<EventCollection>(
        `/api/events?${searchOf({
          ...filterParameters(filter),
          near: String(point),
          radiusKm: ABOUT_KM,
          limit: MOST_LISTED,
        })}`,
        { signal },
      ),
    enabled: point !== null && filter.kinds?.length !== 0,
  })
}

/** Counts per interval; undefined while nothing is known. */
export function useStats(filter: Filter, interval: StatsInterval, enabled = true): Stats | undefined {
  const { data } = useQuery({
    queryKey: ['stats', interval, datetimeOf(filter), kindsOf(filter)],
    queryFn: ({ signal }) =>
      filter.kinds?.length === 0
        ? ({ interval, buckets: [], numberMatched: 0, dataVersion: 0 } satisfies Stats)
        : fetchJson<Stats>(`/api/stats?${searchOf({ interval, ...filterParameters(filter) })}`, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
  return useKept(data)
}

/** Places mentioned in articles of the dates, most mentioned first. */
export function usePlaces(range: DateRange, enabled: boolean) {
  const { data, isPending } = useQuery({
    queryKey: ['places', datetimeOf(range)],
    queryFn: ({ signal }) =>
      fetchJson<PlaceCollection>(`/api/places?${searchOf({ datetime: datetimeOf(range) })}`, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
  return { data: useKept(data), isPending }
}

/** One event with its claims. */
export function useEvent(id: string | null) {
  return useQuery({
    queryKey: ['event', id],
    queryFn: ({ signal }) =>
      fetchJson<{ event: EventFeature; claims: StoredClaim[] }>(`/api/events/${encodeURIComponent(id ?? '')}`, {
        signal,
      }),
    enabled: id !== null,
  })
}

/** Places of the gazetteer by name; those near `near` (`lng,lat`) go first. */
export function placeSearchQuery(name: string, near: string | null) {
  return queryOptions({
    queryKey: ['place-search', name, near],
    queryFn: ({ signal }) =>
      fetchJson<FoundPlaces>(`/api/places/search?${searchOf({ q: name, near, limit: 8 })}`, { signal }),
    staleTime: 5 * 60_000,
    retry: false,
  })
}
