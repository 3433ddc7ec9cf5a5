import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import polylabel from 'polylabel'

export type Attributes = Record<string, string | number | undefined>

/** A feature on its way into tiles. `minZoom` keeps it out of the coarser ones; it is not written. */
export interface MapFeature {
  geometry: Geometry
  minZoom: number
  attributes: Record<string, string | number>
}

/** Attributes without a value are left out, not written as empty. */
export function mapFeature(geometry: Geometry, minZoom: number, attributes: Attributes = {}): MapFeature {
  const known = Object.entries(attributes).filter((entry): entry is [string, string | number] => {
    return entry[1] !== undefined && entry[1] !== ''
  })
  return { geometry, minZoom, attributes: Object.fromEntries(known) }
}

export function isArea(feature: Feature): feature is Feature<Polygon | MultiPolygon> {
  return feature.geometry?.type === 'Polygon' || feature.geometry?.type === 'MultiPolygon'
}

/** Area in square degrees of the largest polygon, and the point in it that is farthest from its edge. */
export function labelPoint(geometry: Polygon | MultiPolygon): { point: Position; area: number } {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const sized = polygons.map((rings) => ({ rings, area: ringArea(rings[0] ?? []) }))
  const largest = sized.reduce((a, b) => (b.area > a.area ? b : a))
  return { point: polylabel(largest.rings, 0.02).slice(0, 2), area: largest.area }
}

/** Unsigned area by the shoelace formula, in the square of the coordinates' unit. */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0
  let [fromX = 0, fromY = 0] = ring.at(-1) ?? []
  for (const [x = 0, y = 0] of ring) {
    twice += (fromX - x) * (fromY + y)
    fromX = x
    fromY = y
  }
  return Math.abs(twice / 2)
}
