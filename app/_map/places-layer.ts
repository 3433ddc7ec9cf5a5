import type { Map as MapLibreMap } from 'maplibre-gl'
import { BASEMAP_PALETTES } from './basemap-palette'
import type { LabelFonts } from './fonts'
import type { ColourScheme } from './kind-colours'
import type { PlaceMark } from './map-marks'
import { EMPTY, setFeatures } from './map-source'
import { placeImage } from './mark-images'

export const PLACES_SOURCE = 'places'
export const PLACE_LAYER = 'places'

/** Places that are talked about and not struck: small hollow grey marks, never filled, never coloured. */
export function addPlacesLayer(map: MapLibreMap, scheme: ColourScheme, fonts: LabelFonts): void {
  const palette = BASEMAP_PALETTES[scheme]
  map.addSource(PLACES_SOURCE, { type: 'geojson', data: EMPTY })
  map.addLayer({
    id: PLACE_LAYER,
    source: PLACES_SOURCE,
    type: 'symbol',
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 6, 0.75, 11, 1],
      'icon-padding': 1,
      // From afar the marks thin out; nearer, every one of them stands.
      'icon-allow-overlap': ['step', ['zoom'], false, 5, true],
      // The basemap names the towns and regions.
      'text-field': ['step', ['zoom'], '', 6, ['case', ['get', 'facility'], ['get', 'name'], '']],
      'text-font': fonts.regular,
      'text-size': 10.5,
      'text-max-width': 9,
      'text-optional': true,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.9,
      'text-justify': 'auto',
      'symbol-sort-key': ['-', 0, ['get', 'count']],
    },
    paint: {
      'icon-opacity': 0.9,
      'text-color': palette.place,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.25,
    },
  })
}

export function showPlaces(map: MapLibreMap, marks: readonly PlaceMark[]): void {
  setFeatures(
    map,
    PLACES_SOURCE,
    marks.map(({ key, name, lng, lat, precision, count, line }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: {
        key,
        name,
        count,
        line,
        image: placeImage(precision),
        facility: placeImage(precision) === 'place-facility',
      },
    })),
  )
}

export function setPlacesVisible(map: MapLibreMap, visible: boolean): void {
  map.setLayoutProperty(PLACE_LAYER, 'visibility', visible ? 'visible' : 'none')
}
