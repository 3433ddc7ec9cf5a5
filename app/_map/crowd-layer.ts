import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap, VectorTileSource } from 'maplibre-gl'
import type { Tongue } from '@/app/_i18n/tongue'
import { kindWords } from '@/app/_ui/words/kind'
import { shortWindowWords } from '@/app/_ui/words/window'
import type { Kind } from '@/lib/domain/kinds'
import { isDotPrecision, PRECISIONS } from '@/lib/domain/precision'
import type { WindowPrecision } from '@/lib/domain/window'
import { BASEMAP_PALETTES } from './basemap-palette'
import { byZoom } from './by-zoom'
import { EVENT_LAYERS } from './events-layer'
import { type ColourScheme, KIND_COLOURS } from './kind-colours'
import { kindsLine } from './kinds-line'
import { CELL_OPACITY, CELL_RADII, DOT_SIZES, WIDE_DOT, WIDE_OPACITY } from './mark-forms'
import { PIE_RADIUS, pieImage } from './pie-images'

export const CROWD_SOURCE = 'crowd'
export const CROWD_LAYERS = {
  dots: 'crowd-dots',
  cells: 'crowd-cells',
  wideDots: 'crowd-wide-dots',
  wideCells: 'crowd-wide-cells',
} as const
/** Of the marks of a crowd under the pointer the first layer's wins. */
export const CROWD_ORDER: readonly string[] = Object.values(CROWD_LAYERS)

export const DOT_PRECISIONS = PRECISIONS.filter(isDotPrecision)

/**
 * More events than are loaded, drawn from the server's tiles: dots where few lie, and where many do, a pie of their
 * kinds for each sixteen pixels, larger for more, at the place that has most of them. Null takes them away; another
 * address replaces them.
 */
export function showCrowd(map: MapLibreMap, tiles: string | null, scheme: ColourScheme): void {
  const source = map.getSource<VectorTileSource>(CROWD_SOURCE)
  if (source && tiles !== null) source.setTiles([tiles])
  else if (tiles !== null) addCrowd(map, tiles, scheme)
}

/** Unseen, its tiles are still there for other layers. */
export function setCrowdVisible(map: MapLibreMap, visible: boolean): void {
  if (!map.getSource(CROWD_SOURCE)) return
  for (const id of CROWD_ORDER) map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none')
}

function addCrowd(map: MapLibreMap, tiles: string, scheme: ColourScheme): void {
  map.addSource(CROWD_SOURCE, { type: 'vector', tiles: [tiles], maxzoom: map.getMaxZoom() })
  // Below the selected event and its ring, which are drawn for themselves.
  for (const layer of layers(scheme)) map.addLayer(layer, EVENT_LAYERS.lowest)
}

const COUNT: ExpressionSpecification = ['get', 'count']
const sizeOfCell = (drawn: number): ExpressionSpecification =>
  [
    'interpolate',
    ['linear'],
    ['log10', COUNT],
    ...CELL_RADII.flatMap(([digits, radius]) => [digits, radius / drawn]),
  ] as unknown as ExpressionSpecification

function cells(form: 'full' | 'hollow') {
  return {
    'icon-image': pieImage(form, COUNT),
    'icon-size': sizeOfCell(PIE_RADIUS[form]),
    'icon-allow-overlap': true,
    'icon-padding': 0,
    // The smaller on top: none is hidden by one larger.
    'symbol-sort-key': ['-', 0, COUNT] as ExpressionSpecification,
  }
}

function layers(scheme: ColourScheme): LayerSpecification[] {
  const { land, mixed } = BASEMAP_PALETTES[scheme]
  const isDot: ExpressionSpecification = ['in', ['get', 'precision'], ['literal', DOT_PRECISIONS]]
  return [
    {
      id: CROWD_LAYERS.wideCells,
      source: CROWD_SOURCE,
      'source-layer': 'cells',
      type: 'symbol',
      filter: ['==', ['get', 'precise'], false],
      layout: cells('hollow'),
    },
    {
      id: CROWD_LAYERS.wideDots,
      source: CROWD_SOURCE,
      'source-layer': 'events',
      type: 'circle',
      filter: ['!', isDot],
      // Hollow, as all that is wider than a settlement; small: their radius on the ground is shown when one is selected.
      paint: {
        'circle-radius': WIDE_DOT.radius,
        'circle-color': land,
        'circle-opacity': WIDE_OPACITY,
        'circle-stroke-color': colourOfKind(scheme, mixed),
        'circle-stroke-width': WIDE_DOT.line,
      },
    },
    {
      id: CROWD_LAYERS.cells,
      source: CROWD_SOURCE,
      'source-layer': 'cells',
      type: 'symbol',
      filter: ['==', ['get', 'precise'], true],
      layout: cells('full'),
      paint: { 'icon-opacity': CELL_OPACITY },
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
        'icon-size': byZoom(...DOT_SIZES),
        'icon-allow-overlap': true,
        'icon-padding': 1,
      },
    },
  ]
}

function colourOfKind(scheme: ColourScheme, neutral: string): ExpressionSpecification {
  return ['match', ['get', 'kind'], ...kindsOf(scheme).flat(), neutral] as unknown as ExpressionSpecification
}

const kindsOf = (scheme: ColourScheme) => Object.entries(KIND_COLOURS[scheme]) as [Kind, string][]

/** The line of the hover tip. */
export function crowdLine(tongue: Tongue, properties: Readonly<Record<string, unknown>>): string {
  const place = String(properties.placeName)
  if (typeof properties.count === 'number')
    return properties.count === 1
      ? tongue.t('marks.one', { place })
      : `${tongue.t('marks.eventsAbout', { count: properties.count, place })}${kindsLine(tongue, properties)}`
  const instant = (seconds: unknown) => (typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : null)
  const window = {
    windowStart: instant(properties.windowStart),
    windowEnd: instant(properties.windowEnd),
    windowPrecision: properties.windowPrecision as WindowPrecision,
  }
  return [kindWords(tongue, properties.kind as Kind), place, shortWindowWords(tongue, window)]
    .filter(Boolean)
    .join(' · ')
}
