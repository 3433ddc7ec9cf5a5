import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl'
import type { Tongue } from '@/app/_i18n/tongue'
import { CROWD_LAYERS, CROWD_ORDER, crowdLine } from './crowd-layer'
import { clusterLeaves, EVENT_LAYERS } from './events-layer'
import { kindsLine } from './kinds-line'
import type { EventMark } from './map-marks'
import { PLACE_LAYER } from './places-layer'
import { RING_LAYERS, type Ring, ringLine } from './precision-layer'
import { REGION_LAYER } from './regions-layer'
import { isSeen, offStage, onStage, STAGES } from './stages'

export interface Tip {
  x: number
  y: number
  line: string
}

export interface MapHandlers {
  onSelectEvent(id: string | null): void
  /** Events that no zoom can part: of one spot, or of one ring. */
  onSelectEvents(ids: string[]): void
  /** Events about a point, of which the map doesn't know all. */
  onSelectAt(point: [lng: number, lat: number]): void
  onSelectPlace(key: string | null): void
  /** A shaded region, by ISO 3166-2. */
  onSelectRegion(iso: string): void
  /** What is under the pointer, in pixels of the container; null when nothing is. */
  onHover(tip: Tip | null): void
}

/** What is known of marks beside what the map's features carry, and who is told what is done with them. */
export interface MarkOptions extends MapHandlers {
  tongue: Tongue
  reducedMotion: boolean
  event(id: string): EventMark | undefined
  ring(placeId: string): Ring | undefined
  /** The place of the ring that is pointed at, or null. */
  onHoverRing(placeId: string | null): void
  /** The line of a shaded region. */
  regionLine(iso: string): string | undefined
}

/**
 * In order of rank: of marks under the pointer the first layer's wins.
 * A ring can be taken by its outline too, where a town's dots cover its centre.
 */
export const MARK_LAYERS: readonly string[] = [
  EVENT_LAYERS.dots,
  EVENT_LAYERS.clusters,
  RING_LAYERS.centres,
  ...CROWD_ORDER,
  PLACE_LAYER,
  ...RING_LAYERS.outlines,
]

/** What can be selected: the marks of these layers on the stage that is seen, those of the first that has any first. */
export function marksAt(
  map: MapLibreMap,
  box: [PointLike, PointLike] | undefined,
  layers: readonly string[],
): MapGeoJSONFeature[] {
  const seen = layers.flatMap((id) => STAGES.map((stage) => onStage(id, stage))).filter((id) => isSeen(map, id))
  const rank = (mark: MapGeoJSONFeature) => layers.indexOf(layerOf(mark))
  return map.queryRenderedFeatures(box, { layers: seen }).sort((a, b) => rank(a) - rank(b))
}

/** Which of the layers of marks it is of, whatever its stage. */
export const layerOf = ({ layer }: MapGeoJSONFeature) => offStage(layer.id)

/** Leaves nearer than this, in degrees, are one spot. */
const SAME_SPOT = 1e-4

/** The shaded region at a point of the screen, by ISO 3166-2. */
export function regionAt(map: MapLibreMap, point: PointLike): string | null {
  if (!map.getLayer(REGION_LAYER)) return null
  const [region] = map.queryRenderedFeatures(point, { layers: [REGION_LAYER] })
  return region ? String(region.properties.iso) : null
}

export function isRing(mark: MapGeoJSONFeature): boolean {
  return [RING_LAYERS.centres, ...RING_LAYERS.outlines].some((id) => id === layerOf(mark))
}

/** One line of what a mark is. */
export function tipLine(mark: MapGeoJSONFeature, options: MarkOptions): string {
  const { properties } = mark
  const { tongue } = options
  if (CROWD_ORDER.includes(layerOf(mark))) return crowdLine(tongue, properties)
  if (properties.point_count)
    return `${tongue.t('marks.events', { count: Number(properties.point_count) })}${kindsLine(tongue, properties)}`
  if (layerOf(mark) === EVENT_LAYERS.dots) return options.event(String(properties.id))?.line ?? ''
  const ring = isRing(mark) ? options.ring(String(properties.placeId)) : null
  return ring ? ringLine(tongue, ring) : String(properties.line)
}

