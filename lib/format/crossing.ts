import { lineIntersect } from '@turf/turf'
import type { Polygon, Position } from 'geojson'

/** Where a line of the polygon crosses another one. Rings may touch at a vertex. */
export function crossingOf(rings: Position[][]): Position | null {
  const vertices = new Set(rings.flat().map(String))
  const none = { type: 'FeatureCollection' as const, features: [] }
  const polygon: Polygon = { type: 'Polygon', coordinates: rings }
  const found = lineIntersect(polygon, none as never, { ignoreSelfIntersections: false }).features
  const crossing = found.find(({ geometry }) => !vertices.has(String(geometry.coordinates)))
  return crossing?.geometry.coordinates.map((degree) => Number(degree.toFixed(6))) ?? null
}
