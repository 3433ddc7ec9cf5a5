import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_TEXT_BYTES } from '@/lib/domain/article'
import { call, openApi, post } from './api'

let api: Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  api = await openApi()
  await api.keep({ text: 'A drone strike hit Sumy on 3 March 2025, killing 2 people.' })
})
afterAll(() => api.close())

interface Problem {
  detail: string
  errors: { parameter?: string; pointer?: string; header?: string; detail: string }[]
}

/** The problem document of an answer, with everything that each must have. */
async function problem(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = await response.json()
  expect(body).toMatchObject({
    status,
    type: expect.stringMatching(/^urn:groundtrace:problem:/),
    title: expect.any(String),
  })
  expect(body.instance).toMatch(/^\/(api\/|feed\.atom)/)
  return body
}

const TEXT = 'A drone strike hit Odesa on 4 March 2025.'

const BODIES: [string, number, string, unknown][] = [
  ['no body', 400, '#', ''],
  ['no JSON', 400, '#', '{"text": "x"'],
  ['not UTF-8', 400, '#', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ['a list', 400, '#', []],
  ['null', 400, '#', 'null'],
  ['a number', 400, '#', '1'],
  ['no text', 400, '#/text', {}],
  ['a text that is none', 400, '#/text', { text: 5 }],
  ['a text of null', 400, '#/text', { text: null }],
  ['an empty text', 400, '#/text', { text: '' }],
  ['a blank text', 400, '#/text', { text: ' \n\t\u00a0' }],
  ['a NUL in the text', 400, '#/text', { text: 'a\0b' }],
  ['half a surrogate pair', 400, '#/text', `{"text":"a\\ud83db"}`],
  ['a text over 1 MB', 413, '#/text', { text: 'x'.repeat(MAX_TEXT_BYTES + 1) }],
  ['a text over 1 MB in bytes only', 413, '#/text', { text: 'я'.repeat(MAX_TEXT_BYTES / 2 + 1) }],
  ['an endless body', 413, '#/text', { text: 'x'.repeat(7 * MAX_TEXT_BYTES) }],
  ['an impossible date', 400, '#/publishedAt', { text: TEXT, publishedAt: '2025-02-30' }],
  ['an impossible hour', 400, '#/publishedAt', { text: TEXT, publishedAt: '2025-02-28T25:00:00Z' }],
  ['a time without an offset', 400, '#/publishedAt', { text: TEXT, publishedAt: '2025-02-28T15:00:00' }],
  ['a date that is none', 400, '#/publishedAt', { text: TEXT, publishedAt: 'yesterday' }],
  ['a date in the year 9999', 400, '#/publishedAt', { text: TEXT, publishedAt: '9999-12-31' }],
  ['an empty title', 400, '#/title', { text: TEXT, title: ' ' }],
  ['a title with a NUL', 400, '#/title', { text: TEXT, title: 'a\0' }],
  ['an address that is none', 400, '#/url', { text: TEXT, url: 'news' }],
  ['an address that is a script', 400, '#/url', { text: TEXT, url: 'javascript:alert(1)' }],
  ['a file', 400, '#/url', { text: TEXT, url: 'file:///etc/passwd' }],
  ['a language that is none', 400, '#/language', { text: TEXT, language: 'english please' }],
  ['a source of nothing', 400, '#/source', { text: TEXT, source: '' }],
  ['a source that is a number', 400, '#/source', { text: TEXT, source: 7 }],
  ['a source without a name', 400, '#/source/name', { text: TEXT, source: {} }],
  ['a source with a bad address', 400, '#/source/url', { text: TEXT, source: { name: 'x', url: 'x' } }],
  ['a source with an unknown field', 400, '#/source/rank', { text: TEXT, source: { name: 'x', rank: 1 } }],
  ['an unknown field', 400, '#/published_at', { text: TEXT, published_at: '2025-03-01' }],
  ['a field with slashes', 400, '#/a~1b', { text: TEXT, 'a/b': 1 }],
]

describe.each(['/api/articles', '/api/read'])('POST %s refuses', (target) => {
  it.each(BODIES)('%s: %i naming %s', async (_what, status, pointer, body) => {
    const before = await api.counts()
    const { errors, detail } = await problem(await post(target, body, api.authorized), status)
    expect(errors.map((error) => error.pointer)).toContain(pointer)
    expect(detail).toContain(errors[0]?.detail)
    expect(await api.counts()).toEqual(before)
  })

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data'])(
    'the media type %s: 415 naming the header',
    async (type) => {
      const before = await api.counts()
      const headers: Record<string, string> = { ...api.authorized, ...(type && { 'Content-Type': type }) }
      const body = new TextEncoder().encode(JSON.stringify({ text: TEXT }))
      const response = await call(target, { method: 'POST', body, headers })
      expect((await problem(response, 415)).errors).toMatchObject([{ header: 'Content-Type' }])
      expect(await api.counts()).toEqual(before)
    },
  )

  it('names all that is wrong at once', async () => {
    const body = { text: '', url: 'x', publishedAt: '2025-13-01', extra: 1 }
    const { errors } = await problem(await post(target, body, api.authorized), 400)
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['#/extra', '#/publishedAt', '#/text', '#/url'])
  })

  it('stops reading at the limit', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100_000
        controller.enqueue(new Uint8Array(100_000).fill(0x20))
        if (sent >= 50_000_000) controller.close()
      },
    })
    const headers = { 'Content-Type': 'application/json', ...api.authorized }
    const response = await call(target, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
    await problem(response, 413)
    expect(sent).toBeLessThan(8_000_000)
  })

  it('survives a body that breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"te'))
        controller.error(new Error('the client went away'))
      },
    })
    const headers = { 'Content-Type': 'application/json', ...api.authorized }
    const response = await call(target, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
    expect((await problem(response, 400)).detail).toContain('broke off')
  })

  it('takes JSON with a charset, in any case', async () => {
    const headers = { ...api.authorized, 'Content-Type': 'Application/JSON; charset=UTF-8' }
    expect((await post(target, { text: TEXT }, headers)).status).toBeLessThan(300)
  })

  it('parameters', async () => {
    const { errors } = await problem(await post(`${target}?dry=1`, { text: TEXT }, api.authorized), 400)
    expect(errors).toMatchObject([{ parameter: 'dry' }])
  })
})

