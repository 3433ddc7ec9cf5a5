import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Items } from '@/lib/format/ogc/features'
import type { OgcLink } from '@/lib/format/ogc/links'
import { call, ORIGIN, openApi, reports } from '../api/api'

let api: Awaited<ReturnType<typeof openApi>>
const DAYS = 6
const BASE = `${ORIGIN}/api/ogc`
/** A total for the country, a region, and one place that is only talked about. */
const NATIONAL = {
  title: 'A night of drones',
  text: 'Russia launched 174 drones at Ukraine overnight, the air force said. It shot down 90 of them. In the Odesa region one person was injured, its governor said. The talks will be held in Paris.',
  url: 'https://news.example/national?a=1&b=2',
  publishedAt: '2025-03-17',
  source: 'Example News',
}

beforeAll(async () => {
  api = await openApi()
  for (const report of reports(DAYS)) await api.keep(report)
  await api.keep(NATIONAL)
})
afterAll(() => api.close())

const COLLECTIONS = ['events', 'claims', 'places'] as const

async function ask<Body = Items>(path: string, init?: RequestInit): Promise<Body> {
  const response = await call(path.startsWith('http') ? path : `/api/ogc${path}`, init)
  expect(response.status, path).toBe(200)
  return response.json()
}

const linkTo = ({ links }: { links: OgcLink[] }, rel: string, type?: string) =>
  links.find((link) => link.rel === rel && (!type || link.type === type))?.href

async function pages(path: string): Promise<Items[]> {
  const page = await ask(path)
  const next = linkTo(page, 'next')
  return next ? [page, ...(await pages(next))] : [page]
}

describe('the landing page', () => {
  it('leads to all the rest, and each link to what it says', async () => {
    const landing = await ask<{ links: OgcLink[] }>('')
    const rels = new Set(landing.links.map(({ rel }) => rel))
    expect(rels).toEqual(new Set(['self', 'alternate', 'service-desc', 'service-doc', 'conformance', 'data']))
    for (const { href, type } of landing.links) {
      const response = await call(href)
      expect(response.status, href).toBe(200)
      const [labelled] = [response.headers.get('content-type') ?? '']
      expect(labelled.replace('; charset=utf-8', ''), href).toBe(type)
    }
  })

  it('declares what is so', async () => {
    const { conformsTo } = await ask<{ conformsTo: string[] }>('/conformance')
    expect(conformsTo).toEqual(
      ['core', 'geojson', 'html', 'oas30'].map(
        (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
      ),
    )
  })
})

describe('the definition', () => {
  it('is valid OpenAPI 3.0 with the parameters that the standard asks for', async () => {
    const response = await call('/api/ogc/api', { headers: { accept: 'application/vnd.oai.openapi+json;version=3.0' } })
    expect(response.headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.0')
    const definition = await response.json()
    expect(definition.openapi).toBe('3.0.3')
    expect(definition.servers).toEqual([{ url: BASE }])
    const result = await new Validator().validate(structuredClone(definition))
    expect(result.errors ?? []).toEqual([])
    for (const id of COLLECTIONS) {
      const { parameters } = definition.paths[`/collections/${id}/items`].get
      const parameter = (name: string) => parameters.find((one: { name: string }) => one.name === name)
      expect(parameter('limit').schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 10_000, default: 1000 })
      expect(parameter('bbox')).toMatchObject({
        style: 'form',
        explode: false,
        schema: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
      })
      expect(parameter('datetime').schema.type).toBe('string')
    }
  })
})

describe('the collections', () => {
  it('say what, where and when their features are', async () => {
    const { collections } = await ask<{ collections: Record<string, unknown>[] }>('/collections')
    expect(collections.map(({ id }) => id)).toEqual([...COLLECTIONS])
    expect(collections[0]).toMatchObject({
      itemType: 'feature',
      crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
      extent: { temporal: { interval: [['2025-03-01T00:00:00.000Z', expect.stringMatching(/^2025-03-17T/)]] } },
    })
    for (const collection of collections) {
      const alone = await ask<{ extent: unknown; links: OgcLink[] }>(`/collections/${collection.id}`)
      expect(alone).toEqual(collection)
      const types = alone.links.filter(({ rel }) => rel === 'items').map(({ type }) => type)
      expect(types).toEqual(['application/geo+json', 'application/json', 'text/html'])
    }
  })

  it.each(COLLECTIONS)('have all points of the %s in their box', async (id) => {
    const { extent } = await ask<{ extent: { spatial: { bbox: number[][] } } }>(`/collections/${id}`)
    const [west = 0, south = 0, east = 0, north = 0] = extent.spatial.bbox[0] ?? []
    const { features, numberMatched } = await ask(`/collections/${id}/items?bbox=${[west, south, east, north]}`)
    const all = await ask(`/collections/${id}/items`)
    expect(numberMatched).toBe(all.features.filter(({ geometry }) => geometry).length)
    const points = features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []))
    expect(Math.min(...points.map(([lng = 0]) => lng))).toBe(west)
    expect(Math.max(...points.map(([, lat = 0]) => lat))).toBe(north)
  })

  it('grow with what is added', async () => {
    const latest = async () => {
      const { extent } = await ask<{ extent: { temporal: { interval: string[][] } } }>('/collections/events')
      return extent.temporal.interval[0]?.[1]
    }
    const before = await latest()
    await api.keep({ text: 'A drone strike hit Kherson on 2 May 2025, killing 4 people.', publishedAt: '2025-05-03' })
    expect(await latest()).not.toBe(before)
  })

  it.each(['nothing', 'Events', 'constructor'])('are no %s', async (id) => {
    for (const rest of ['', '/items', '/items/x']) {
      const response = await call(`/api/ogc/collections/${id}${rest}`)
      expect(response.status).toBe(404)
      expect((await response.json()).errors).toMatchObject([{ parameter: 'collectionId' }])
    }
  })
})

