import { circle } from '@turf/turf'
import type { Feature, Polygon, Position } from 'geojson'
import type { MapArea, Point } from './map-area'

/** Lines of an area are straight in longitude and latitude; on this map only short ones look so. */
const LONGEST_DEGREES = 0.5

/** The area as it is filtered by: a true circle on the ground, or lines that bend as this map bends them. */
export function outlineOf(area: MapArea): Feature<Polygon> {
  if (area.shape === 'circle') return circle([area.lng, area.lat], area.radiusKm, { units: 'kilometers', steps: 128 })
  const { corners } = area
  const ring = corners.flatMap((corner, i) => pointsOf(corner, corners[(i + 1) % corners.length] ?? corner))
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] },
  }
}

/** From one corner to the next, which is left out. */
function pointsOf(from: Point, to: Point): Position[] {
  const pieces = Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / LONGEST_DEGREES)
  return Array.from({ length: Math.max(1, pieces) }, (_, i) => {
    const share = i / Math.max(1, pieces)
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
  })
}
