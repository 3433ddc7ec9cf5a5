import { booleanPointInPolygon, polygon } from '@turf/turf'
import type { MapArea } from '@/app/_map/map-area'
import { distanceKm } from '@/lib/domain/geometry'
import type { PlaceFeature } from '@/lib/format/place-feature'

/** The places of the area, as the API has events in it; all of them without an area. */
export function placesIn(area: MapArea | null, places: readonly PlaceFeature[]): readonly PlaceFeature[] {
  if (!area) return places
  const isIn = insideOf(area)
  return places.filter(({ geometry }) => geometry && isIn(geometry.coordinates))
}

function insideOf(area: MapArea): (point: readonly [number, number]) => boolean {
  if (area.shape === 'circle') return ([lng, lat]) => distanceKm(area, { lng, lat }) <= area.radiusKm
  const shape = polygon([[...area.corners, ...area.corners.slice(0, 1)].map((corner) => [...corner])])
  return (point) => booleanPointInPolygon([...point], shape)
}
