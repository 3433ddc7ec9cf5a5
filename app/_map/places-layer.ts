import type { Map as MapLibreMap } from 'maplibre-gl'
import { BASEMAP_PALETTES } from './basemap-palette'
import type { LabelFonts } from './fonts'
import type { ColourScheme } from './kind-colours'
import type { PlaceMark } from './map-marks'
import { EMPTY, setFeatures } from './map-source'
import { placeImage } from './mark-images'
import { addKeeper, onStage, STAGES, type Stage } from './stages'

/** On each stage, as its source is. */
export const PLACE_LAYER = 'places'
export const placesSource = (stage: Stage) => onStage('places', stage)

/** Places that are talked about and not struck: small hollow grey marks, never filled, never coloured. */
export function addPlacesLayer(map: MapLibreMap, scheme: ColourScheme, fonts: LabelFonts): void {
  for (const stage of STAGES) addOn(stage, map, scheme, fonts)
}

function addOn(stage: Stage, map: MapLibreMap, scheme: ColourScheme, fonts: LabelFonts): void {
  const palette = BASEMAP_PALETTES[scheme]
  const source = placesSource(stage)
  map.addSource(source, { type: 'geojson', data: EMPTY })
  addKeeper(map, source)
  map.addLayer({
    id: onStage(PLACE_LAYER, stage),
    source,
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

export function showPlaces(map: MapLibreMap, stage: Stage, marks: readonly PlaceMark[]): void {
  setFeatures(
    map,
    placesSource(stage),
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