describe.each(COLLECTIONS)('items of %s', (id) => {
  const items = `/collections/${id}/items`

  it.each([1, 3, 7])('come once each through the next links, %i at a time', async (limit) => {
    const all = await pages(`${items}?limit=${limit}`)
    const { numberMatched } = await ask(items)
    const ids = all.flatMap(({ features }) => features.map((feature) => feature.id))
    expect(ids).toHaveLength(numberMatched)
    expect(new Set(ids).size).toBe(numberMatched)
    expect(all.every((page) => page.numberMatched === numberMatched)).toBe(true)
    expect(all.every((page) => page.numberReturned === page.features.length)).toBe(true)
    expect(all.slice(0, -1).every((page) => page.features.length === limit)).toBe(true)
  })

  it('carry the links that the standard asks for, in the header too', async () => {
    const response = await call(`/api/ogc${items}?limit=2&datetime=2025-03-01/2025-03-03`)
    const page: Items = await response.json()
    expect(linkTo(page, 'self')).toBe(`${BASE}${items}?limit=2&datetime=2025-03-01/2025-03-03`)
    expect(linkTo(page, 'collection')).toBe(`${BASE}/collections/${id}`)
    expect(page.links.filter(({ rel }) => rel === 'alternate').map(({ type }) => type)).toEqual([
      'application/json',
      'text/html',
    ])
    for (const { rel, href, type } of page.links) {
      expect(response.headers.get('link')).toContain(`<${href}>; rel="${rel}"; type="${type}"`)
      const there = await call(href)
      expect(there.status).toBe(200)
      expect(there.headers.get('content-type')?.split(';')[0]).toBe(type)
    }
    expect(Math.abs(Date.now() - Date.parse(page.timeStamp))).toBeLessThan(60_000)
  })

  it('lower a limit over the most, and say so', async () => {
    const page = await ask(`${items}?limit=10001`)
    expect(page.note).toMatch(/lowered to 10000/)
    expect((await ask(`${items}?limit=99999999999999999999999`)).note).toBeDefined()
    expect((await ask(`${items}?limit=10000`)).note).toBeUndefined()
  })

  it.each([
    ['limit=0', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=ten', 'limit'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=1,2,3,4,5', 'bbox'],
    ['bbox=1,2,3,4,5,6,7', 'bbox'],
    ['bbox=1,2,0,x,3,9', 'bbox'],
    ['bbox=200,2,210,3', 'bbox'],
    ['bbox=1,2,3,4&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857', 'bbox-crs'],
    ['datetime=yesterday', 'datetime'],
    ['datetime=2025-03-02/2025-03-01', 'datetime'],
    ['cursor=nonsense', 'cursor'],
    ['f=xml', 'f'],
    ['offset=10', 'offset'],
    ['kind=party', 'kind'],
  ])('refuse %s, naming %s', async (query, parameter) => {
    const response = await call(`/api/ogc${items}?${query}`)
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    expect(new Set(errors.map((error: { parameter: string }) => error.parameter))).toEqual(new Set([parameter]))
  })

  it('ignore the heights of a box of six numbers', async () => {
    const flat = await ask(`${items}?bbox=36,49,37,51`)
    expect(flat.numberMatched).toBeGreaterThan(0)
    const high = await ask(`${items}?bbox=36,49,-100,37,51,9000&bbox-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84`)
    expect(high.features).toEqual(flat.features)
  })

  it('are found one by one, by the ids they carry', async () => {
    const { features } = await ask(`${items}?limit=3`)
    for (const feature of features) {
      const one = await ask<Items['features'][number] & { links: OgcLink[] }>(
        `${items}/${encodeURIComponent(feature.id)}`,
      )
      expect(one).toMatchObject({ ...feature })
      expect(linkTo(one, 'collection')).toBe(`${BASE}/collections/${id}`)
      expect(linkTo(one, 'alternate', 'text/html')).toBeDefined()
    }
    const response = await call(`/api/ogc${items}/nothing`)
    expect(response.status).toBe(404)
  })
})

