import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventCollection } from '@/lib/format/feature-collection'
import { call, ORIGIN, openApi, reports } from './api'

let api: Awaited<ReturnType<typeof openApi>>
let collection: EventCollection
beforeAll(async () => {
  api = await openApi()
  for (const report of reports(6)) await api.keep(report)
  await api.keep({ text: 'Russia launched 90 drones at Ukraine overnight.', publishedAt: '2025-03-09' })
  collection = await (await call('/api/events')).json()
})
afterAll(() => api.close())

function decoded(bytes: Uint8Array) {
  const { layers } = new VectorTile(new PbfReader(bytes))
  return Object.entries(layers).flatMap(([layer, { length, feature }], nth) =>
    Array.from({ length }, (_, i) => {
      const it = Object.values(layers)[nth]?.feature(i) ?? feature(i)
      return { layer, properties: it.properties, at: it.loadGeometry()[0]?.[0] }
    }),
  )
}

async function tile(address: string, search = '') {
  const response = await call(`/api/tiles/${address}.mvt${search}`)
  if (response.status === 204) return []
  expect(response.status).toBe(200)
  return decoded(new Uint8Array(await response.arrayBuffer()))
}

const pointed = () => collection.features.filter(({ geometry }) => geometry !== null)

describe('A vector tile', () => {
  it('has every event with a point, and no country', async () => {
    const features = await tile('0/0/0')
    expect(features.every(({ layer }) => layer === 'events')).toBe(true)
    expect(features.map(({ properties }) => properties.id).sort()).toEqual(
      pointed()
        .map(({ id }) => id)
        .sort(),
    )
    expect(collection.features.length).toBeGreaterThan(pointed().length)
  })

  it('has each event once among the tiles of a zoom, where it lies', async () => {
    const found: unknown[] = []
    for (let x = 0; x < 32; x++)
      for (let y = 0; y < 32; y++)
        for (const { properties, at } of await tile(`5/${x}/${y}`)) {
          found.push(properties.id)
          const feature = pointed().find(({ id }) => id === properties.id)
          const [lng = 0, lat = 0] = feature?.geometry?.coordinates ?? []
          const lngOf = ((x + ((at?.x ?? 0) + 0.5) / 4096) / 32) * 360 - 180
          const latOf =
            (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + ((at?.y ?? 0) + 0.5) / 4096)) / 32))) * 180) / Math.PI
          expect(Math.abs(lng - lngOf)).toBeLessThan(360 / 32 / 4096)
          expect(Math.abs(lat - latOf)).toBeLessThan(360 / 32 / 4096)
        }
    expect(found.sort()).toEqual(
      pointed()
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('shows the same of an event as the list does', async () => {
    const [{ properties } = { properties: { id: null } }] = await tile('0/0/0')
    const { properties: listed } = pointed().find(({ id }) => id === properties.id) ?? {}
    expect(properties).toMatchObject({
      kind: listed?.kind,
      placeName: listed?.placeName,
      precision: listed?.precision,
      country: listed?.country,
      disputed: listed?.disputed,
      windowStart: Math.floor(Date.parse(listed?.windowStart ?? '') / 1000),
    })
    expect('actor' in properties).toBe(listed?.actor !== null)
  })

  it('takes the filters of the list', async () => {
    for (const search of [
      '?datetime=2025-03-02',
      '?country=RU',
      '?bbox=30,50,35,52',
      '?area=30,50,37,50,36,52,30,52',
      '?kind=attack',
      '?near=36.2,50&radiusKm=80',
    ]) {
      const { features }: EventCollection = await (await call(`/api/events${search}`)).json()
      const expected = features.flatMap(({ id, geometry }) => (geometry ? id : [])).sort()
      expect((await tile('0/0/0', search)).map(({ properties }) => properties.id).sort(), search).toEqual(expected)
    }
  })

  it('is empty where nothing is', async () => {
    expect((await call('/api/tiles/5/0/0.mvt')).status).toBe(204)
  })

  it.each([
    ['gzip', true],
    ['br, gzip;q=0.5, *;q=0', true],
    ['gzip, deflate, br, zstd', true],
    ['gzip;q=0', false],
    ['gzip;q=0.0, br', false],
    ['br', false],
    ['x-gzip', false],
    [null, false],
  ])('asked for as %s, comes packed: %s; and so does a refusal', async (accepted, isPacked) => {
    const asked: RequestInit = accepted === null ? {} : { headers: { 'accept-encoding': accepted } }
    const unpacked = async (response: Response) => {
      expect(response.headers.get('content-encoding')).toBe(isPacked ? 'gzip' : null)
      expect(response.headers.get('vary')).toContain('Accept-Encoding')
      const bytes = Buffer.from(await response.arrayBuffer())
      return isPacked ? gunzipSync(bytes) : bytes
    }
    const tile = await unpacked(await call('/api/tiles/0/0/0.mvt', asked))
    expect(decoded(new Uint8Array(tile))).toHaveLength(pointed().length)
    const refusal = await unpacked(await call('/api/tiles/0/0/0.mvt?kind=x', asked))
    expect(JSON.parse(refusal.toString())).toMatchObject({ status: 400 })
  })

  it('is not sent again while nothing has changed, and is when something has', async () => {
    const etag = (await call('/api/tiles/0/0/0.mvt')).headers.get('etag') ?? ''
    const again = { headers: { 'if-none-match': `"other", ${etag}` } }
    const held = await call('/api/tiles/0/0/0.mvt', again)
    expect([held.status, held.headers.get('etag'), await held.text()]).toEqual([304, etag, ''])
    await api.keep({ text: 'A drone strike hit Poltava on 9 March 2025.', publishedAt: '2025-03-09' })
    const changed = await call('/api/tiles/0/0/0.mvt', again)
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  it.each(['0/0/1', '1/2/0', '15/0/0', 'x/0/0', '0/-1/0'])('is none at %s', async (address) => {
    expect((await call(`/api/tiles/${address}.mvt`)).status).toBe(404)
  })
})

describe('TileJSON', () => {
  it('names the tiles with their filter, and what is in them', async () => {
    const search = '?kind=air_strike&datetime=2025-03-01/..'
    const response = await call(`/api/tiles${search}`)
    const { tiles, vector_layers, ...rest } = await response.json()
    expect(tiles).toEqual([`${ORIGIN}/api/tiles/{z}/{x}/{y}.mvt${search}`])
    expect(rest).toMatchObject({ tilejson: '3.0.0', minzoom: 0, maxzoom: 14 })
    const [feature] = await tile('0/0/0', search)
    const described = vector_layers.find(({ id }: { id: string }) => id === feature?.layer)
    expect(Object.keys(described.fields)).toEqual(expect.arrayContaining(Object.keys(feature?.properties ?? {})))
  })
})
