import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { nameKey } from '@/lib/text/name-key'
import type { Point } from './draft'
import type { Packages } from './packages'

type Ring = [number, number][]
interface Feature {
  properties: { gn_a1_code?: string | null; iso_a2?: string | null; name?: string | null }
  geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] } | null
}

/** Centroids of first-order regions (Natural Earth, before 2014: Crimea in Ukraine) by GeoNames code and by `country:name key`. */
export function readCentroids(packages: Packages): Map<string, Point> {
  const folder = path.join(packages.polygons, 'src/js/data')
  const centroids = new Map<string, Point>()
  for (const file of readdirSync(folder)) {
    if (!/^[a-z]{3}\.json$/.test(file)) continue
    const { features }: { features?: Feature[] } = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
    for (const { properties, geometry } of features ?? []) {
      const centroid =
        geometry && centroidOf(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      if (!centroid) continue
      const country = file === 'usa.json' ? 'US' : properties.iso_a2
      if (properties.gn_a1_code) centroids.set(properties.gn_a1_code, centroid)
      if (country && properties.name) centroids.set(`${country}:${nameKey(properties.name)}`, centroid)
    }
  }
  return centroids
}

/** Area-weighted centroid of all outer rings, with longitudes scaled by latitude; null for an empty area. */
function centroidOf(polygons: Ring[][]): Point | null {
  let area = 0
  let x = 0
  let y = 0
  for (const [ring] of polygons) {
    if (!ring) continue
    const scale = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180)
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x0 = 0, y0 = 0] = ring[i] ?? []
      const [x1 = 0, y1 = 0] = ring[i + 1] ?? []
      const cross = (x0 * y1 - x1 * y0) * scale
      area += cross
      x += (x0 + x1) * cross
      y += (y0 + y1) * cross
    }
  }
  return area === 0 ? null : { lng: x / (3 * area), lat: y / (3 * area) }
}
