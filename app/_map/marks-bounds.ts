import { distanceKm } from '@/lib/domain/geometry'
import type { EventMark, PlaceMark } from './map-marks'
import type { Ring } from './precision-layer'

type Corner = [lng: number, lat: number]

// A place this near an event belongs into its picture; where talks are held a continent away does not.
const NEAR_KM = 600
const KM_IN_DEGREE = 111
/** Where web maps end. */
const MOST_LAT = 85

/** South-west and north-east of the events with the places near them; without events, of all places. Null without either. */
export function boundsOfMarks(
  { events, places }: { events: readonly EventMark[]; places: readonly PlaceMark[] },
  rings: readonly Ring[],
): [Corner, Corner] | null {
  const near = places.filter((place) => events.some((event) => distanceKm(event, place) < NEAR_KM))
  const points = events.length > 0 ? [...events, ...near] : places
  if (points.length === 0) return null
  const margin = Math.max(0.05, ...rings.map(({ radiusKm }) => radiusKm / KM_IN_DEGREE))
  const lngs = points.map(({ lng }) => lng)
  const lats = points.map(({ lat }) => lat)
  return [
    [Math.min(...lngs) - margin, Math.max(-MOST_LAT, Math.min(...lats) - margin)],
    [Math.max(...lngs) + margin, Math.min(MOST_LAT, Math.max(...lats) + margin)],
  ]
}