describe('filters', () => {
  const count = async (path: string) => (await ask(path)).numberMatched

  it('of events are those of /api/events', async () => {
    for (const query of [
      'kind=interception',
      'country=UA&disputed=false',
      'admin1=UA-63',
      'near=36.25,50&radiusKm=50',
      'place=Kharkiv&radiusKm=50',
    ]) {
      const { numberMatched } = await (await call(`/api/events?${query}`)).json()
      expect(await count(`/collections/events/items?${query}`), query).toBe(numberMatched)
    }
    expect(await count('/collections/events/items?disputed=0')).toBe(await count('/collections/events/items'))
  })

  it('of claims look at the claims', async () => {
    const claims = '/collections/claims/items'
    expect(await count(`${claims}?kind=air_strike&datetime=2025-03-01&bbox=36,49,37,51`)).toBe(1)
    expect(await count(`${claims}?country=UA`)).toBe(await count(claims))
    expect(await count(`${claims}?actor=RU`)).toBeLessThan(await count(claims))
    const [event] = (await ask('/collections/events/items?limit=1')).features
    const { features } = await ask(`${claims}?eventId=${event?.id}`)
    expect(features.map(({ properties }) => properties.eventId)).toEqual([event?.id])
  })

  it('of places ask about the articles that mention them', async () => {
    const names = async (query: string) =>
      (await ask(`/collections/places/items?${query}`)).features.map(({ properties }) => properties.name).sort()
    expect(await names('datetime=2025-03-02')).toEqual(['Dnipro', 'Kharkiv', 'Odesa', 'Sumy'])
    expect(await names('country=FR')).toEqual(['Paris'])
    expect(await names('admin1=UA-63')).toEqual(['Kharkiv'])
  })
})

