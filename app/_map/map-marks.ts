import type { Kind } from '@/lib/domain/kinds'
import type { Precision } from '@/lib/domain/place'

/** What the map needs to know of an event that has a point. */
export interface EventMark {
  id: string
  kind: Kind
  lng: number
  lat: number
  precision: Precision
  radiusKm: number
  disputed: boolean
  /** Equal for events of one place: region rings are drawn once per place. */
  placeId: string
  placeName: string
  geonameId: number | null
  /** ISO 3166-2 of its region; null where there is none or it is not known. */
  admin1: string | null
  /** One line for the hover tip. */
  line: string
}

/** Places that differ in how precisely they are known are drawn apart, wherever they are. */
export function markPlaceId(mark: Pick<EventMark, 'geonameId' | 'lng' | 'lat' | 'precision'>): string {
  const { geonameId, lng, lat, precision } = mark
  return `${geonameId ?? `${lng},${lat}`}:${precision}`
}

/** A place that articles mention without saying that anything happened there. */
export interface PlaceMark {
  key: string
  name: string
  lng: number
  lat: number
  precision: Precision
  count: number
  line: string
}
