import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** A GeoJSON source that one of our layers has added. */
export function geoJsonSource(map: MapLibreMap, id: string): GeoJSONSource {
  const source = map.getSource<GeoJSONSource>(id)
  if (!source) throw new Error(`the map has no source ${id}`)
  return source
}

const filled = new WeakSet<GeoJSONSource>()

/** The layout of layers that `setFeatures` lets be seen. */
export const UNSEEN = { visibility: 'none' } as const

/**
 * What was empty and stays so costs nothing. `layers` are those to be seen while there is something in them: before the
 * library draws surfaces or lines it marks out all tiles of their source, twice in a frame, be they empty or not.
 */
export function setFeatures(map: MapLibreMap, id: string, features: Feature[], layers: readonly string[] = []): void {
  const source = geoJsonSource(map, id)
  const isFilled = features.length > 0
  if (!isFilled && !filled.has(source)) return
  if (isFilled !== filled.has(source))
    for (const layer of layers) map.setLayoutProperty(layer, 'visibility', isFilled ? 'visible' : 'none')
  if (isFilled) filled.add(source)
  else filled.delete(source)
  source.setData({ type: 'FeatureCollection', features })
}
