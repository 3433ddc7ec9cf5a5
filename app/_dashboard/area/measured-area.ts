import { area as squareMetres } from '@turf/turf'
import { outlineOf } from '@/app/_map/area-outline'
import type { MapArea } from '@/app/_map/map-area'
import { distanceKm } from '@/lib/domain/geometry'
import { boxOf } from './area-words'

/** How large an area is on the ground; its width through the middle. */
export function measuredArea(area: MapArea): { squareKm: number; widthKm: number; heightKm: number } {
  const squareKm = squareMetres(outlineOf(area)) / 1e6
  if (area.shape === 'circle') return { squareKm, widthKm: 2 * area.radiusKm, heightKm: 2 * area.radiusKm }
  const [west, south, east, north] = boxOf(area.corners)
  const lat = (south + north) / 2
  return {
    squareKm,
    widthKm: distanceKm({ lng: west, lat }, { lng: east, lat }),
    heightKm: distanceKm({ lng: west, lat: south }, { lng: west, lat: north }),
  }
}