/** Selects what the mark stands for, or shows it nearer. `others` are the marks that it covers. */
export function openMark(
  map: MapLibreMap,
  mark: MapGeoJSONFeature,
  others: readonly MapGeoJSONFeature[],
  options: MarkOptions,
): void {
  open(map, mark, others, options).catch((error: unknown) => console.warn('What was to be opened is gone.', error))
}

async function open(
  map: MapLibreMap,
  mark: MapGeoJSONFeature,
  others: readonly MapGeoJSONFeature[],
  options: MarkOptions,
): Promise<void> {
  switch (layerOf(mark)) {
    case EVENT_LAYERS.dots:
      return options.onSelectEvent(String(mark.properties.id))
    case EVENT_LAYERS.clusters:
      return openCluster(map, mark, options)
    case CROWD_LAYERS.dots:
    case CROWD_LAYERS.wideDots:
      return selectInCrowd(mark, others, options)
    case CROWD_LAYERS.cells:
    case CROWD_LAYERS.wideCells:
      return openCell(map, mark, options)
    case PLACE_LAYER:
      return options.onSelectPlace(String(mark.properties.key))
    default: {
      const marks = options.ring(String(mark.properties.placeId))?.marks ?? []
      const [only] = marks
      if (only && marks.length === 1) options.onSelectEvent(only.id)
      else options.onSelectEvents(marks.map(({ id }) => id))
    }
  }
}

/** Zooms until the cluster falls apart; one that never will hands its events over as a list. */
async function openCluster(map: MapLibreMap, cluster: MapGeoJSONFeature, options: MarkOptions): Promise<void> {
  const leaves = await clusterLeaves(map, cluster)
  const lngs = leaves.map(({ geometry }) => geometry.coordinates[0] ?? 0)
  const lats = leaves.map(({ geometry }) => geometry.coordinates[1] ?? 0)
  const [west, south, east, north] = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
  const isOneSpot = east - west < SAME_SPOT && north - south < SAME_SPOT
  if (isOneSpot || map.getZoom() >= map.getMaxZoom() - 0.1) {
    options.onSelectEvents(leaves.map(({ properties }) => String(properties?.id)))
    return
  }
  map.fitBounds([west, south, east, north], {
    padding: Math.min(120, map.getContainer().clientWidth / 6),
    animate: !options.reducedMotion,
    duration: 500,
    // Step by step: the reader should not lose the surroundings.
    maxZoom: Math.min(map.getMaxZoom(), map.getZoom() + 3),
  })
}

/** One event by itself; of several at one point nobody sees but the topmost, so that they come as a list. */
function selectInCrowd(mark: MapGeoJSONFeature, others: readonly MapGeoJSONFeature[], options: MarkOptions): void {
  const point = pointOf(mark)
  const isHere = (other: MapGeoJSONFeature) => other.layer.id === mark.layer.id && isSamePoint(pointOf(other), point)
  if (others.some(isHere)) options.onSelectAt(point)
  else options.onSelectEvent(String(mark.properties.id))
}

/** Nearer, a cell falls apart; where it can't any more its events come as a list. */
function openCell(map: MapLibreMap, mark: MapGeoJSONFeature, options: MarkOptions): void {
  const center = pointOf(mark)
  const zoom = map.getZoom()
  if (zoom >= map.getMaxZoom() - 0.1) options.onSelectAt(center)
  else
    map.easeTo({ center, zoom: Math.min(map.getMaxZoom(), zoom + 2), animate: !options.reducedMotion, duration: 500 })
}

export function pointOf({ geometry }: MapGeoJSONFeature): [lng: number, lat: number] {
  const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : []
  return [lng, lat]
}

const isSamePoint = (a: readonly number[], b: readonly number[]) =>
  Math.abs((a[0] ?? 0) - (b[0] ?? 0)) < SAME_SPOT && Math.abs((a[1] ?? 0) - (b[1] ?? 0)) < SAME_SPOT