describe('a claim', () => {
  it('is flat: its place, time, figures and article', async () => {
    const { features } = await ask('/collections/claims/items?bbox=36,49,37,51&datetime=2025-03-03')
    const [claim] = features
    expect(claim).toMatchObject({
      geometry: { type: 'Point' },
      properties: {
        kind: 'air_strike',
        placeName: 'Kharkiv',
        claimant: 'the governor',
        killed_low: 1,
        killed_high: 1,
        injured_low: 3,
        launched_drone_low: null,
        articleTitle: 'Strike on Kharkiv',
        articleUrl: 'https://news.example/kharkiv/3',
        source: 'Example News',
        windowPrecision: 'day',
      },
    })
    const values = Object.values(claim?.properties ?? {})
    expect(values.every((value) => value === null || typeof value !== 'object')).toBe(true)
  })

  it('has no point where it is known to a country only', async () => {
    const { features } = await ask('/collections/claims/items?datetime=2025-03-17')
    const national = features.filter(({ properties }) => properties.precision === 'country')
    expect(national.length).toBeGreaterThan(0)
    expect(national.every(({ geometry }) => geometry === null)).toBe(true)
    expect(national.map(({ properties }) => properties.launched_drone_low)).toContain(174)
  })

  it('is no longer there when its article has changed', async () => {
    const url = 'https://news.example/changing'
    await api.keep({
      text: 'A drone strike hit Mykolaiv on 7 April 2025, killing 2 people.',
      url,
      publishedAt: '2025-04-07',
    })
    const claims = '/collections/claims/items?datetime=2025-04-07'
    expect((await ask(claims)).features.map(({ properties }) => properties.killed_low)).toEqual([2])
    await api.keep({
      text: 'A drone strike hit Mykolaiv on 7 April 2025, killing 5 people.',
      url,
      publishedAt: '2025-04-07',
    })
    expect((await ask(claims)).features.map(({ properties }) => properties.killed_low)).toEqual([5])
  })
})

describe('pages to browse', () => {
  const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  const shown = async (path: string) => {
    const response = await call(path.startsWith('http') ? path : `/api/ogc${path}`, { headers: { accept: BROWSER } })
    expect(response.status, path).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('vary')).toBe('Accept')
    return response.text()
  }

  it('lead from the landing page to every claim, by links alone', async () => {
    const seen = new Set<string>()
    const open = ['/api/ogc']
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const page = await shown(`${ORIGIN}${path}`)
      for (const [, href = ''] of page.matchAll(/ href="([^"#]+)"/g)) {
        const url = new URL(href.replaceAll('&amp;', '&'), ORIGIN)
        const isOurs = url.origin === ORIGIN && url.pathname.startsWith('/api/ogc') && !url.searchParams.has('f')
        if (isOurs) open.push(url.pathname + url.search)
      }
    }
    const { numberMatched } = await ask('/collections/claims/items')
    expect([...seen].filter((path) => path.includes('/claims/items/'))).toHaveLength(numberMatched)
  })

  it.each(['', '/api', '/conformance', '/collections', '/collections/events', '/collections/events/items?limit=2'])(
    '%s needs nothing from elsewhere, and runs nothing',
    async (path) => {
      const page = await shown(path)
      expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect(page.match(/<h1>/g)).toHaveLength(1)
      expect(page).not.toMatch(/<script|<iframe|<img|\son\w+=|@import|url\(/i)
      expect(page).not.toMatch(/<link(?![^>]*href="data:,")/)
    },
  )

  it('show what articles say as text, whatever it is', async () => {
    const title = '<script>alert("x")</script> & \'quotes\''
    await api.keep({
      title,
      text: 'A drone strike hit Poltava on 9 April 2025, killing 2 people.',
      publishedAt: '2025-04-09',
    })
    const { features } = await ask('/collections/claims/items?datetime=2025-04-09')
    const page = await shown(`/collections/claims/items/${features[0]?.id}`)
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;quotes&#39;')
    expect(page).not.toContain('<script>')
  })

  it('let f go before Accept', async () => {
    const response = await call('/api/ogc/collections/events/items?f=geojson', { headers: { accept: 'text/html' } })
    expect(response.headers.get('content-type')).toBe('application/geo+json')
  })
})
