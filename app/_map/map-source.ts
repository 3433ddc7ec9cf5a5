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

/** What was empty and stays so costs nothing. */
export function setFeatures(map: MapLibreMap, id: string, features: Feature[]): void {
  const source = geoJsonSource(map, id)
  if (features.length === 0 && !filled.has(source)) return
  if (features.length > 0) filled.add(source)
  else filled.delete(source)
  source.setData({ type: 'FeatureCollection', features })
}
