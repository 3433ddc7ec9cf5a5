import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  Map as MapLibreMap,
  SymbolLayerSpecification,
  VectorTileSource,
} from 'maplibre-gl'
import type { Tongue } from '@/app/_i18n/tongue'
import { kindWords } from '@/app/_ui/words/kind'
import { shortWindowWords } from '@/app/_ui/words/window'
import type { Kind } from '@/lib/domain/kinds'
import { isDotPrecision, PRECISIONS } from '@/lib/domain/precision'
import type { WindowPrecision } from '@/lib/domain/window'
import { BASEMAP_PALETTES } from './basemap-palette'
import { byZoom } from './by-zoom'
import { SELECTED_EVENT } from './events-layer'
import { type ColourScheme, KIND_COLOURS } from './kind-colours'
import { kindsLine } from './kinds-line'
import { CELL_OPACITY, CELL_RADII, DOT_SIZES, WIDE_DOT, WIDE_OPACITY } from './mark-forms'
import { PIE_RADIUS, pieImage } from './pie-images'
import { addKeeper, onStage, STAGES, type Stage, setSeen } from './stages'

/** On each stage, as its layers are. */
export const crowdSource = (stage: Stage) => onStage('crowd', stage)
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
export function showCrowd(map: MapLibreMap, stage: Stage, tiles: string | null, scheme: ColourScheme): void {
  if (tiles === null) return
  const source = map.getSource<VectorTileSource>(crowdSource(stage))
  if (source) source.setTiles([tiles])
  else for (const each of STAGES) addCrowd(map, each, tiles, scheme)
}

function addCrowd(map: MapLibreMap, stage: Stage, tiles: string, scheme: ColourScheme): void {
  const source = crowdSource(stage)
  map.addSource(source, { type: 'vector', tiles: [tiles], maxzoom: map.getMaxZoom() })
  addKeeper(map, source, 'cells')
  for (const layer of layers(scheme)) {
    const id = onStage(layer.id, stage)
    // Below the selected event and its ring, which are drawn for themselves.
    map.addLayer({ ...layer, id, source }, SELECTED_EVENT)
    setSeen(map, id, false)
  }
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

type CrowdLayer = Omit<SymbolLayerSpecification, 'source'> | Omit<CircleLayerSpecification, 'source'>

function layers(scheme: ColourScheme): CrowdLayer[] {
  const { land, mixed } = BASEMAP_PALETTES[scheme]
  const isDot: ExpressionSpecification = ['in', ['get', 'precision'], ['literal', DOT_PRECISIONS]]
  return [
    {
      id: CROWD_LAYERS.wideCells,
      'source-layer': 'cells',
      type: 'symbol',
      filter: ['==', ['get', 'precise'], false],
      layout: cells('hollow'),
    },
    {
      id: CROWD_LAYERS.wideDots,
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
      'source-layer': 'cells',
      type: 'symbol',
      filter: ['==', ['get', 'precise'], true],
      layout: cells('full'),
      paint: { 'icon-opacity': CELL_OPACITY },
    },
    {
      id: CROWD_LAYERS.dots,
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
