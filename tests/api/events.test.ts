import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventFeature } from '@/lib/format/event-feature'
import type { EventCollection } from '@/lib/format/feature-collection'
import { call, ORIGIN, openApi, reports } from './api'

let api: Awaited<ReturnType<typeof openApi>>
const DAYS = 6

beforeAll(async () => {
  api = await openApi()
  for (const report of reports(DAYS)) await api.keep(report)
})
afterAll(() => api.close())

async function ask(target: string, init?: RequestInit): Promise<EventCollection> {
  const response = await call(target, init)
  expect(response.status, target).toBe(200)
  return response.json()
}

const next = ({ links }: EventCollection) => links.find(({ rel }) => rel === 'next')?.href

/** Every page from this one on, by the links that the answers give. */
async function pages(target: string): Promise<EventCollection[]> {
  const page = await ask(target)
  const following = next(page)
  return following ? [page, ...(await pages(following))] : [page]
}

const towns = (features: readonly EventFeature[]) => features.map(({ properties }) => properties.placeName).sort()
const days = (features: readonly EventFeature[]) =>
  [...new Set(features.map(({ properties }) => properties.windowStart?.slice(0, 10)))].sort()

describe('GET /api/events', () => {
  it('gives GeoJSON with counts, the time and a link to itself', async () => {
    const response = await call('/api/events')
    expect(response.headers.get('content-type')).toBe('application/geo+json')
    const body: EventCollection = await response.json()
    expect(body).toMatchObject({ type: 'FeatureCollection', numberMatched: DAYS * 4, numberReturned: DAYS * 4 })
    expect(Math.abs(Date.now() - Date.parse(body.timeStamp))).toBeLessThan(60_000)
    expect(body.links).toEqual([{ rel: 'self', href: `${ORIGIN}/api/events`, type: 'application/geo+json' }])
    expect(body.features[0]).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point' },
      properties: { kind: 'air_strike', kindLabel: 'Air or drone strike', windowPrecision: 'day' },
    })
  })

  it.each([1, 5, 7, 24])('gives each event once through the next links, %i at a time', async (limit) => {
    const all = await pages(`/api/events?limit=${limit}&kind=air_strike`)
    const ids = all.flatMap(({ features }) => features.map(({ id }) => id))
    expect(all).toHaveLength(Math.ceil((DAYS * 4) / limit))
    expect(new Set(ids).size).toBe(DAYS * 4)
    expect(ids).toHaveLength(DAYS * 4)
    expect(all.every(({ numberMatched }) => numberMatched === DAYS * 4)).toBe(true)
    expect(all.map(({ numberReturned }) => numberReturned)).toEqual(all.map(({ features }) => features.length))
  })

  it('says the links in the header too', async () => {
    const response = await call('/api/events?limit=3')
    const links = response.headers.get('link') ?? ''
    const found = /<([^>]+)>; rel="next"/.exec(links)?.[1]
    expect(found).toBe(next(await response.json()))
    expect(links).toContain(`<${ORIGIN}/api/events?limit=3>; rel="self"`)
  })

  it('makes links that lead back to where the client came from', async () => {
    const through = async (headers: Record<string, string>) => next(await ask('/api/events?limit=1', { headers }))
    expect(await through({ host: 'localhost:8080' })).toMatch(/^http:\/\/localhost:8080\/api\/events\?limit=1&cursor=/)
    const proxied = { 'x-forwarded-host': 'map.example', 'x-forwarded-proto': 'https' }
    expect(await through(proxied)).toMatch(/^https:\/\/map\.example\/api\/events/)
    expect(await through({ 'x-forwarded-host': 'evil.example/?x=<script>' })).toMatch(new RegExp(`^${ORIGIN}/`))
  })

  it('filters by box', async () => {
    const { features, numberMatched } = await ask('/api/events?bbox=36,49,37,51')
    expect(new Set(towns(features))).toEqual(new Set(['Kharkiv']))
    expect(numberMatched).toBe(DAYS)
    expect((await ask('/api/events?bbox=170,-80,-170,80')).features).toEqual([])
  })

  it.each([
    ['2025-03-03', ['2025-03-03']],
    ['2025-03-03/2025-03-04', ['2025-03-03', '2025-03-04']],
    ['../2025-03-02', ['2025-03-01', '2025-03-02']],
    ['/2025-03-01', ['2025-03-01']],
    ['2025-03-05/..', ['2025-03-05', '2025-03-06']],
    ['2025-03-06/', ['2025-03-06']],
    ['2025-03-03T10:00:00Z', ['2025-03-03']],
    ['2025-03-03T12:00:00%2B14:00/2025-03-03T20:00:00Z', ['2025-03-02', '2025-03-03']],
    ['2026-01-01/..', []],
  ])('filters by datetime=%s', async (datetime, expected) => {
    const { features } = await ask(`/api/events?datetime=${datetime}`)
    expect(days(features)).toEqual(expected)
    expect(features).toHaveLength(expected.length * 4)
  })

  it('filters by kind', async () => {
    expect((await ask('/api/events?kind=interception,explosive')).numberMatched).toBe(0)
    expect((await ask('/api/events?kind=interception,air_strike')).numberMatched).toBe(DAYS * 4)
  })

  describe('as CSV', () => {
    const rows = async (response: Response): Promise<Record<string, string>[]> =>
      parse(await response.text(), { columns: true })

    it('has one row per event of the same filter', async () => {
      const response = await call('/api/events?f=csv&datetime=2025-03-04')
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="groundtrace-events.csv"')
      const table = await rows(response)
      expect(table.map(({ place }) => place).sort()).toEqual(['Dnipro', 'Kharkiv', 'Odesa', 'Sumy'])
      expect(table.find(({ place }) => place === 'Sumy')).toMatchObject({ killed_best: '2', injured_best: '5' })
    })

    it('says in its name when it is not everything, and links on', async () => {
      const response = await call('/api/events?f=csv&limit=10')
      expect(response.headers.get('content-disposition')).toContain('groundtrace-events-10-of-24.csv')
      const following = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? ''
      const second = await call(following)
      expect([...(await rows(response)), ...(await rows(second))]).toHaveLength(20)
    })
  })

  it.each([
    [undefined, 'application/geo+json'],
    ['*/*', 'application/geo+json'],
    ['application/*', 'application/geo+json'],
    ['application/json', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/*', 'text/csv'],
    ['text/csv;q=0.4, application/geo+json;q=0.5', 'application/geo+json'],
    ['application/json;q=0.1, text/csv;q=0.9', 'text/csv'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/geo+json'],
    ['application/geo+json;q=0, */*', 'application/json'],
  ])('answers Accept: %s with %s', async (accept, expected) => {
    const response = await call('/api/events', { headers: accept ? { accept } : {} })
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(expected)
    expect(response.headers.get('vary')).toBe('Accept')
  })

  it('lets f go before Accept, and refuses an Accept it cannot meet', async () => {
    const json = await call('/api/events?f=json', { headers: { accept: 'text/csv' } })
    expect(json.headers.get('content-type')).toBe('application/json')
    const refused = await call('/api/events', { headers: { accept: 'image/png' } })
    expect(refused.status).toBe(406)
    expect(await refused.json()).toMatchObject({ status: 406, errors: [{ header: 'Accept' }] })
  })
})

