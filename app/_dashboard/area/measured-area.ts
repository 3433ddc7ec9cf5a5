import { area as squareMetres } from '@turf/turf'
import { outlineOf } from '@/app/_map/area-outline'
import type { MapArea } from '@/app/_map/map-area'
import { distanceKm, EARTH_DIAMETER_KM } from '@/lib/domain/geometry'
import { boxOf } from './area-words'

/** How large an area is on the ground; its width through the middle. */
export function measuredArea(area: MapArea): { squareKm: number; widthKm: number; heightKm: number } {
  if (area.shape === 'circle') {
    const { radiusKm } = area
    return { squareKm: capKm2(radiusKm), widthKm: 2 * radiusKm, heightKm: 2 * radiusKm }
  }
  const squareKm = squareMetres(outlineOf(area)) / 1e6
  const [west, south, east, north] = boxOf(area.corners)
  const lat = (south + north) / 2
  return {
    squareKm,
    widthKm: distanceKm({ lng: west, lat }, { lng: east, lat }),
    heightKm: distanceKm({ lng: west, lat: south }, { lng: west, lat: north }),
  }
}

/** A circle on a sphere. Its outline would do as well, except about a pole. */
function capKm2(radiusKm: number): number {
  const earthKm = EARTH_DIAMETER_KM / 2
  return 2 * Math.PI * earthKm ** 2 * (1 - Math.cos(radiusKm / earthKm))
}