describe('GET refuses', () => {
  const EVENTS = ['/api/events', '/api/places', '/api/stats']
  const FILTERS = [
    'bbox=1,2,3',
    'bbox=a,b,c,d',
    'bbox=1,2,3,NaN',
    'bbox=10,20,30,10',
    'datetime=2025-02-30',
    'datetime=2025-03-02/2025-03-01',
    'kind=party',
    'actor=%00',
    'actor=RU,a%00b',
  ]
  it.each(EVENTS.flatMap((address) => FILTERS.map((filter) => [`${address}?${filter}`, filter.replace(/=.*/, '')])))(
    '%s, naming %s',
    async (target, parameter) => {
      const { errors } = await problem(await call(target), 400)
      expect(errors.map((error) => error.parameter)).toContain(parameter)
    },
  )

  it.each([
    ['/api/events?limit=1.5', 'limit'],
    ['/api/events?limit=ten', 'limit'],
    ['/api/places?limit=0', 'limit'],
    ['/api/events?cursor=nonsense', 'cursor'],
    ['/api/events?cursor=WyIyMDI1LTAzLTAzVDIzOjU5OjU5LjAwMFoiLCJcdTAwMDAiXQ', 'cursor'],
    ['/api/events?cursor=%00', 'cursor'],
    ['/api/events?f=xml', 'f'],
    ['/api/events?date=2025-03-01', 'date'],
    ['/api/events?kind=air_strike&kind=attack', 'kind'],
    ['/api/events?BBOX=1,2,3,4', 'BBOX'],
    ['/api/events?__proto__=1', '__proto__'],
    ['/api/events?constructor=1', 'constructor'],
    ['/api/places?cursor=x', 'cursor'],
    ['/api/places?f=csv', 'f'],
    ['/api/places/search', 'q'],
    ['/api/places/search?q=', 'q'],
    ['/api/places/search?q=%20', 'q'],
    [`/api/places/search?q=${'x'.repeat(201)}`, 'q'],
    ['/api/places/search?q=Kyiv&country=Ukraine', 'country'],
    ['/api/places/search?q=Kyiv&country=UK', 'country'],
    ['/api/places/search?q=Kyiv&country=UA,', 'country'],
    ['/api/places/search?q=Kyiv&near=30', 'near'],
    ['/api/places/search?q=Kyiv&near=a,50', 'near'],
    ['/api/places/search?q=Kyiv&near=30,91', 'near'],
    ['/api/places/search?q=Kyiv&limit=0', 'limit'],
    ['/api/places/search?q=Kyiv&bbox=1,2,3,4', 'bbox'],
    ['/api/stats?interval=year', 'interval'],
    ['/api/stats?interval=hour', 'interval'],
    ['/api/stats?interval=hour&datetime=2025-03-01/..', 'interval'],
    ['/api/stats?interval=hour&datetime=2025-03-01/2025-04-02', 'interval'],
    ['/api/stats/outcomes?interval=hour&datetime=2025-03-01', 'interval'],
    ['/api/stats?limit=5', 'limit'],
    ['/api/stats/outcomes?limit=5', 'limit'],
    ['/api/stats/breakdown', 'by'],
    ['/api/stats/breakdown?by=weather', 'by'],
    ['/api/stats/breakdown?by=kind&limit=0', 'limit'],
    ['/api/health?verbose', 'verbose'],
    ['/api/openapi.json?f=yaml', 'f'],
    ['/api/events?radiusKm=5', 'near'],
    ['/api/events?area=0,0,4,4,4,0,0,4', 'area'],
    ['/api/events?area=30,46,32,46', 'area'],
    ['/api/stats?area=30,46,32,46,31,91', 'area'],
    ['/api/stats/breakdown?by=kind&area=x', 'area'],
    ['/api/tiles/0/0/0.mvt?area=30,46,32,46,31', 'area'],
    ['/api/export/events.csv?area=', 'area'],
    ['/api/ogc/collections/events/items?area=1,2,3', 'area'],
    ['/feed.atom?area=1,2,3', 'area'],
    ['/api/places?area=30,46,32,46,31,47', 'area'],
    ['/api/events?place=Odesa', 'radiusKm'],
    ['/api/stats?place=Nowhere%20at%20all&radiusKm=5', 'place'],
    ['/api/reference?f=yaml', 'f'],
    ['/api/ogc?f=yaml', 'f'],
    ['/api/ogc/collections/events?limit=5', 'limit'],
    ['/api/ogc/collections/claims/items?disputed=true', 'disputed'],
    ['/api/ogc/collections/claims/items?eventId=%20', 'eventId'],
    ['/api/ogc/collections/events/items/x?limit=5', 'limit'],
    ['/api/export/events.csv?limit=1', 'limit'],
    ['/api/export/events.csv?near=1,2', 'radiusKm'],
    ['/api/export/datapackage.json?since=1', 'since'],
    ['/api/changes', 'since'],
    ['/api/changes?since=', 'since'],
    ['/api/changes?since=-1', 'since'],
    ['/api/changes?since=1.5', 'since'],
    ['/api/changes?since=yesterday', 'since'],
    ['/api/changes?since=999999999999', 'since'],
    ['/api/changes?since=0&cursor=1', 'cursor'],
    ['/api/changes?since=0&cursor=999999999999-0', 'cursor'],
    ['/api/changes?since=0&cursor=0-1', 'cursor'],
    ['/api/changes?since=0&limit=0', 'limit'],
    ['/api/changes?since=0&kind=attack', 'kind'],
    ['/api/stream?since=x', 'since'],
    ['/api/stream?since=999999999999', 'since'],
    ['/api/stream?country=UA', 'country'],
    ['/feed.atom?limit=0', 'limit'],
    ['/feed.atom?f=rss', 'f'],
    ['/api/events/x?f=csv', 'f'],
    ['/api/articles/x?f=csv', 'f'],
  ])('%s, naming %s', async (target, parameter) => {
    const { errors } = await problem(await call(target), 400)
    expect(errors.map((error) => error.parameter)).toEqual([parameter])
  })
})