describe('GET /api/events/{id}', () => {
  it('gives the event with its claims, down to the words in the article', async () => {
    const [feature] = (await ask('/api/events?bbox=36,49,37,51&datetime=2025-03-03')).features
    const response = await call(`/api/events/${feature?.id}`)
    expect(response.status).toBe(200)
    const { event, claims } = await response.json()
    const { parts, mergedFrom, history, ...listed } = event.properties
    expect({ ...event, properties: listed }).toEqual(feature)
    expect({ parts, mergedFrom }).toEqual({ parts: [], mergedFrom: [] })
    expect(history).toMatchObject([{ who: 'reconciler', change: 'created', why: expect.stringMatching(/./) }])
    expect(claims).toHaveLength(1)
    const [claim] = claims
    expect(claim).toMatchObject({
      eventId: feature?.id,
      claimant: 'the governor',
      rule: expect.stringMatching(/./),
      article: { url: 'https://news.example/kharkiv/3', source: 'Example News' },
    })
    const { article } = await (await call(`/api/articles/${claim.article.id}`)).json()
    expect(article.text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.text)
    for (const figure of claim.figures) expect(article.text.slice(figure.start, figure.end)).toBe(figure.text)
    expect(claim.figures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ measure: 'killed', low: 1 }),
        expect.objectContaining({ measure: 'injured', low: 3 }),
      ]),
    )
  })

  it.each(['nothing', 'a'.repeat(65), '%00', "x'y", '%20', '..%2f'])('knows no %s', async (id) => {
    const response = await call(`/api/events/${id}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ status: 404, errors: [{ parameter: 'id' }] })
  })
})

describe('GET /api/places', () => {
  it('gives mentioned places with counts per role and an example', async () => {
    const response = await call('/api/places?bbox=36,49,37,51')
    expect(response.headers.get('content-type')).toBe('application/geo+json')
    const body = await response.json()
    expect(body).toMatchObject({ type: 'FeatureCollection', numberMatched: 1, numberReturned: 1 })
    const [{ id, properties }] = body.features
    expect(properties).toMatchObject({ name: 'Kharkiv', key: id, count: DAYS, site: DAYS, context: 0, actor: 0 })
    expect(properties).toMatchObject({ quote: expect.stringContaining('Kharkiv'), article: { source: 'Example News' } })
  })

  it('counts only what the dates ask for', async () => {
    const body = await (await call('/api/places?datetime=2025-03-01/2025-03-02')).json()
    expect(body.features.map(({ properties }: { properties: { count: number } }) => properties.count)).toEqual([
      2, 2, 2, 2,
    ])
  })

  it('says how many there are beyond the limit', async () => {
    expect(await (await call('/api/places?limit=1')).json()).toMatchObject({ numberMatched: 4, numberReturned: 1 })
  })
})

describe('GET /api/stats', () => {
  it('counts events and sums their figures per day, week or month', async () => {
    const daily = await (await call('/api/stats')).json()
    expect(daily).toMatchObject({ interval: 'day', numberMatched: DAYS * 4 })
    expect(daily.buckets.map(({ start }: { start: string }) => start)).toEqual(
      ['01', '02', '03', '04', '05', '06'].map((day) => `2025-03-${day}`),
    )
    const monthly = await (await call('/api/stats?interval=month')).json()
    expect(monthly.buckets).toHaveLength(1)
    expect(monthly.buckets[0]).toMatchObject({ start: '2025-03-01', events: DAYS * 4, kinds: { air_strike: DAYS * 4 } })
    expect(monthly.buckets[0].figures).toContainEqual({ measure: 'killed', of: null, low: 60, best: 60, high: 60 })
    const weekly = await (await call('/api/stats?interval=week&bbox=36,49,37,51')).json()
    expect(weekly.buckets.map(({ start, events }: { start: string; events: number }) => [start, events])).toEqual([
      ['2025-02-24', 2],
      ['2025-03-03', 4],
    ])
  })
})

describe('GET /api/stats?interval=hour', () => {
  it('counts in the hour in which a window begins, within the dates', async () => {
    const body = await (await call('/api/stats?interval=hour&datetime=2025-03-02/2025-03-03')).json()
    const { features } = await (await call('/api/events?datetime=2025-03-02/2025-03-03')).json()
    expect(body).toMatchObject({ interval: 'hour', numberMatched: features.length })
    const hours = features.map(
      ({ properties }: { properties: { windowStart: string } }) => `${properties.windowStart.slice(0, 13)}:00:00.000Z`,
    )
    expect(body.buckets.map(({ start, events }: { start: string; events: number }) => [start, events])).toEqual(
      [...new Set<string>(hours)].sort().map((hour) => [hour, hours.filter((one: string) => one === hour).length]),
    )
  })

  it('is refused without dates, with an open end, and over more than 32 days: it names the interval', async () => {
    for (const dates of ['', '&datetime=2025-03-01/..', '&datetime=../2025-03-01', '&datetime=2025-03-01/2025-04-02']) {
      const response = await call(`/api/stats?interval=hour${dates}`)
      expect([dates, response.status]).toEqual([dates, 400])
      expect((await response.json()).errors).toEqual([
        { parameter: 'interval', detail: 'hour needs a datetime with both ends, at most 32 days apart' },
      ])
    }
    expect((await call('/api/stats?interval=hour&datetime=2025-03-01/2025-04-01')).status).toBe(200)
  })
})

describe('GET /api/stats/breakdown', () => {
  it('counts the events by a property, the largest group first, and says how many groups there are', async () => {
    const body = await (await call('/api/stats/breakdown?by=admin1&limit=2')).json()
    expect(body).toMatchObject({ by: 'admin1', numberMatched: DAYS * 4, numberOfGroups: 4 })
    expect(body.groups).toHaveLength(2)
    expect(body.groups[0]).toMatchObject({ events: DAYS, disputed: 0 })
    const stats = await (await call('/api/stats')).json()
    expect(body.dataVersion).toBe(stats.dataVersion)
    expect(body.dataVersion).toBeGreaterThan(0)
  })

  it('has of each region what /api/stats has of it alone', async () => {
    const { groups } = await (await call('/api/stats/breakdown?by=admin1')).json()
    for (const { key, events, figures } of groups) {
      const alone = await (await call(`/api/stats?interval=month&admin1=${key}`)).json()
      expect(alone).toMatchObject({ numberMatched: events, buckets: [{ figures }] })
    }
  })

  it('counts by target type, and leaves an unknown one unnamed', async () => {
    const { groups } = await (await call('/api/stats/breakdown?by=targetType')).json()
    expect(groups).toMatchObject([{ key: null, events: DAYS * 4 }])
  })
})

describe('GET /api/stats/outcomes', () => {
  it('has nothing where no event gives both numbers', async () => {
    expect(await (await call('/api/stats/outcomes')).json()).toMatchObject({ interval: 'day', outcomes: [] })
  })
})

describe('GET /api/health', () => {
  it('says what runs and what it holds', async () => {
    const body = await (await call('/api/health')).json()
    expect(body).toMatchObject({ status: 'ok', store: 'pglite', articles: 24, events: 24, places: 4 })
    expect(body.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(body.gazetteer.entries).toBeGreaterThan(100_000)
  })
})
