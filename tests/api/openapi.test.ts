import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATIONS } from '@/app/api/_contract/operations'
import { MAX_TEXT_BYTES } from '@/lib/domain/article'
import { getStore } from '@/lib/services/runtime'
import { call, ORIGIN, openApi, post, reports, send } from './api'

type Json = Record<string, unknown>
interface Description extends Json {
  openapi: string
  servers: { url: string }[]
  components: { schemas: Json; securitySchemes: Json }
  paths: Record<string, Record<string, OperationDescription>>
}
interface OperationDescription {
  security: Json[]
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: Json
  responses: Record<string, { content?: Json; headers?: Record<string, { required?: boolean }> }>
}

let api: Awaited<ReturnType<typeof openApi>>
let description: Description
let eventId = ''
let articleId = ''
let claimId = ''
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }))

beforeAll(async () => {
  api = await openApi()
  for (const report of reports(2)) {
    const { id, claims } = await api.keep(report)
    articleId = id
    claimId = claims[0]?.id ?? ''
  }
  // A total for the country, a region, and one place that is only talked about.
  await api.keep({
    text: 'Russia launched 174 drones at Ukraine overnight, the air force said. It shot down 90 of them. In the Odesa region one person was injured, its governor said. The talks will be held in Paris.',
    publishedAt: '2025-03-17',
  })
  eventId = (await (await call('/api/events?limit=1')).json()).features[0].id
  description = await (await call('/api/openapi.json')).json()
  ajv.addSchema(description, 'api')
})
afterAll(() => api.close())

/** The validator of one answer, straight from the description. */
function validatorOf(path: string, method: string, status: number, mediaType: string): ValidateFunction {
  const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
  const pointer = ['paths', path, method, 'responses', `${status}`, 'content', mediaType, 'schema']
    .map(escaped)
    .join('/')
  const validate = ajv.getSchema(`api#/${pointer}`)
  if (!validate) throw new Error(`${method} ${path} describes no ${status} ${mediaType}`)
  return validate
}

describe('the description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(description))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
    expect(description.openapi).toBe('3.1.0')
    expect(description.servers).toEqual([{ url: ORIGIN }])
  })

  it('has every operation, and no more', () => {
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(described.sort()).toEqual(OPERATIONS.map(({ method, address }) => `${method} ${address}`).sort())
  })

  it('asks for a token where one is needed, and there alone', () => {
    const secured = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ security }) => (security.length > 0 ? [path] : [])),
    )
    expect(secured).toEqual(['/api/articles', '/api/claims/{id}/placing', '/api/claims/{id}/placing'])
    expect(description.components.securitySchemes).toMatchObject({ writeToken: { type: 'http', scheme: 'bearer' } })
  })

  it('names the parameters that the routes take: any other is refused', async () => {
    const gets = Object.entries(description.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []))
    const parametersOf = ({ parameters = [] }: (typeof gets)[number]['get']) =>
      parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
    const names = new Set(['x', ...gets.flatMap(({ get }) => parametersOf(get))])
    for (const { path, get } of gets)
      for (const name of names) {
        const target = path
          .replace('{z}/{x}/{y}', '0/0/0.mvt')
          .replace('{file}', 'events.csv')
          .replace(/\{\w+\}/, 'x')
        const body = await (await call(`${target}?${name}=`)).json().catch(() => ({}))
        const unknown = (body.errors ?? []).some(
          ({ parameter, detail }: { parameter?: string; detail: string }) =>
            parameter === name && detail === 'is not known here',
        )
        expect(unknown, `${name} at ${path}`).toBe(!parametersOf(get).includes(name))
      }
  })
})

const ARTICLE = { text: 'A drone strike hit Kherson on 5 March 2025, killing 4 people.', url: 'https://news.example/k' }

/** The answer while as many exports are under way as may be. */
async function whileBusy(ask: () => Promise<Response>): Promise<Response> {
  const open = await Promise.all(Array.from({ length: 8 }, () => call('/api/export/events.csv')))
  const response = await ask()
  await Promise.all(open.map(({ body }) => body?.cancel()))
  return response
}

