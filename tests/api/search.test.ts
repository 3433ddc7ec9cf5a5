import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventSearchPage } from '@/lib/format/event-search'
import type { EventCollection } from '@/lib/format/feature-collection'
import { call, ORIGIN, openApi, post, reports } from './api'

let api: Awaited<ReturnType<typeof openApi>>
const DAYS = 3

beforeAll(async () => {
  api = await openApi()
  for (const report of reports(DAYS)) await api.keep(report)
})
afterAll(() => api.close())

const SEARCH = '/api/events/search'

async function search(body: unknown): Promise<EventSearchPage> {
  const response = await post(SEARCH, body)
  expect(response.status, JSON.stringify(body).slice(0, 300)).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/geo+json')
  return response.json()
}

const towns = ({ features }: EventSearchPage) =>
  [...new Set(features.map(({ properties }) => properties.placeName))].sort()

const polygon = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates })
// Around Kharkiv, around Odesa, and a hole over Kharkiv alone.
const EAST = [
  [35, 49],
  [38, 49],
  [38, 51.5],
  [35, 51.5],
  [35, 49],
]
const SOUTH = [
  [30, 46],
  [32, 46],
  [31, 47],
  [30, 46],
]
const HOLE = [
  [36, 49.8],
  [36.5, 49.8],
  [36.5, 50.2],
  [36, 50.2],
  [36, 49.8],
]

describe('a limit over the most', () => {
  it.each([
    ['/api/events?limit=10001', 10_000],
    ['/api/events?f=csv&limit=99999999999999999999', 10_000],
    ['/api/places?limit=10001', 10_000],
    ['/api/places/search?q=Kyiv&limit=1000', 50],
    ['/api/changes?since=0&limit=10001', 10_000],
    ['/feed.atom?limit=5000', 100],
    ['/api/ogc/collections/events/items?limit=10001', 10_000],
  ])('is lowered in %s, and the answer says so', async (target, most) => {
    const response = await call(target)
    expect(response.status).toBe(200)
    expect(response.headers.get('groundtrace-note')).toBe(`limit was lowered to ${most}, the most that one answer has`)
    const fewer = await call(target.replace(/limit=\d+/, `limit=${most}`))
    expect(fewer.headers.has('groundtrace-note')).toBe(false)
  })

  it('is lowered in a search by area, too', async () => {
    const response = await post(SEARCH, { limit: 10_001 })
    expect(response.status).toBe(200)
    expect(response.headers.get('groundtrace-note')).toMatch(/lowered to 10000/)
  })
})

