import type { Map as MapLibreMap } from 'maplibre-gl'
import { outlineOf } from './area-outline'
import { BASEMAP_PALETTES } from './basemap-palette'
import type { ColourScheme } from './kind-colours'
import type { MapArea } from './map-area'
import { EMPTY, setFeatures, UNSEEN } from './map-source'

const SOURCE = 'area'
const [TINT, CASING, OUTLINE] = ['area-tint', 'area-casing', 'area-outline'] as const

/** The area that is filtered by: an outline and a breath of tint, below all marks. */
export function addAreaLayer(map: MapLibreMap, scheme: ColourScheme): void {
  const { selection, land } = BASEMAP_PALETTES[scheme]
  map.addSource(SOURCE, { type: 'geojson', data: EMPTY, tolerance: 0.1 })
  map.addLayer({
    id: TINT,
    source: SOURCE,
    type: 'fill',
    layout: UNSEEN,
    paint: { 'fill-color': selection, 'fill-opacity': 0.06 },
  })
  map.addLayer({
    id: CASING,
    source: SOURCE,
    type: 'line',
    layout: UNSEEN,
    paint: { 'line-color': land, 'line-width': 5, 'line-opacity': 0.8 },
  })
  map.addLayer({
    id: OUTLINE,
    source: SOURCE,
    type: 'line',
    layout: UNSEEN,
    paint: { 'line-color': selection, 'line-width': 2 },
  })
}

export function showArea(map: MapLibreMap, area: MapArea | null): void {
  setFeatures(map, SOURCE, area ? [outlineOf(area)] : [], [TINT, CASING, OUTLINE])
}