/** What each way of writing answers while an archive is being imported: an archive is imported only once. */
async function whileImporting() {
  const store = await getStore()
  const { counts, close } = await store.archive()
  await close()
  await store.keepSetting('import', JSON.stringify({ archive: 'one', rows: 0 }))
  const put = await putPlacing(PLACING)
  const remove = await removePlacing()
  const keep = await post('/api/articles', ARTICLE, api.authorized)
  await store.finishImport({ id: 'one', counts })
  return { keep, put, remove }
}
let importing: ReturnType<typeof whileImporting> | undefined
async function refusedWhileImporting(way: 'keep' | 'put' | 'remove'): Promise<Response> {
  importing ??= whileImporting()
  return (await importing)[way]
}

/** An endless answer with the first of what it says. */
async function beginning(target: string): Promise<Response> {
  const { body, status, headers } = await call(target)
  const reader = body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new Response(first?.value, { status, headers })
}

const ANSWERS: [string, string, number, () => Promise<Response>][] = [
  ['/api/articles', 'post', 201, () => post('/api/articles', ARTICLE, api.authorized)],
  ['/api/articles', 'post', 200, () => post('/api/articles', ARTICLE, api.authorized)],
  ['/api/articles', 'post', 400, () => post('/api/articles', {}, api.authorized)],
  ['/api/articles', 'post', 401, () => post('/api/articles', ARTICLE)],
  ['/api/articles', 'post', 413, () => post('/api/articles', { text: 'x'.repeat(MAX_TEXT_BYTES + 1) }, api.authorized)],
  ['/api/articles', 'post', 415, () => post('/api/articles', 'x', { ...api.authorized, 'Content-Type': 'text/plain' })],
  ['/api/articles', 'post', 503, () => refusedWhileImporting('keep')],
  ['/api/articles/{id}', 'get', 200, () => call(`/api/articles/${articleId}`)],
  ['/api/articles/{id}', 'get', 400, () => call(`/api/articles/${articleId}?a=b`)],
  ['/api/articles/{id}', 'get', 404, () => call('/api/articles/nothing')],
  ...placingAnswers(),
  ['/api/read', 'post', 200, () => post('/api/read', ARTICLE)],
  ['/api/read', 'post', 200, () => post('/api/read', { text: ARTICLE.text, explain: true })],
  ['/api/read', 'post', 200, () => post('/api/read?lang=uk', { text: ARTICLE.text, explain: true })],
  ['/api/read', 'post', 400, () => post('/api/read', '{')],
  ['/api/read', 'post', 413, () => post('/api/read', { text: 'x'.repeat(MAX_TEXT_BYTES + 1) })],
  ['/api/read', 'post', 415, () => post('/api/read', 'x', { 'Content-Type': 'text/plain' })],
  ['/api/events', 'get', 200, () => call('/api/events')],
  ['/api/events', 'get', 200, () => call('/api/events?limit=1&f=json')],
  ['/api/events', 'get', 200, () => call('/api/events?f=csv')],
  ['/api/events', 'get', 400, () => call('/api/events?bbox=1')],
  ['/api/events', 'get', 406, () => call('/api/events', { headers: { accept: 'image/png' } })],
  ['/api/events/{id}', 'get', 200, () => call(`/api/events/${eventId}`)],
  ['/api/events/{id}', 'get', 400, () => call(`/api/events/${eventId}?a=b`)],
  ['/api/events/{id}', 'get', 404, () => call('/api/events/nothing')],
  ['/api/places', 'get', 200, () => call('/api/places')],
  ['/api/places', 'get', 400, () => call('/api/places?limit=x')],
  ['/api/places/search', 'get', 200, () => call('/api/places/search?q=kharkov&country=UA,RU&near=36,50')],
  ['/api/places/search', 'get', 400, () => call('/api/places/search?q=')],
  ['/api/stats', 'get', 200, () => call('/api/stats?interval=week')],
  ['/api/stats', 'get', 200, () => call('/api/stats?interval=hour&datetime=2025-03-01/2025-04-01')],
  ['/api/stats', 'get', 400, () => call('/api/stats?interval=x')],
  ['/api/stats/outcomes', 'get', 200, () => call('/api/stats/outcomes?interval=week')],
  ['/api/stats/outcomes', 'get', 400, () => call('/api/stats/outcomes?interval=x')],
  ['/api/stats/breakdown', 'get', 200, () => call('/api/stats/breakdown?by=targetType')],
  ['/api/stats/breakdown', 'get', 400, () => call('/api/stats/breakdown')],
  ['/api/tiles', 'get', 200, () => call('/api/tiles?kind=attack')],
  ['/api/tiles', 'get', 400, () => call('/api/tiles?near=1,1')],
  ['/api/tiles/{z}/{x}/{y}', 'get', 200, () => call('/api/tiles/0/0/0.mvt')],
  ['/api/tiles/{z}/{x}/{y}', 'get', 204, () => call('/api/tiles/9/0/0.mvt')],
  ['/api/tiles/{z}/{x}/{y}', 'get', 400, () => call('/api/tiles/0/0/0.mvt?a=b')],
  ['/api/tiles/{z}/{x}/{y}', 'get', 404, () => call('/api/tiles/0/0/0.png')],
  ['/api/health', 'get', 200, () => call('/api/health')],
  ['/api/health', 'get', 400, () => call('/api/health?x')],
  ['/api/events/search', 'post', 200, () => post('/api/events/search', { kind: ['air_strike'], limit: 1 })],
  ['/api/events/search', 'post', 400, () => post('/api/events/search', { area: {} })],
  ['/api/events/search', 'post', 413, () => post('/api/events/search', 'x'.repeat(7 * MAX_TEXT_BYTES))],
  ['/api/events/search', 'post', 415, () => post('/api/events/search', 'x', { 'Content-Type': 'text/plain' })],
  ['/api/reference', 'get', 200, () => call('/api/reference')],
  ['/api/reference', 'get', 400, () => call('/api/reference?x')],
  ...ogcAnswers(),
  ['/api/export/{file}', 'get', 200, () => call('/api/export/events.geojson?country=UA')],
  ['/api/export/{file}', 'get', 200, () => call('/api/export/events.ndjson')],
  ['/api/export/{file}', 'get', 200, () => call('/api/export/events.csv')],
  ['/api/export/{file}', 'get', 200, () => call('/api/export/events.fgb')],
  ['/api/export/{file}', 'get', 200, () => call('/api/export/datapackage.json')],
  ['/api/export/{file}', 'get', 400, () => call('/api/export/events.csv?limit=1')],
  ['/api/export/{file}', 'get', 404, () => call('/api/export/events.xlsx')],
  ['/api/export/{file}', 'get', 503, () => whileBusy(() => call('/api/export/events.csv'))],
  ['/api/changes', 'get', 200, () => call('/api/changes?since=0&limit=2')],
  ['/api/changes', 'get', 400, () => call('/api/changes')],
  ['/api/stream', 'get', 200, () => beginning('/api/stream?since=0')],
  ['/api/stream', 'get', 400, () => call('/api/stream?since=now')],
  ['/feed.atom', 'get', 200, () => call('/feed.atom?country=UA')],
  ['/feed.atom', 'get', 400, () => call('/feed.atom?limit=0')],
  ['/api/openapi.json', 'get', 200, () => call('/api/openapi.json')],
  ['/api/openapi.json', 'get', 400, () => call('/api/openapi.json?x')],
]

