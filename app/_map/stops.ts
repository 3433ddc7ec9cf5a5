import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl'
import { CROWD_ORDER } from './crowd-layer'
import { EVENT_LAYERS } from './events-layer'
import { layerOf, MARK_LAYERS, marksAt, pointOf, regionAt } from './mark-actions'
import { inReadingOrder, nearestTo } from './next-stop'
import { PLACE_LAYER } from './places-layer'
import { RING_LAYERS } from './precision-layer'
import { REGION_LAYER } from './regions-layer'

interface Spot {
  key: string
  lng: number
  lat: number
  x: number
  y: number
}

interface MarkStop extends Spot {
  mark: MapGeoJSONFeature
  /** Of the same sort at the same point. */
  others: MapGeoJSONFeature[]
}

interface RegionStop extends Spot {
  region: string
}

/** Where keys can stop on the map: a mark, or a shaded region. */
export type Stop = MarkStop | RegionStop

/** Rings are taken by their centres. */
const STOP_LAYERS = MARK_LAYERS.filter((id) => !RING_LAYERS.outlines.some((outline) => outline === id))
/** How close together regions are looked for. */
const GRID_PX = 32

/** All that can be selected in the view, as a page is read. */
export function stopsIn(map: MapLibreMap): Stop[] {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const inside = ({ x, y }: Stop) => x >= 0 && y >= 0 && x <= width && y <= height
  return inReadingOrder([...marksIn(map), ...regionsIn(map, width, height)].filter(inside))
}

function marksIn(map: MapLibreMap): Stop[] {
  const stops = new Map<string, MarkStop>()
  const seen = new Set<string>()
  for (const mark of marksAt(map, undefined, STOP_LAYERS)) {
    const [lng, lat] = pointOf(mark)
    // A mark at the edge of a tile is in the next one too.
    const own = `${keyOf(mark)} ${lng.toFixed(3)},${lat.toFixed(3)}`
    if (seen.has(own)) continue
    seen.add(own)
    const key = CROWD_ORDER.includes(layerOf(mark))
      ? `${layerOf(mark)} ${lng.toFixed(4)},${lat.toFixed(4)}`
      : keyOf(mark)
    const known = stops.get(key)
    if (known) known.others.push(mark)
    else stops.set(key, { key, lng, lat, ...pixelOf(map, lng, lat), mark, others: [] })
  }
  return [...stops.values()]
}

function keyOf(mark: MapGeoJSONFeature): string {
  const { properties } = mark
  const layer = layerOf(mark)
  switch (layer) {
    case EVENT_LAYERS.clusters:
      return `${layer} ${properties.cluster_id}`
    case RING_LAYERS.centres:
      return `${layer} ${properties.placeId}`
    case PLACE_LAYER:
      return `${layer} ${properties.key}`
    default:
      return `${layer} ${properties.id ?? properties.placeName}`
  }
}

/** A region stops where its part in the view is widest about: at the point of it nearest to that part's middle. */
function regionsIn(map: MapLibreMap, width: number, height: number): Stop[] {
  if (!map.getLayer(REGION_LAYER)) return []
  const parts = new Map<string, { x: number; y: number }[]>()
  for (let y = GRID_PX / 2; y < height; y += GRID_PX)
    for (let x = GRID_PX / 2; x < width; x += GRID_PX) {
      const region = regionAt(map, [x, y])
      if (region) parts.set(region, [...(parts.get(region) ?? []), { x, y }])
    }
  return [...parts].flatMap(([region, points]) => {
    const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) }
    const at = nearestTo(middle, points)
    if (!at) return []
    const { lng, lat } = map.unproject([at.x, at.y])
    return [{ key: `region ${region}`, lng, lat, ...at, region }]
  })
}

function pixelOf(map: MapLibreMap, lng: number, lat: number): { x: number; y: number } {
  const { x, y } = map.project([lng, lat])
  return { x, y }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
