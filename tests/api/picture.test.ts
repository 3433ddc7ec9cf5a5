import { gunzipSync } from 'node:zlib'
import { XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { KIND_COLOURS } from '@/app/_map/kind-colours'
import { pictureAddress } from '@/app/_picture/address'
import type { EventCollection } from '@/lib/format/feature-collection'
import { call, openApi, reports } from './api'

let api: Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  api = await openApi()
  // Two events in each town: a day apart.
  for (const report of reports(2)) await api.keep(report)
  await api.keep({ text: 'A missile hit Poltava on 1 March 2025, killing 2 people.', publishedAt: '2025-03-01' })
  await api.keep({ text: 'Russia launched 90 drones at Ukraine overnight.', publishedAt: '2025-03-09' })
})
afterAll(() => api.close())

const DAY = 'datetime=2025-03-01'
/** All towns are in it, and far enough from each other. */
const VIEW = { lng: 34, lat: 48.6, zoom: 6 }
const ABOUT = `view=${Object.values(VIEW)}`

async function svgOf(search: string): Promise<string> {
  const response = await call(`/picture?${search}`)
  expect(response.status, search).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  return response.text()
}

/** Dots with their colours and where they lie, in pixels. */
function dotsIn(svg: string) {
  return [...svg.matchAll(/<path id="(dot\d+)" d="([^"]*)"/g)].flatMap(([, id, d = '']) => {
    const colour = new RegExp(`<use href="#${id}" stroke="([^"]+)"`).exec(svg)?.[1]
    let [x, y] = [0, 0]
    return [...d.matchAll(/m(-?\d+) ?(-?\d+)h0/g)].map(([, dx, dy]) => {
      x += Number(dx)
      y += Number(dy)
      return { colour, x: x / 2, y: y / 2 }
    })
  })
}

const clustersIn = (svg: string) => svg.match(/<use href="#pie/g)?.length ?? 0

/** Where a point lies in the picture about another: the formula of textbooks, not ours. */
function expectedAt([lng, lat]: readonly number[], { lng: lng0, lat: lat0, zoom }: typeof VIEW) {
  const px = 512 * 2 ** zoom
  const north = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI)
  return { x: 1280 + (((lng ?? 0) - lng0) / 360) * px, y: 800 - (north(lat ?? 0) - north(lat0)) * px }
}

async function pointed(search: string) {
  const { features }: EventCollection = await (await call(`/api/events?${search}`)).json()
  return features.flatMap(({ geometry, properties }) =>
    geometry ? [{ at: geometry.coordinates, kind: properties.kind }] : [],
  )
}

