import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import { booleanPointInPolygon } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { PbfReader } from 'pbf'
import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/basemap/[z]/[x]/[y]/route'
import { basemapArchive, readBasemapTile } from '@/lib/sources/basemap'

const FOLDER = path.resolve(import.meta.dirname, '../public/basemap')

/** The tile that holds a point, and its features as GeoJSON. */
async function featuresAt(layer: string, [lng, lat]: [number, number], z: number): Promise<Feature[]> {
  const n = 2 ** z
  const x = Math.floor(((lng + 180) / 360) * n)
  const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * n)
  const tile = await readBasemapTile(z, x, y)
  const features = tile ? new VectorTile(new PbfReader(tile)).layers[layer] : undefined
  return Array.from({ length: features?.length ?? 0 }, (_, index) => {
    const feature: VectorTileFeature | undefined = features?.feature(index)
    if (!feature) throw new Error('the layer is shorter than it says')
    return feature.toGeoJSON(x, y, z)
  })
}

const isArea = (feature: Feature): feature is Feature<Polygon | MultiPolygon> => /Polygon$/.test(feature.geometry.type)

async function isLand(point: [number, number], z: number): Promise<boolean> {
  const land = await featuresAt('land', point, z)
  return land.filter(isArea).some((area) => booleanPointInPolygon(point, area))
}

async function regionAt(point: [number, number]): Promise<unknown> {
  const regions = await featuresAt('admin1', point, 7)
  return regions.filter(isArea).find((area) => booleanPointInPolygon(point, area))?.properties
}

/** Vertices of the features inside a box `[west, south, east, north]`. */
function verticesIn(features: Feature[], [west, south, east, north]: [number, number, number, number]): number {
  const positions = features.flatMap(({ geometry }) => {
    if (geometry.type === 'LineString') return geometry.coordinates
    return geometry.type === 'MultiLineString' ? geometry.coordinates.flat() : []
  })
  return positions.filter(([x = 0, y = 0]) => x > west && x < east && y > south && y < north).length
}