describe('POST /api/events/search', () => {
  it('finds what lies in a polygon, and not in its hole', async () => {
    expect(towns(await search({ area: polygon(EAST) }))).toEqual(['Kharkiv'])
    expect(towns(await search({ area: polygon(EAST, HOLE) }))).toEqual([])
    expect((await search({ area: polygon(SOUTH) })).numberMatched).toBe(DAYS)
  })

  it('finds what lies in any polygon of several', async () => {
    const area = { type: 'MultiPolygon', coordinates: [[EAST], [SOUTH]] }
    expect(towns(await search({ area }))).toEqual(['Kharkiv', 'Odesa'])
  })

  it('takes positions with heights, and rings that run either way', async () => {
    const area = polygon([...SOUTH].reverse().map((position) => [...position, 100]))
    expect(towns(await search({ area }))).toEqual(['Odesa'])
  })

  it('takes every filter of GET /api/events, as JSON', async () => {
    const filters = {
      bbox: [22, 44, 41, 53],
      datetime: '2025-03-01/2025-03-02',
      kind: ['air_strike', 'attack'],
      country: ['UA'],
      disputed: false,
      near: [36.25, 50],
      radiusKm: 100.5,
    }
    const found = await search({ ...filters, area: polygon(EAST) })
    expect(found.numberMatched).toBe(2)
    const same = await call(
      '/api/events?bbox=22,44,41,53&datetime=2025-03-01/2025-03-02&kind=air_strike,attack&country=UA&disputed=false&near=36.25,50&radiusKm=100.5',
    )
    expect(found.features).toEqual((await same.json()).features)
    expect((await search({ disputed: true })).numberMatched).toBe(0)
  })

  it('without any filter finds all, as GET /api/events does', async () => {
    const { features } = await (await call('/api/events')).json()
    expect((await search({})).features).toEqual(features)
  })

  it('says what to send for the next page, until there is none', async () => {
    const body = { area: { type: 'MultiPolygon', coordinates: [[EAST], [SOUTH]] }, limit: 4 }
    const first = await search(body)
    const next = first.links.find(({ rel }) => rel === 'next')
    expect(next).toMatchObject({ href: `${ORIGIN}${SEARCH}`, method: 'POST', merge: true })
    const second = await search({ ...body, ...next?.body })
    expect(second.links.map(({ rel }) => rel)).toEqual(['self'])
    const ids = [...first.features, ...second.features].map(({ id }) => id)
    expect(ids).toHaveLength(DAYS * 2)
    expect(new Set(ids).size).toBe(DAYS * 2)
  })

  const bowtie = [
    [0, 0],
    [4, 4],
    [4, 0],
    [0, 4],
    [0, 0],
  ]
  const circle = (count: number) => {
    const ring = Array.from({ length: count - 1 }, (_, index) => {
      const angle = (2 * Math.PI * index) / (count - 1)
      return [30 + 5 * Math.cos(angle), 50 + 5 * Math.sin(angle)]
    })
    return [...ring, ring[0] as number[]]
  }

  it.each<[string, unknown, string, RegExp]>([
    ['an area that is none', { area: 5 }, '#/area', /Polygon/],
    ['a point', { area: { type: 'Point', coordinates: [1, 2] } }, '#/area/type', /Polygon or MultiPolygon/],
    ['no coordinates', { area: { type: 'Polygon' } }, '#/area/coordinates', /required/],
    ['no ring', { area: polygon() }, '#/area/coordinates', /outer ring/],
    [
      'an open ring',
      {
        area: polygon([
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ]),
      },
      '#/area/coordinates/0',
      /closed/,
    ],
    [
      'a ring of a line',
      {
        area: polygon([
          [0, 0],
          [1, 0],
          [0, 0],
        ]),
      },
      '#/area/coordinates/0',
      /four/,
    ],
    [
      'a position off the earth',
      {
        area: polygon([
          [0, 0],
          [1, 0],
          [1, 91],
          [0, 0],
        ]),
      },
      '#/area/coordinates/0/2/1',
      /90/,
    ],
    ['a position of one number', { area: polygon([[0, 0], [1], [1, 1], [0, 0]]) }, '#/area/coordinates/0/1/1', /./],
    [
      'a position of words',
      { area: polygon([[0, 0], ['a', 0] as never, [1, 1], [0, 0]]) },
      '#/area/coordinates/0/1/0',
      /a number from -180/,
    ],
    ['a ring that crosses itself', { area: polygon(bowtie) }, '#/area/coordinates', /crosses itself at \[2,2\]/],
    [
      'a hole that leaves its ring',
      {
        area: polygon(EAST, [
          [36, 50],
          [40, 50],
          [36, 50.5],
          [36, 50],
        ]),
      },
      '#/area/coordinates',
      /crosses/,
    ],
    [
      'one bad polygon of two',
      { area: { type: 'MultiPolygon', coordinates: [[EAST], [bowtie]] } },
      '#/area/coordinates/1',
      /crosses/,
    ],
    ['too many positions', { area: polygon(circle(10_001)) }, '#/area/coordinates', /10000 positions, and has 10001/],
    [
      'a list a million deep',
      `{"area":{"type":"Polygon","coordinates":${'['.repeat(1e5)}${']'.repeat(1e5)}}}`,
      '#/area/coordinates/0/0/0',
      /./,
    ],
    ['a limit of none', { limit: 0 }, '#/limit', /./],
    ['a cursor of its own', { cursor: 'nonsense' }, '#/cursor', /former page/],
    ['words for true', { disputed: 'true' }, '#/disputed', /true or false/],
    ['a box of three', { bbox: [1, 2, 3] }, '#/bbox', /./],
    ['an unknown field', { polygon: EAST }, '#/polygon', /not known/],
    ['a circle without a radius', { near: [30, 46] }, '#/radiusKm', /required/],
    ['a place that is none', { place: 'Nowhere at all', radiusKm: 5 }, '#/place', /gazetteer/],
  ])('refuses %s', async (_, body, pointer, detail) => {
    const response = await post(SEARCH, body)
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    expect(errors).toContainEqual({ pointer, detail: expect.stringMatching(detail) })
  })

  it('looks through ten thousand positions in a moment', async () => {
    const started = performance.now()
    await search({ area: polygon(circle(10_000)) })
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('reads no more than two megabytes', async () => {
    const response = await post(SEARCH, `{"actor":["${'x'.repeat(2_000_000)}"]}`)
    expect(response.status).toBe(413)
    expect((await response.json()).errors).toMatchObject([{ pointer: '#', detail: /2000000 bytes/ }])
  })

  it('agrees with the box of GET /api/events', async () => {
    const degree = (least: number, most: number) =>
      fc.integer({ min: least * 10, max: most * 10 }).map((value) => value / 10)
    await fc.assert(
      fc.asyncProperty(
        degree(22, 32),
        degree(44, 49),
        degree(33, 40),
        degree(50, 53),
        async (west, south, east, north) => {
          const area = polygon([
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ])
          const boxed = await (await call(`/api/events?bbox=${west},${south},${east},${north}`)).json()
          expect((await search({ area })).features).toEqual(boxed.features)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('area= of GET', () => {
  it('finds what a search of the same polygon finds, and counts it in the statistics', async () => {
    const expected = await search({ area: polygon(SOUTH) })
    const area = `area=${SOUTH.slice(0, -1)}`
    const page = await (await call(`/api/events?${area}`)).json()
    expect(page.features).toEqual(expected.features)
    expect(expected.numberMatched).toBeGreaterThan(0)
    expect(await (await call(`/api/stats?${area}`)).json()).toMatchObject({ numberMatched: expected.numberMatched })
    const items = await (await call(`/api/ogc/collections/events/items?${area}`)).json()
    expect(items).toMatchObject({ numberMatched: expected.numberMatched })
  })

  it('goes on to the next page', async () => {
    const area = `area=${SOUTH.slice(0, -1)}`
    const first: EventCollection = await (await call(`/api/events?${area}&limit=1`)).json()
    const next = first.links.find(({ rel }) => rel === 'next')?.href.replace(ORIGIN, '') ?? ''
    const second: EventCollection = await (await call(next)).json()
    expect(second.numberMatched).toBe(first.numberMatched)
    expect(second.features[0]?.id).not.toBe(first.features[0]?.id)
  })
})

describe('place= with radiusKm', () => {
  const found = async (query: string) => (await call(`/api/events?${query}`)).json()

  it.each(['gn:706483', '706483', 'Kharkiv', 'Харків', 'kharkov'])('%s', async (place) => {
    const page = await found(`place=${encodeURIComponent(place)}&radiusKm=20`)
    expect(towns(page)).toEqual(['Kharkiv'])
    expect(page.numberMatched).toBe(DAYS)
  })

  it('reaches as far as the radius, counts in the statistics, and takes the country into account', async () => {
    expect(towns(await found('place=Kharkiv&radiusKm=160'))).toEqual(['Kharkiv', 'Sumy'])
    expect((await found('place=Odesa&radiusKm=20&country=UA')).numberMatched).toBe(DAYS)
    expect(await (await call('/api/stats?place=Odesa&radiusKm=20')).json()).toMatchObject({ numberMatched: DAYS })
  })

  it.each(['Nowhere at all', 'gn:999999999', 'own:999999'])('refuses %s, which is no place', async (place) => {
    const response = await call(`/api/events?place=${encodeURIComponent(place)}&radiusKm=20`)
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toMatchObject([{ parameter: 'place' }])
  })
})
