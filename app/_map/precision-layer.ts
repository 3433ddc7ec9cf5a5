import { circle } from '@turf/turf'
import type { Feature, Polygon, Position } from 'geojson'
import type { ExpressionSpecification, Map as MapLibreMap } from 'maplibre-gl'
import type { Tongue } from '@/app/_i18n/tongue'
import { BASEMAP_PALETTES } from './basemap-palette'
import type { LabelFonts } from './fonts'
import { type ColourScheme, KIND_COLOURS } from './kind-colours'
import type { EventMark } from './map-marks'
import { EMPTY, setFeatures, UNSEEN } from './map-source'
import { RING_CENTRE, RING_DASHES, RING_NEARER } from './mark-forms'
import type { RegionShape } from './region-shapes'
import { addKeeper, onStage, STAGES, type Stage } from './stages'

const RINGS = 'rings'
export const LIT_RINGS = 'lit-rings'
const CENTRES = 'ring-centres'
export const ringSources = (stage: Stage) => [onStage(RINGS, stage), onStage(CENTRES, stage)]
/** On each stage. */
export const RING_LAYERS = {
  centres: 'ring-centres',
  counts: 'ring-counts',
  outlines: ['ring-outline', 'ring-outline-disputed'],
} as const
const LIT_AREA = 'lit-ring-area'
const litOutline = (outline: string) => `lit-${outline}`
const LIT_LAYERS = [LIT_AREA, ...RING_LAYERS.outlines.map(litOutline)]

/** Wider than a large region: a sea, "the south of Russia". Their rings cross all others and say least. */
const WIDE_KM = 250
/** From this many rings on they cross each other more than they lie apart. */
const CROWD = 16

const whenSelected = <Value>(yes: Value, no: Value | ExpressionSpecification): ExpressionSpecification => [
  'case',
  ['boolean', ['get', 'selected'], false],
  yes as never,
  no as never,
]

/**
 * Events known only to a district, a region or a water: a hollow ring of the true radius on the ground, one per
 * place, with the number of its events at the centre. Never a filled dot, which would claim to know the spot.
 * Rings are faint, the more so where they crowd or are wide; the one pointed at or selected is lit.
 */
export function addPrecisionLayer(map: MapLibreMap, scheme: ColourScheme, fonts: LabelFonts): void {
  map.addSource(LIT_RINGS, { type: 'geojson', data: EMPTY, tolerance: 0.1 })
  for (const stage of STAGES) {
    map.addSource(onStage(RINGS, stage), { type: 'geojson', data: EMPTY, tolerance: 0.1 })
    map.addSource(onStage(CENTRES, stage), { type: 'geojson', data: EMPTY })
    for (const source of ringSources(stage)) addKeeper(map, source)
  }
  map.addLayer({
    id: LIT_AREA,
    source: LIT_RINGS,
    type: 'fill',
    layout: UNSEEN,
    paint: {
      'fill-color': ['get', 'colour'],
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0.07, 8, 0.04],
    },
  })
  for (const [index, id] of RING_LAYERS.outlines.entries()) {
    const disputed = index === 1
    const dashed = { filter: ['==', ['get', 'disputed'], disputed] satisfies ExpressionSpecification }
    const dashes = disputed ? { 'line-dasharray': RING_DASHES } : {}
    for (const stage of STAGES)
      map.addLayer({
        id: onStage(id, stage),
        source: onStage(RINGS, stage),
        type: 'line',
        ...dashed,
        paint: {
          'line-color': ['get', 'colour'],
          'line-opacity': [
            'interpolate',
            ['linear'],
            ['zoom'],
            RING_NEARER.from,
            ['get', 'strength'],
            RING_NEARER.to,
            ['+', ['get', 'strength'], RING_NEARER.more],
          ],
          ...dashes,
        },
      })
    map.addLayer({
      id: litOutline(id),
      source: LIT_RINGS,
      type: 'line',
      layout: UNSEEN,
      ...dashed,
      paint: { 'line-color': ['get', 'colour'], 'line-width': 1.75, ...dashes },
    })
  }
  for (const stage of STAGES) addCentres(map, stage, scheme, fonts)
}

function addCentres(map: MapLibreMap, stage: Stage, scheme: ColourScheme, fonts: LabelFonts): void {
  const { land, selection } = BASEMAP_PALETTES[scheme]
  const source = onStage(CENTRES, stage)
  map.addLayer({
    id: onStage(RING_LAYERS.centres, stage),
    source,
    type: 'circle',
    paint: {
      'circle-radius': centreRadius(),
      'circle-color': land,
      'circle-opacity': RING_CENTRE.opacity,
      'circle-stroke-color': whenSelected(selection, ['get', 'colour']),
      'circle-stroke-width': whenSelected(3, RING_CENTRE.line),
    },
  })
  map.addLayer({
    id: onStage(RING_LAYERS.counts, stage),
    source,
    type: 'symbol',
    filter: ['>', ['get', 'count'], 1],
    layout: {
      'text-field': ['to-string', ['get', 'count']],
      'text-font': fonts.strong,
      'text-size': RING_CENTRE.textPx,
      'text-allow-overlap': true,
      'text-padding': 4,
    },
    paint: { 'text-color': ['get', 'colour'] },
  })
}

