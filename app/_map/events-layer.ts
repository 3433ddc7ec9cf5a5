import type { Feature, Point } from 'geojson'
import type { ExpressionSpecification, MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl'
import { BASEMAP_PALETTES } from './basemap-palette'
import { byZoom, type Stops } from './by-zoom'
import type { LabelFonts } from './fonts'
import type { ColourScheme } from './kind-colours'
import type { EventMark } from './map-marks'
import { EMPTY, geoJsonSource, setFeatures } from './map-source'
import { CLUSTER_MAX_ZOOM, CLUSTER_PX, CLUSTER_RADII, CLUSTER_TEXT_PX, DOT_SIZES } from './mark-forms'
import { eventImage } from './mark-images'
import { kindCounts, PIE_RADIUS, pieImage } from './pie-images'
import { addKeeper, onStage, STAGES, type Stage } from './stages'

const SOURCE = 'events'
export const SELECTED_EVENT = 'selected-event'
/** On each stage. */
export const EVENT_LAYERS = { dots: 'event-dots', clusters: 'event-clusters', counts: 'event-counts' } as const
export const eventsSource = (stage: Stage) => onStage(SOURCE, stage)

/** Dots for events known to a settlement or better; where they crowd, their number in a ring of their kinds. */
export function addEventsLayer(map: MapLibreMap, scheme: ColourScheme, fonts: LabelFonts): void {
  const palette = BASEMAP_PALETTES[scheme]
  map.addSource(SELECTED_EVENT, { type: 'geojson', data: EMPTY })
  map.addLayer({
    id: SELECTED_EVENT,
    source: SELECTED_EVENT,
    type: 'circle',
    paint: {
      // Wider than the circle of a cluster: it is seen about that too.
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 18, 10, 20],
      'circle-color': palette.selection,
      'circle-opacity': 0.2,
      'circle-stroke-color': palette.selection,
      'circle-stroke-width': 2.5,
    },
  })
  for (const stage of STAGES) addOn(stage, map, scheme, fonts)
}

function addOn(stage: Stage, map: MapLibreMap, scheme: ColourScheme, fonts: LabelFonts): void {
  const source = eventsSource(stage)
  // Events of one town share one point, so they stay together at every zoom: the circle then lists them.
  map.addSource(source, {
    type: 'geojson',
    data: EMPTY,
    cluster: true,
    clusterRadius: CLUSTER_PX,
    clusterMaxZoom: CLUSTER_MAX_ZOOM,
    clusterProperties: kindCounts(),
  })
  addKeeper(map, source)
  map.addLayer({
    id: onStage(EVENT_LAYERS.dots, stage),
    source,
    type: 'symbol',
    filter: ['!', ['has', 'point_count']],
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': byZoom(...DOT_SIZES),
      'icon-allow-overlap': true,
      'icon-padding': 1,
    },
  })
  map.addLayer({
    id: onStage(EVENT_LAYERS.clusters, stage),
    source,
    type: 'symbol',
    filter: ['has', 'point_count'],
    layout: {
      'icon-image': pieImage('counted', ['get', 'point_count']),
      'icon-size': ['/', byCount(CLUSTER_RADII), PIE_RADIUS.counted],
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
  })
  map.addLayer({
    id: onStage(EVENT_LAYERS.counts, stage),
    source,
    type: 'symbol',
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['get', 'point_count_abbreviated'],
      'text-font': fonts.strong,
      'text-size': ['step', ['get', 'point_count'], CLUSTER_TEXT_PX[0], 100, CLUSTER_TEXT_PX[1]],
      'text-allow-overlap': true,
      // As wide as the circle, so that labels of the basemap keep clear of it.
      'text-padding': 6,
    },
    paint: { 'text-color': BASEMAP_PALETTES[scheme].onCluster },
  })
}

/** In steps: what is below the second stop has the value of the first. */
function byCount([[, least] = [0, 0], ...steps]: Stops): ExpressionSpecification {
  return ['step', ['get', 'point_count'], least, ...steps.flat()] as unknown as ExpressionSpecification
}

export function showEvents(map: MapLibreMap, stage: Stage, marks: readonly EventMark[]): void {
  setFeatures(map, eventsSource(stage), marks.map(toFeature))
}

/** The rings about dots that are selected, or stand out. */
export function showSelectedEvents(map: MapLibreMap, marks: readonly EventMark[]): void {
  setFeatures(map, SELECTED_EVENT, marks.map(toFeature))
}

/** The events inside a cluster, as far as the map holds them. */
export async function clusterLeaves(map: MapLibreMap, cluster: MapGeoJSONFeature): Promise<Feature<Point>[]> {
  const source = geoJsonSource(map, cluster.source)
  const leaves = await source.getClusterLeaves(Number(cluster.properties.cluster_id), 10_000, 0)
  return leaves.filter((leaf): leaf is Feature<Point> => leaf.geometry.type === 'Point')
}

function toFeature(mark: EventMark): Feature<Point> {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [mark.lng, mark.lat] },
    properties: { id: mark.id, kind: mark.kind, image: eventImage(mark.kind, mark.disputed) },
  }
}
