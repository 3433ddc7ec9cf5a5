import type { Feature } from 'geojson'
import type { ExpressionSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { BASEMAP_PALETTES } from './basemap-palette'
import { drawnImage } from './drawn-image'
import { lowestLine } from './ground'
import type { ColourScheme } from './kind-colours'
import { EMPTY, setFeatures, UNSEEN } from './map-source'
import type { RegionShape } from './region-shapes'
import { HATCHING, SHADES } from './shade-ramps'

const SOURCE = 'regions'
const HATCH_IMAGE = 'hatching'
const [AREA, HATCH, OUTLINE, CHOSEN] = ['region-area', 'region-hatching', 'region-outline', 'region-chosen'] as const
/** What can be pointed at. */
export const REGION_LAYER = AREA

/** Regions to be shaded by a number. */
export interface ShadedRegions {
  shapes: readonly RegionShape[]
  /** By ISO 3166-2: which of the five shades. A region without any has no shade. */
  shades: ReadonlyMap<string, number>
  /** Those of which the number is not known. */
  unknown: readonly string[]
  /** By ISO 3166-2: one line for the hover tip. */
  lines: ReadonlyMap<string, string>
  /** The region that is selected. */
  chosen: string | null
}

/** First-order regions in shades under all marks, borders and names of the map; where a number is not known, hatched. */
export function addRegionsLayer(map: MapLibreMap, scheme: ColourScheme): void {
  const { border, selection } = BASEMAP_PALETTES[scheme]
  addHatching(map, scheme)
  map.addSource(SOURCE, { type: 'geojson', data: EMPTY, tolerance: 0.2 })
  const ground = lowestLine(map)
  map.addLayer(
    {
      id: AREA,
      source: SOURCE,
      type: 'fill',
      layout: UNSEEN,
      paint: { 'fill-color': colourOfShade(scheme), 'fill-opacity': 0.8 },
    },
    ground,
  )
  map.addLayer(
    {
      id: HATCH,
      source: SOURCE,
      type: 'fill',
      filter: ['get', 'unknown'],
      layout: UNSEEN,
      paint: { 'fill-pattern': HATCH_IMAGE },
    },
    ground,
  )
  map.addLayer(
    { id: OUTLINE, source: SOURCE, type: 'line', layout: UNSEEN, paint: { 'line-color': border, 'line-width': 0.75 } },
    ground,
  )
  map.addLayer({
    id: CHOSEN,
    source: SOURCE,
    type: 'line',
    filter: isChosen(null),
    layout: { 'line-join': 'round', ...UNSEEN },
    paint: { 'line-color': selection, 'line-width': 2.5 },
  })
}

/** Null takes them away. What they are shaded by goes with the shapes: the library mixes up states of features that change. */
export function showRegions(map: MapLibreMap, regions: ShadedRegions | null): void {
  const unknown = new Set(regions?.unknown)
  const features = (regions?.shapes ?? []).map(({ geometry, properties: { iso } }): Feature => {
    const shade = regions?.shades.get(iso) ?? -1
    return { type: 'Feature', geometry, properties: { iso, shade, unknown: unknown.has(iso) } }
  })
  setFeatures(map, SOURCE, features, [AREA, HATCH, OUTLINE, CHOSEN])
  map.setFilter(CHOSEN, isChosen(regions?.chosen ?? null))
}

const isChosen = (iso: string | null): ExpressionSpecification => ['==', ['get', 'iso'], iso ?? '']

function colourOfShade(scheme: ColourScheme): ExpressionSpecification {
  const shades = SHADES[scheme].flatMap((colour, shade) => [shade, colour])
  return ['match', ['get', 'shade'], ...shades, 'transparent'] as unknown as ExpressionSpecification
}

function addHatching(map: MapLibreMap, scheme: ColourScheme): void {
  const [size, ratio] = [8, 2]
  const image = drawnImage(size, ratio, (context) => {
    context.strokeStyle = HATCHING[scheme]
    context.lineWidth = 1
    for (const shift of [-size, 0, size]) {
      context.moveTo(shift, size)
      context.lineTo(shift + size, 0)
    }
    context.stroke()
  })
  if (map.hasImage(HATCH_IMAGE)) map.removeImage(HATCH_IMAGE)
  map.addImage(HATCH_IMAGE, image, { pixelRatio: ratio })
}