describe('every address', () => {
  const READING = [
    '/api/events',
    '/api/events/x',
    '/api/articles/x',
    '/api/places',
    '/api/places/search?q=Kyiv',
    '/api/stats',
    '/api/stats/outcomes',
    '/api/stats/breakdown?by=kind',
    '/api/health',
    '/api/openapi.json',
    '/api/reference',
    '/api/ogc',
    '/api/ogc/api',
    '/api/ogc/conformance',
    '/api/ogc/collections',
    '/api/ogc/collections/events',
    '/api/ogc/collections/claims/items',
    '/api/ogc/collections/places/items/x',
    '/api/export/events.csv',
    '/api/export/datapackage.json',
    '/api/changes?since=0',
    '/api/stream',
    '/feed.atom',
  ]
  const WRITING = ['/api/articles', '/api/read', '/api/events/search']

  it.each(READING)('%s is read only, from any page', async (target) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await call(target, { method })
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
      await problem(response, 405)
    }
    const get = await call(target)
    expect(get.headers.get('access-control-allow-origin')).toBe('*')
    const preflight = await call(target, { method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
    const head = await call(target, { method: 'HEAD' })
    expect(head.status).toBe(get.status)
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
    expect(await head.text()).toBe('')
  })

  it.each(WRITING)('%s takes POST alone, and not from other pages', async (target) => {
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']) {
      const response = await call(target, { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    }
    const preflight = await call(target, { method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
    const post_ = await post(target, { text: TEXT }, api.authorized)
    for (const response of [preflight, post_]) {
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('that is none is told so as a problem', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const { detail } = await problem(await call('/api/nothing/here', { method }), 404)
      expect(detail).toContain('/api/openapi.json')
    }
  })
})
