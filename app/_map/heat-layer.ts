import type { Feature, Point } from 'geojson'
import type { ExpressionSpecification, HeatmapLayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { crowdSource, DOT_PRECISIONS } from './crowd-layer'
import { lowestLine } from './ground'
import type { ColourScheme } from './kind-colours'
import type { EventMark } from './map-marks'
import { EMPTY, setFeatures, UNSEEN } from './map-source'
import { SHADES } from './shade-ramps'
import { onStage, STAGES, type Stage } from './stages'

const SOURCE = 'heat'
const LOADED = 'heat-loaded'
const CROWD = ['heat-cells', 'heat-events'] as const

/**
 * Where events known to a settlement or closer lie thick: one weight to a place, by the number of digits of its count.
 * What is wider has no heat, which would put it at a point.
 */
export function addHeatLayer(map: MapLibreMap, scheme: ColourScheme): void {
  map.addSource(SOURCE, { type: 'geojson', data: EMPTY })
  // Heat without a point takes a pass over the whole picture, too.
  const loaded = {
    id: LOADED,
    source: SOURCE,
    type: 'heatmap',
    layout: UNSEEN,
    paint: paint(scheme, ['get', 'count']),
  } as const
  map.addLayer(loaded, lowestLine(map))
}

/** Null takes the heat away. In a crowd it comes from the tiles that the marks on that stage come from. */
export function showHeat(
  map: MapLibreMap,
  dots: readonly EventMark[] | null,
  crowd: Stage | null,
  scheme: ColourScheme,
): void {
  setFeatures(map, SOURCE, dots && !crowd ? places(dots) : [], [LOADED])
  const drawn = dots && crowd
  if (drawn && !map.getLayer(onStage(CROWD[0], drawn)))
    for (const layer of crowdLayers(scheme, drawn)) map.addLayer(layer, LOADED)
  for (const stage of STAGES)
    for (const id of CROWD.map((id) => onStage(id, stage)))
      if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', drawn === stage ? 'visible' : 'none')
}

function places(dots: readonly EventMark[]): Feature<Point>[] {
  const counts = new Map<string, Feature<Point>>()
  for (const { lng, lat } of dots) {
    const key = `${lng},${lat}`
    const known = counts.get(key)
    counts.set(key, {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { count: (known?.properties?.count ?? 0) + 1 },
    })
  }
  return [...counts.values()]
}

function crowdLayers(scheme: ColourScheme, stage: Stage): HeatmapLayerSpecification[] {
  return [
    {
      id: onStage(CROWD[0], stage),
      source: crowdSource(stage),
      'source-layer': 'cells',
      type: 'heatmap',
      filter: ['==', ['get', 'precise'], true],
      paint: paint(scheme, ['get', 'count']),
    },
    {
      id: onStage(CROWD[1], stage),
      source: crowdSource(stage),
      'source-layer': 'events',
      type: 'heatmap',
      filter: ['in', ['get', 'precision'], ['literal', DOT_PRECISIONS]],
      paint: paint(scheme, 1),
    },
  ]
}

function paint(scheme: ColourScheme, count: ExpressionSpecification | number): HeatmapLayerSpecification['paint'] {
  const [, ...shades] = SHADES[scheme]
  return {
    'heatmap-weight': ['min', 1, ['/', ['+', 1, ['log10', count]], 4]],
    'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 3, 1.4, 8, 2.4],
    'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 2, 16, 6, 40, 10, 64],
    'heatmap-opacity': 0.85,
    'heatmap-color': [
      'interpolate',
      ['linear'],
      ['heatmap-density'],
      // Of the first shade's own hue: on the way from black the edges would be grey.
      ...[0, `${shades[0]}00`],
      ...shades.flatMap((shade, i) => [0.06 + i * 0.26, shade]),
    ] as unknown as ExpressionSpecification,
  }
}
