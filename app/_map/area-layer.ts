import type { Map as MapLibreMap } from 'maplibre-gl'
import { outlineOf } from './area-outline'
import { BASEMAP_PALETTES } from './basemap-palette'
import type { ColourScheme } from './kind-colours'
import type { MapArea } from './map-area'
import { EMPTY, setFeatures } from './map-source'

const SOURCE = 'area'

/** The area that is filtered by: an outline and a breath of tint, below all marks. */
export function addAreaLayer(map: MapLibreMap, scheme: ColourScheme): void {
  const { selection, land } = BASEMAP_PALETTES[scheme]
  map.addSource(SOURCE, { type: 'geojson', data: EMPTY, tolerance: 0.1 })
  map.addLayer({
    id: 'area-tint',
    source: SOURCE,
    type: 'fill',
    paint: { 'fill-color': selection, 'fill-opacity': 0.06 },
  })
  map.addLayer({
    id: 'area-casing',
    source: SOURCE,
    type: 'line',
    paint: { 'line-color': land, 'line-width': 5, 'line-opacity': 0.8 },
  })
  map.addLayer({
    id: 'area-outline',
    source: SOURCE,
    type: 'line',
    paint: { 'line-color': selection, 'line-width': 2 },
  })
}

export function showArea(map: MapLibreMap, area: MapArea | null): void {
  setFeatures(map, SOURCE, area ? [outlineOf(area)] : [])
}
