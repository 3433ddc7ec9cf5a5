import { group } from 'd3-array'
import type { FeatureCollection } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification'
import type { RegionFacts } from './facts'
import type { RegionShape } from './shapes'

/** Corners whose triangle is smaller, in square degrees, are left out: a kilometre each way, about as fine as the source. */
const FINEST = 1e-4
/** Islands of less, in square degrees, are left out: some twenty square kilometres. */
const SMALLEST_ISLAND = 0.002
/** Cells across a country: some ten metres in Ukraine. */
const GRID = 1e5

/**
 * The regions of each country as TopoJSON, one geometry to a region. They are simplified together, so that the regions
 * on both sides of an international border share it.
 */
export function simplified(shapes: readonly RegionShape[]): Map<string, Topology> {
  const regions: FeatureCollection = { type: 'FeatureCollection', features: [...shapes] }
  const full = presimplify(topology({ regions }) as Topology<Objects<object>>)
  const large = filter(full, filterAttachedWeight(full, SMALLEST_ISLAND))
  const whole = simplify(large, FINEST)
  const { geometries } = whole.objects.regions as GeometryCollection<RegionFacts>
  const areas = geometries.filter(
    (one): one is (Polygon | MultiPolygon) & { properties: RegionFacts } =>
      one.type === 'Polygon' || one.type === 'MultiPolygon',
  )
  const byCountry = group(areas, ({ properties }) => properties.iso.slice(0, 2))
  return new Map(
    [...byCountry].map(([country, parts]) => {
      const regions = [...group(parts, ({ properties }) => properties.iso).values()].map((parts) => ({
        ...mergeArcs(whole, parts),
        properties: parts[0]?.properties ?? {},
      }))
      const collection = feature(whole, { type: 'GeometryCollection', geometries: regions })
      return [country, topology({ regions: collection }, GRID)]
    }),
  )
}
