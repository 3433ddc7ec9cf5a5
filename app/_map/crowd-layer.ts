import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap, VectorTileSource } from 'maplibre-gl'
import { countWords } from '@/app/_ui/words/figure'
import { shortWindowWords } from '@/app/_ui/words/window'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import { isDotPrecision, precisionSchema } from '@/lib/domain/place'
import type { WindowPrecision } from '@/lib/domain/window'
import { BASEMAP_PALETTES } from './basemap-palette'
import { EVENT_LAYERS } from './events-layer'
import { type ColourScheme, KIND_COLOURS } from './kind-colours'

export const CROWD_SOURCE = 'crowd'
export const CROWD_LAYERS = {
  dots: 'crowd-dots',
  cells: 'crowd-cells',
  wideDots: 'crowd-wide-dots',
  wideCells: 'crowd-wide-cells',
} as const
/** Of the marks of a crowd under the pointer the first layer's wins. */
export const CROWD_ORDER: readonly string[] = Object.values(CROWD_LAYERS)

const DOT_PRECISIONS = precisionSchema.options.filter(isDotPrecision)

/**
 * More events than are loaded, drawn from the server's tiles: dots where few lie, and where many do, one round mark for
 * each sixteen pixels, larger for more, at the place that has most of them. Null takes them away; another address
 * replaces them.
 */
export function showCrowd(map: MapLibreMap, tiles: string | null, scheme: ColourScheme): void {
  const source = map.getSource<VectorTileSource>(CROWD_SOURCE)
  if (source && tiles !== null) source.setTiles([tiles])
  else if (tiles !== null) addCrowd(map, tiles, scheme)
  if (!map.getSource(CROWD_SOURCE)) return
  for (const id of CROWD_ORDER) map.setLayoutProperty(id, 'visibility', tiles === null ? 'none' : 'visible')
}

function addCrowd(map: MapLibreMap, tiles: string, scheme: ColourScheme): void {
  map.addSource(CROWD_SOURCE, { type: 'vector', tiles: [tiles], maxzoom: map.getMaxZoom() })
  // Below the selected event and its ring, which are drawn for themselves.
  for (const layer of layers(scheme)) map.addLayer(layer, EVENT_LAYERS.lowest)
}

const COUNT: ExpressionSpecification = ['get', 'count']
// By its area a mark would be lost beside one of ten thousand: by the number of digits both are seen.
const CELL_RADIUS: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['log10', COUNT],
  ...[0, 4.5],
  ...[1, 6],
  ...[2, 8],
  ...[3, 10],
  ...[4, 13],
]

function layers(scheme: ColourScheme): LayerSpecification[] {
  const { land, mixed } = BASEMAP_PALETTES[scheme]
  const isDot: ExpressionSpecification = ['in', ['get', 'precision'], ['literal', DOT_PRECISIONS]]
  // Hollow, as all that is wider than a settlement; small: their radius on the ground is shown when one is selected.
  const hollow = (colour: ExpressionSpecification) => ({
    'circle-color': land,
    'circle-opacity': 0.35,
    'circle-stroke-color': colour,
    'circle-stroke-width': 1.5,
  })
  return [
    {
      id: CROWD_LAYERS.wideCells,
      source: CROWD_SOURCE,
      'source-layer': 'cells',
      type: 'circle',
      filter: ['==', ['get', 'precise'], false],
      paint: { 'circle-radius': CELL_RADIUS, ...hollow(colourOfMost(scheme, mixed)) },
    },
    {
      id: CROWD_LAYERS.wideDots,
      source: CROWD_SOURCE,
      'source-layer': 'events',
      type: 'circle',
      filter: ['!', isDot],
      paint: { 'circle-radius': 5, ...hollow(colourOfKind(scheme, mixed)) },
    },
    {
      id: CROWD_LAYERS.cells,
      source: CROWD_SOURCE,
      'source-layer': 'cells',
      type: 'circle',
      filter: ['==', ['get', 'precise'], true],
      paint: {
        'circle-radius': CELL_RADIUS,
        'circle-color': colourOfMost(scheme, mixed),
        'circle-opacity': 0.75,
        'circle-stroke-color': land,
        'circle-stroke-width': 0.75,
      },
    },
    {
      id: CROWD_LAYERS.dots,
      source: CROWD_SOURCE,
      'source-layer': 'events',
      type: 'symbol',
      filter: isDot,
      layout: {
        // As `eventImage` names them.
        'icon-image': ['concat', ['case', ['==', ['get', 'disputed'], true], 'disputed-', 'event-'], ['get', 'kind']],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 2, 0.65, 6, 0.85, 11, 1.15],
        'icon-allow-overlap': true,
        'icon-padding': 1,
      },
    },
  ]
}

/** The colour of the kind that more than half of a cell's events are of; else the neutral one. */
function colourOfMost(scheme: ColourScheme, neutral: string): ExpressionSpecification {
  const cases = kindsOf(scheme).flatMap(([kind, colour]) => [
    ['>', ['*', 2, ['coalesce', ['get', kind], 0]], COUNT],
    colour,
  ])
  return ['case', ...cases, neutral] as unknown as ExpressionSpecification
}

function colourOfKind(scheme: ColourScheme, neutral: string): ExpressionSpecification {
  return ['match', ['get', 'kind'], ...kindsOf(scheme).flat(), neutral] as unknown as ExpressionSpecification
}

const kindsOf = (scheme: ColourScheme) => Object.entries(KIND_COLOURS[scheme]) as [Kind, string][]

/** The line of the hover tip. */
export function crowdLine(properties: Readonly<Record<string, unknown>>): string {
  const place = String(properties.placeName)
  if (typeof properties.count === 'number')
    return properties.count === 1 ? `One event: ${place}` : `${countWords(properties.count)} events about ${place}`
  const instant = (seconds: unknown) => (typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : null)
  const window = {
    windowStart: instant(properties.windowStart),
    windowEnd: instant(properties.windowEnd),
    windowPrecision: properties.windowPrecision as WindowPrecision,
  }
  return [KINDS[properties.kind as Kind].label, place, shortWindowWords(window)].filter(Boolean).join(' · ')
}
