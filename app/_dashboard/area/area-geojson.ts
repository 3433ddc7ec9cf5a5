import type { Feature, Polygon } from 'geojson'
import { outlineOf } from '@/app/_map/area-outline'
import type { MapArea } from '@/app/_map/map-area'

/** The area for other programs: its corners as they are kept, or a circle as a polygon that says what it stands for. */
export function areaGeoJson(area: MapArea): Feature<Polygon> {
  if (area.shape === 'circle') {
    const { lng, lat, radiusKm } = area
    return { ...outlineOf(area), properties: { shape: 'circle', centre: [lng, lat], radiusKm } }
  }
  const ring = [...area.corners, ...area.corners.slice(0, 1)].map((corner) => [...corner])
  return { type: 'Feature', properties: { shape: 'polygon' }, geometry: { type: 'Polygon', coordinates: [ring] } }
}