describe('A picture of the map', () => {
  it.each(['wide', 'narrow', '34,48,6', '30.5,50.45,9.25', '179,0,1', '-180,-90,0', '0,90,22'])(
    'of %s is well-formed',
    async (view) => {
      const svg = await svgOf(`scheme=light&view=${view}`)
      expect(XMLValidator.validate(svg)).toBe(true)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      // It is stretched to the size at which the map is seen.
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg">/)
    },
  )

  it('has each event where Web Mercator puts it, in the colour of its kind', async () => {
    const events = await pointed(DAY)
    const dots = dotsIn(await svgOf(`scheme=light&${ABOUT}&${DAY}`))
    expect(events.length).toBeGreaterThan(3)
    expect(dots).toHaveLength(events.length)
    for (const { at, kind } of events) {
      const { x, y } = expectedAt(at, VIEW)
      const nearest = dots.filter((dot) => Math.hypot(dot.x - x, dot.y - y) < 0.5)
      expect(nearest.map(({ colour }) => colour)).toEqual([KIND_COLOURS.light[kind]])
    }
  })

  it('has the middle of the home box in its own middle', async () => {
    // The box of app/_map/home.ts, 1100 pixels wide.
    const [west, south, east, north] = [21.5, 43.5, 52, 57]
    const mercator = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180))
    const scale = 1100 / ((east - west) * (Math.PI / 180))
    const [event] = await pointed(`${DAY}&near=30.73,46.48&radiusKm=20`)
    const [lng = 0, lat = 0] = event?.at ?? []
    const svg = await svgOf(`scheme=light&view=wide&${DAY}&near=30.73,46.48&radiusKm=20`)
    const [width, height] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map((steps) => Number(steps) / 2)
    expect(width).toBe(3300)
    expect(height).toBeCloseTo(3 * scale * (mercator(north) - mercator(south)), 0)
    const middle = (mercator(north) + mercator(south)) / 2
    const [dot] = dotsIn(svg)
    expect(dot?.x).toBeCloseTo(1650 + scale * (lng - (west + east) / 2) * (Math.PI / 180), 0)
    expect(dot?.y).toBeCloseTo((height ?? 0) / 2 - scale * (mercator(lat) - middle), 0)
  })

  it('leaves out what the filter does', async () => {
    const count = async (search: string) => {
      const svg = await svgOf(`scheme=light&${ABOUT}&${search}`)
      return { dots: dotsIn(svg).length, clusters: clustersIn(svg) }
    }
    expect(await count('datetime=2024-01-01')).toEqual({ dots: 0, clusters: 0 })
    const missiles = await pointed(`${DAY}&kind=missile_strike`)
    expect(missiles).toHaveLength(1)
    expect(await count(`${DAY}&kind=missile_strike`)).toEqual({ dots: 1, clusters: 0 })
    expect(await count(`${DAY}&area=30,46,31.5,46,31.5,47,30,47`)).toEqual({ dots: 1, clusters: 0 })
    // Both days: the events of a town are one mark, with their number.
    const svg = await svgOf(`scheme=light&${ABOUT}`)
    expect(clustersIn(svg)).toBe(4)
    expect(svg.match(/>2<\/text>/g)).toHaveLength(4)
  })

  it('is drawn in the colours of its scheme', async () => {
    const [light, dark] = [await svgOf('scheme=light&view=narrow'), await svgOf('scheme=dark&view=narrow')]
    for (const [svg, own, other] of [
      [light, 'light', 'dark'],
      [dark, 'dark', 'light'],
    ] as const)
      for (const part of ['water', 'land', 'river', 'border'] as const) {
        expect(svg).toContain(BASEMAP_PALETTES[own][part])
        expect(svg).not.toContain(BASEMAP_PALETTES[other][part])
      }
  })

  it.each([
    ['view=wide', 'scheme'],
    ['scheme=blue&view=wide', 'scheme'],
    ['scheme=light', 'view'],
    ['scheme=light&view=home', 'view'],
    ['scheme=light&view=1,2', 'view'],
    ['scheme=light&view=1,2,north', 'view'],
    ['scheme=light&view=200,2,3', 'view'],
    ['scheme=light&view=wide&datetime=yesterday', 'datetime'],
    ['scheme=light&view=wide&kind=party', 'kind'],
    ['scheme=light&view=wide&radiusKm=5', 'near'],
    ['scheme=light&view=wide&limit=5', 'limit'],
  ])('is refused for %s, by the name of %s', async (search, parameter) => {
    const response = await call(`/picture?${search}`)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { errors } = await response.json()
    expect(new Set(errors.map((error: { parameter: string }) => error.parameter))).toEqual(new Set([parameter]))
  })

  it.each([
    ['', 'is required'],
    ['&view=home', 'must be wide, narrow, or lng,lat,zoom on the earth'],
  ])('says all that a view may be, for %o', async (search, detail) => {
    const { errors } = await (await call(`/picture?scheme=light${search}`)).json()
    expect(errors).toEqual([{ parameter: 'view', detail }])
  })

  it('comes packed, and is small', async () => {
    const response = await call('/picture?scheme=light&view=wide', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.length).toBeLessThan(60_000)
    expect(gunzipSync(bytes).toString()).toBe(await svgOf('scheme=light&view=wide'))
  })

  it('is written where the page asks for it', async () => {
    const filter = { datetime: '2025-03-01', kind: null, radiusKm: 5, near: '30.7,46.5' }
    const address = pictureAddress({ scheme: 'dark', view: { lng: 30.123456, lat: 46.5, zoom: 7.499 }, filter })
    expect(address).toBe(
      '/picture?scheme=dark&view=30.1235%2C46.5%2C7.5&datetime=2025-03-01&radiusKm=5&near=30.7%2C46.5',
    )
    expect((await call(address ?? '')).status).toBe(200)
    // No kind at all: the page shows nothing, and asks for nothing.
    expect(pictureAddress({ scheme: 'dark', view: 'wide', filter: { kind: '' } })).toBeNull()
  })

  it('is not sent again while nothing has changed, and is when something has', async () => {
    const address = '/picture?scheme=light&view=34,48.6,6'
    const first = await call(address)
    expect(first.headers.get('cache-control')).not.toContain('immutable')
    const again = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }
    expect((await call(address, again)).status).toBe(304)
    const before = dotsIn(await first.text()).length
    await api.keep({ text: 'A drone strike hit Kropyvnytskyi on 1 March 2025.', publishedAt: '2025-03-01' })
    const changed = await call(address, again)
    expect(changed.status).toBe(200)
    expect(dotsIn(await changed.text())).toHaveLength(before + 1)
  })
})