const PLACING = { place: 'gn:698740', who: 'Anna', why: 'Photographs.' }
const putPlacing = (body: unknown, headers: Record<string, string> = api.authorized) =>
  send('PUT', `/api/claims/${claimId}/placing`, body, headers)
const removePlacing = (query = 'who=Anna&why=Wrong', headers: Record<string, string> = api.authorized) =>
  call(`/api/claims/${claimId}/placing?${query}`, { method: 'DELETE', headers })

function placingAnswers(): typeof ANSWERS {
  const address = '/api/claims/{id}/placing'
  return [
    [address, 'put', 200, () => putPlacing(PLACING)],
    [address, 'put', 400, () => putPlacing({ ...PLACING, why: '' })],
    [address, 'put', 401, () => putPlacing(PLACING, {})],
    [address, 'put', 404, () => send('PUT', '/api/claims/nothing/placing', PLACING, api.authorized)],
    [address, 'put', 413, () => putPlacing({ ...PLACING, why: 'x'.repeat(30_000) })],
    [address, 'put', 415, () => putPlacing('x', { ...api.authorized, 'Content-Type': 'text/plain' })],
    [address, 'put', 503, () => refusedWhileImporting('put')],
    [address, 'delete', 400, () => removePlacing('who=Anna')],
    [address, 'delete', 401, () => removePlacing(undefined, {})],
    [address, 'delete', 503, () => refusedWhileImporting('remove')],
    [address, 'delete', 200, () => removePlacing()],
    [address, 'delete', 404, () => removePlacing()],
  ]
}