describe('the offline basemap', () => {
  it('is a PMTiles archive of the world down to zoom 7, within 12 MB', async () => {
    const header = await basemapArchive().getHeader()
    expect(header).toMatchObject({ specVersion: 3, minZoom: 0, maxZoom: 7, tileType: 1, clustered: true })
    expect(statSync(path.join(FOLDER, 'world.pmtiles')).size).toBeLessThan(12e6)
    expect(await basemapArchive().getMetadata()).toMatchObject({ attribution: expect.stringContaining('GeoNames') })
  })

  it('has the version in its address that it has in fact', async () => {
    const hash = createHash('sha256')
      .update(readFileSync(path.join(FOLDER, 'world.pmtiles')))
      .digest('hex')
    expect(JSON.parse(readFileSync(path.join(FOLDER, 'version.json'), 'utf8'))).toEqual({ version: hash.slice(0, 12) })
  })

  it('has Crimea and Sevastopol among the regions of Ukraine', async () => {
    expect(await regionAt([34.1, 45.2])).toMatchObject({ country: 'UA', name: 'Crimea' })
    expect(await regionAt([33.6, 44.6])).toMatchObject({ country: 'UA', name: 'Sevastopol' })
    expect(await regionAt([37.8, 48.0])).toMatchObject({ country: 'UA', name: 'Donetsk Oblast' })
    expect(await regionAt([38.0, 45.2])).toMatchObject({ country: 'RU', name: 'Krasnodar Krai' })
  })

  it('draws a region border at Perekop and no international one', async () => {
    const borders = await featuresAt('boundary', [33.7, 46.1], 7)
    const perekop: [number, number, number, number] = [33.5, 45.95, 34.1, 46.35]
    const level = (wanted: number) => borders.filter(({ properties }) => properties?.admin_level === wanted)
    expect(verticesIn(level(2), perekop)).toBe(0)
    expect(verticesIn(level(4), perekop)).toBeGreaterThan(0)
    // Where Ukraine and Russia do meet, near Milove, there is one.
    const eastern = await featuresAt('boundary', [40.0, 49.4], 7)
    expect(eastern.some(({ properties }) => properties?.admin_level === 2)).toBe(true)
  })

  it.each([
    ['Sumatra', 102, -1],
    ['Java', 110.4, -7.2],
    ['Borneo', 114, 0],
    ['Sulawesi', 120.2, -2],
    ['New Guinea', 138, -4.5],
  ] as const)('keeps %s as land at zoom 2', async (_name, lng, lat) => {
    expect(await isLand([lng, lat], 2)).toBe(true)
  })

  it('has seas and lakes as water', async () => {
    expect(await isLand([34, 43], 5)).toBe(false)
    expect(await isLand([31.5, 61], 7)).toBe(false) // Ladoga
    expect(await isLand([32.6, 49.3], 7)).toBe(false) // Kremenchuk Reservoir
  })

  it('has land where the Kakhovka Reservoir was', async () => {
    for (const point of [
      [34.3, 47.55],
      [35.1, 47.6],
    ] as [number, number][])
      expect(await isLand(point, 7)).toBe(true)
    const names = (await featuresAt('label', [34.3, 47.5], 7)).map(({ properties }) => properties?.name)
    expect(names).not.toContain('Kakhovka Reservoir')
  })

  it.each([
    ['place', [30.52, 50.45], 7, 'Kyiv', 'Київ', 'Киев'],
    ['place', [35.19, 47.82], 7, 'Zaporizhzhia', 'Запоріжжя', 'Запорожье'],
    ['place', [33.39, 47.9], 7, 'Kryvyi Rih', 'Кривий Ріг', 'Кривой Рог'],
    ['place', [48.03, 46.35], 7, 'Astrakhan', 'Астрахань', 'Астрахань'],
    ['place', [35.24, 48.64], 7, 'Samar', 'Самар', 'Самарь'],
    ['label', [30.5, 46.8], 6, 'Odesa Oblast', 'Одеська область', 'Одесская область'],
    ['label', [31.4, 49.0], 4, 'Ukraine', 'Україна', 'Украина'],
    ['label', [34.0, 43.2], 5, 'Black Sea', 'Чорне море', 'Чёрное море'],
  ] as const)('labels a %s at %j, zoom %i, as %s, %s, %s', async (layer, point, zoom, en, uk, ru) => {
    const labels = (await featuresAt(layer, [...point], zoom)).map(({ properties }) => properties)
    expect(labels.find((label) => label?.name === en)).toMatchObject({ 'name:uk': uk, 'name:ru': ru })
  })

  it('labels all 24 oblasts and Crimea in Ukrainian', async () => {
    const names = new Set<string>()
    for (const lng of [20, 25, 30, 35, 40]) {
      for (const lat of [44, 47, 50, 52.2]) {
        for (const { properties } of await featuresAt('label', [lng, lat], 6)) {
          if (properties?.class === 'region' && properties.country === 'UA') names.add(properties['name:uk'])
        }
      }
    }
    expect(names.size).toBe(25)
    expect([...names].filter((name) => /[ыэёъ]/.test(name))).toEqual([])
  })
})

describe('GET /api/basemap/{z}/{x}/{y}', () => {
  const get = (z: string, x: string, y: string, headers: Record<string, string> = {}) =>
    GET(new Request(`http://localhost/api/basemap/${z}/${x}/${y}`, { headers }), {
      params: Promise.resolve({ z, x, y }),
    })

  it('gives a tile that may be kept for good, and 304 to whoever holds it', async () => {
    const response = await get('5', '18', '10')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/x-protobuf')
    expect(response.headers.get('cache-control')).toContain('immutable')
    const tile = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer())))
    expect(Object.keys(tile.layers)).toContain('land')

    const etag = response.headers.get('etag') ?? ''
    expect((await get('5', '18', '10', { 'If-None-Match': `"other", W/${etag}` })).status).toBe(304)
    expect((await get('5', '18', '10', { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('gives 204 for open sea and below the deepest zoom', async () => {
    expect((await get('7', '20', '80')).status).toBe(204)
    expect((await get('9', '300', '180')).status).toBe(204)
  })

  it.each([
    ['23', '0', '0'],
    ['5', '32', '0'],
    ['5', '0', '32'],
    ['-1', '0', '0'],
    ['5', '1.5', '0'],
    ['five', '0', '0'],
    ['5', '', '0'],
    ['5', '1e1', '0'],
  ])('refuses %s/%s/%s', async (z, x, y) => {
    const response = await get(z, x, y)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })
})
