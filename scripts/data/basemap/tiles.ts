import { gzipSync } from 'node:zlib'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import GeoJSONVT from 'geojson-vt'
import { type MapFeature, ringArea } from './feature'
import type { Tile } from './pmtiles-writer'

const EXTENT = 4096
/** Smaller rings, in tile units squared, are specks whose winding can flip when they are simplified. */
const SMALLEST_RING = 2

/** Cuts layers into gzipped Mapbox vector tiles, all zooms from 0 to `maxZoom`; empty tiles are left out. */
export function cutTiles(layers: Record<string, MapFeature[]>, maxZoom: number): Tile[] {
  const contents = new Map<string, Record<string, { features: unknown[] }>>()
  for (const [name, features] of Object.entries(layers)) {
    const isLabel = features.every(({ geometry }) => geometry.type === 'Point')
    const index = new GeoJSONVT(asGeoJson(features), {
      maxZoom,
      indexMaxZoom: maxZoom,
      indexMaxPoints: 0,
      tolerance: isLabel ? 0 : 3,
      extent: EXTENT,
      buffer: isLabel ? 128 : 64,
    })
    for (const { z, x, y } of index.tileCoords) {
      const shown = visible(index.getTile(z, x, y), z)
      if (shown.length === 0) continue
      const key = `${z}/${x}/${y}`
      const tile = contents.get(key) ?? {}
      tile[name] = { features: shown }
      contents.set(key, tile)
    }
  }
  return [...contents].map(([key, tile]) => {
    const [z = 0, x = 0, y = 0] = key.split('/').map(Number)
    const data = gzipSync(fromGeojsonVt(tile as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent: EXTENT }), {
      level: 9,
    })
    return { z, x, y, data }
  })
}

function asGeoJson(features: readonly MapFeature[]) {
  return {
    type: 'FeatureCollection' as const,
    features: features.map(({ geometry, minZoom, attributes }) => ({
      type: 'Feature' as const,
      geometry,
      properties: { ...attributes, minZoom },
    })),
  }
}

/** The features due at this zoom, without their `minZoom` and without specks. */
function visible(tile: ReturnType<GeoJSONVT['getTile']>, zoom: number) {
  return (tile?.features ?? []).flatMap((feature) => {
    const { minZoom, ...tags } = feature.tags ?? {}
    if (Number(minZoom) > zoom) return []
    if (feature.type !== 3) return [{ ...feature, tags }]
    const rings = feature.geometry.filter((ring) => ring.length >= 4 && ringArea(ring) >= SMALLEST_RING)
    return rings.length > 0 ? [{ ...feature, tags, geometry: rings }] : []
  })
}