/** Each address of the OGC API in each of its formats, and refused. */
function ogcAnswers(): typeof ANSWERS {
  const json = { headers: { accept: 'application/json' } }
  const about = [
    '',
    '/api',
    '/conformance',
    '/collections',
    '/collections/events',
    '/collections/claims',
    '/collections/places',
  ]
  const items = ['events', 'claims', 'places'].map((id) => `/collections/${id}/items`)
  const firstOf = async (address: string) => {
    const { features } = await (await call(address)).json()
    return `${address}/${encodeURIComponent(features[0].id)}`
  }
  return [
    ...[...about, ...items].flatMap((path): typeof ANSWERS => {
      const address = `/api/ogc${path}`
      return [
        [address, 'get', 200, () => call(address)],
        [address, 'get', 200, () => call(address, json)],
        [address, 'get', 200, () => call(`${address}?f=html`)],
        [address, 'get', 400, () => call(`${address}?x`)],
        [address, 'get', 406, () => call(address, { headers: { accept: 'image/png' } })],
      ]
    }),
    ...items.flatMap((path): typeof ANSWERS => {
      const address = `/api/ogc${path}/{featureId}`
      const list = `/api/ogc${path}`
      return [
        [address, 'get', 200, async () => call(await firstOf(list))],
        [address, 'get', 200, async () => call(await firstOf(list), json)],
        [address, 'get', 200, async () => call(`${await firstOf(list)}?f=html`)],
        [address, 'get', 400, async () => call(`${await firstOf(list)}?x`)],
        [address, 'get', 404, () => call(`${list}/nothing`)],
        [address, 'get', 406, async () => call(await firstOf(list), { headers: { accept: 'image/png' } })],
      ]
    }),
  ]
}

/** 304 has no body: conditional.test.ts asks for it everywhere. */
const ASIDE = /^(304|500|503)$/

describe('answers are as described', () => {
  it.each(ANSWERS)('%s %s %i', async (path, method, status, ask) => {
    const response = await ask()
    expect(response.status).toBe(status)
    if (status === 204) return expect(await response.text()).toBe('')
    const labelled = response.headers.get('content-type') ?? ''
    // A version is part of a media type's name; a charset is not.
    const mediaType = labelled.includes('version=') ? labelled : (labelled.split(';')[0] ?? '')
    const validate = validatorOf(path, method, status, mediaType)
    const body = await response.text()
    validate(/[/+]json(;|$)/.test(mediaType) ? JSON.parse(body) : body)
    expect(validate.errors ?? []).toEqual([])

    const headers = description.paths[path]?.[method]?.responses[status]?.headers ?? {}
    for (const [name, { required }] of Object.entries(headers)) {
      if (required) expect(response.headers.has(name), name).toBe(true)
    }
  })

  it("cover every status that is described, a fault of ours and the server's end aside", () => {
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.keys(responses).flatMap((status) => (ASIDE.test(status) ? [] : [`${method} ${path} ${status}`])),
      ),
    )
    const tried = ANSWERS.flatMap(([path, method, status]) =>
      ASIDE.test(`${status}`) ? [] : [`${method} ${path} ${status}`],
    )
    expect([...new Set(tried)].sort()).toEqual(described.sort())
  })

  it('and a wrong one would not pass', async () => {
    const body = await (await call('/api/events')).json()
    body.features[0].properties.kind = 'party'
    body.features[0].properties.extra = 1
    const validate = validatorOf('/api/events', 'get', 200, 'application/geo+json')
    expect(validate(body)).toBe(false)
    expect(validate.errors?.length).toBeGreaterThanOrEqual(2)
  })
})
