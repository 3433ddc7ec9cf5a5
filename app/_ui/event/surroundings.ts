import { distanceKm } from '@/lib/domain/geometry'
import { isDotPrecision } from '@/lib/domain/precision'
import type { EventFilter } from '@/lib/domain/query'
import type { EventFeature } from '@/lib/format/event-feature'

/** What lies around an event: the one it is a part of, its parts, and what else happened near it at that time. */
export interface Surroundings {
  whole: EventFeature | null
  parts: readonly EventFeature[]
  nearby: readonly NearbyEvent[]
}

export interface NearbyEvent {
  event: EventFeature
  km: number
}

export const NEARBY_KM = 50
/** More than one answer of a bad night; what lies beyond is not told. */
export const MOST_AROUND = 2000

// A night, a day, or "the past day": what is known no better than to a week meets everything.
const LONGEST_MS = 50 * 3_600_000

type Properties = EventFeature['properties']

function timeOf({ windowStart, windowEnd }: Properties): { start: string; end: string } | null {
  if (!windowStart || !windowEnd) return null
  return Date.parse(windowEnd) - Date.parse(windowStart) <= LONGEST_MS ? { start: windowStart, end: windowEnd } : null
}

/** Ways to the events of the store. */
interface Asked {
  /** Null when there is none. */
  one(id: string): Promise<EventFeature | null>
  /** At most `MOST_AROUND`. */
  matching(filter: EventFilter): Promise<EventFeature[]>
}

/** Asks for what lies around an event. */
export async function surroundingsOf(event: EventFeature, { one, matching }: Asked): Promise<Surroundings> {
  const { partOf } = event.properties
  const [partsWanted, nearbyWanted] = [partsFilter(event), nearbyFilter(event)]
  const [whole, parts, nearby] = await Promise.all([
    partOf ? one(partOf) : null,
    partsWanted ? matching(partsWanted) : [],
    'why' in nearbyWanted ? [] : matching(nearbyWanted),
  ])
  return { whole, parts: partsAmong(event, parts), nearby: nearbyAmong(event, nearby) }
}

/** Which events to ask for to find its parts among them; null when it has none. */
export function partsFilter({ properties }: EventFeature): EventFilter | null {
  const { windowStart: start, windowEnd: end, country, parts = [] } = properties
  if (parts.length === 0) return null
  return { ...(start && end && { datetime: { start, end } }), ...(country && { countries: [country] }) }
}

/** Its parts among those that were asked for, those with most numbers first. */
export function partsAmong(event: EventFeature, found: readonly EventFeature[]): EventFeature[] {
  const ids = new Set(event.properties.parts)
  return found
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => b.properties.figures.length - a.properties.figures.length || byName(a, b))
}

/** Which events to ask for to find those near it; where that means nothing, why. */
export function nearbyFilter({
  geometry,
  properties,
}: EventFeature): EventFilter | { why: 'wide' | 'timeless' | null } {
  const time = timeOf(properties)
  // A whole country, or no place at all: nobody asks what is near it.
  if (!geometry) return { why: null }
  if (!properties.precision || !isDotPrecision(properties.precision)) return { why: 'wide' }
  if (!time) return { why: 'timeless' }
  const [lng, lat] = geometry.coordinates
  return { near: { lng, lat, radiusKm: NEARBY_KM }, datetime: time }
}

/** Those near it among those that were asked for, nearest first: towns and sites whose time is known as well. */
export function nearbyAmong(event: EventFeature, found: readonly EventFeature[]): NearbyEvent[] {
  const { geometry, properties } = event
  if (!geometry) return []
  const [lng, lat] = geometry.coordinates
  const related = new Set([event.id, properties.partOf, ...(properties.parts ?? [])])
  return found
    .flatMap((other) => {
      const { precision } = other.properties
      if (related.has(other.id) || !other.geometry || !precision || !isDotPrecision(precision)) return []
      if (!timeOf(other.properties)) return []
      const [otherLng, otherLat] = other.geometry.coordinates
      return [{ event: other, km: distanceKm({ lng, lat }, { lng: otherLng, lat: otherLat }) }]
    })
    .sort((a, b) => a.km - b.km || byName(a.event, b.event))
}

const byName = (a: EventFeature, b: EventFeature) =>
  (a.properties.placeName ?? '') < (b.properties.placeName ?? '') ? -1 : a.id < b.id ? -1 : 1