function centreRadius(): ExpressionSpecification {
  const { single, several } = RING_CENTRE
  const stops = single.flatMap(([zoom, ofOne], i) => [
    zoom,
    ['case', ['==', ['get', 'count'], 1], ofOne, several[i]?.[1] ?? ofOne],
  ])
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification
}

/** One ring per place. */
export interface Ring {
  placeId: string
  lng: number
  lat: number
  radiusKm: number
  marks: EventMark[]
}

/** Gathers events by place; a place that is known with several radii keeps the widest. */
export function ringsOf(marks: readonly EventMark[]): Ring[] {
  const rings = new Map<string, Ring>()
  for (const mark of marks) {
    const { placeId, lng, lat, radiusKm } = mark
    const ring = rings.get(placeId) ?? { placeId, lng, lat, radiusKm, marks: [] }
    ring.radiusKm = Math.max(ring.radiusKm, radiusKm)
    ring.marks.push(mark)
    rings.set(placeId, ring)
  }
  return [...rings.values()]
}

export function showRings(
  map: MapLibreMap,
  stage: Stage,
  rings: readonly Ring[],
  selectedIds: ReadonlySet<string>,
  scheme: ColourScheme,
): void {
  const described = rings.map((ring) => ({ ring, properties: lookOf(ring, rings.length, selectedIds, scheme) }))
  const outlines = described.map(({ ring, properties }) => ringOutline([ring.lng, ring.lat], ring.radiusKm, properties))
  const centres = described.map(({ ring, properties }): Feature => {
    return { type: 'Feature', geometry: { type: 'Point', coordinates: [ring.lng, ring.lat] }, properties }
  })
  setFeatures(map, onStage(RINGS, stage), outlines)
  setFeatures(map, onStage(CENTRES, stage), centres)
}

/**
 * Draws the rings that are pointed at or selected as they would be if they were alone: a region by its true boundary,
 * where there is one.
 */
export function lightRings(
  map: MapLibreMap,
  rings: readonly Ring[],
  boundaryOf: (ring: Ring) => RegionShape | undefined,
  scheme: ColourScheme,
): void {
  setFeatures(
    map,
    LIT_RINGS,
    rings.map((ring): Feature => {
      const properties = lookOf(ring, 1, new Set(), scheme)
      const boundary = boundaryOf(ring)
      return boundary
        ? { type: 'Feature', geometry: boundary.geometry, properties }
        : ringOutline([ring.lng, ring.lat], ring.radiusKm, properties)
    }),
    LIT_LAYERS,
  )
}

/** How strongly an outline is drawn from afar, 0 to 1. */
export function ringStrength(radiusKm: number, ringCount: number): number {
  if (radiusKm > WIDE_KM) return 0.12
  return ringCount < CROWD ? 0.45 : 0.25
}

/** How a ring is drawn. */
export function lookOf(ring: Ring, ringCount: number, selectedIds: ReadonlySet<string>, scheme: ColourScheme) {
  const kinds = new Set(ring.marks.map(({ kind }) => kind))
  const [kind] = kinds
  return {
    placeId: ring.placeId,
    count: ring.marks.length,
    colour: kind && kinds.size === 1 ? KIND_COLOURS[scheme][kind] : BASEMAP_PALETTES[scheme].mixed,
    disputed: ring.marks.some(({ disputed }) => disputed),
    selected: isSelected(ring, selectedIds),
    strength: ringStrength(ring.radiusKm, ringCount),
  }
}

/** The line of the hover tip. */
export function ringLine({ t }: Tongue, { marks }: Ring): string {
  const [first] = marks
  return marks.length === 1
    ? (first?.line ?? '')
    : t('marks.eventsAt', { place: first?.placeName ?? '', count: marks.length })
}

export function isSelected({ marks }: Ring, selectedIds: ReadonlySet<string>): boolean {
  return marks.some(({ id }) => selectedIds.has(id))
}

const outlines = new Map<string, Polygon>()
/** So many are remembered; a war has some hundred. */
const MOST_OUTLINES = 1000

/** All points `radiusKm` away on the ground: an oval on the map far from the equator. */
function ringOutline(centre: Position, radiusKm: number, properties: Record<string, unknown>): Feature<Polygon> {
  // The same places come again with each change of the dates.
  const key = `${centre},${radiusKm}`
  const geometry = outlines.get(key) ?? circle([...centre], radiusKm, { units: 'kilometers', steps: 128 }).geometry
  if (outlines.size >= MOST_OUTLINES) outlines.clear()
  outlines.set(key, geometry)
  return { type: 'Feature', geometry, properties }
}
