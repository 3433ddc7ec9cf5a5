import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATIONS } from '@/app/api/_contract/operations'
import { call, openApi, post, reports, send } from './api'
import { fromSchema, type Schema } from './from-schema'

// Whatever is sent, the answer is an answer: 2xx, or a refusal that names something. Never a fault.

let api: Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  api = await openApi()
  for (const report of reports(1)) await api.keep(report)
})
afterAll(() => api.close())

async function expectNoFault(response: Response): Promise<void> {
  expect(response.status).toBeLessThan(500)
  if (response.status < 400) return response.body?.cancel()
  const { errors } = await response.json()
  expect(errors.length).toBeGreaterThan(0)
}

const number = fc.oneof(
  fc.double().map(String),
  fc.integer({ min: -200, max: 200 }).map(String),
  fc.constantFrom('', ' ', '-0', '1e400', 'NaN', '-Infinity', '0x1', '٣', '1_000'),
)
const year = fc.integer({ min: 0, max: 12_000 }).map((value) => String(value).padStart(4, '0'))
const instant = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc
    .tuple(year, fc.constantFrom('-01-01', '-12-31', '-02-29', '-12-31T23:59:59-23:59', '-01-01T00:00:00+23:59'))
    .map((parts) => parts.join('')),
  fc.constantFrom('', '..', '/', '\0'),
)
const value = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), number, instant)

const parameters = fc.record(
  {
    bbox: fc.oneof(fc.array(number, { minLength: 3, maxLength: 5 }).map(String), value),
    datetime: fc.oneof(
      instant,
      fc.tuple(instant, instant).map((pair) => pair.join('/')),
      value,
    ),
    kind: fc.oneof(fc.subarray(['air_strike', 'attack', 'interception', 'nothing']).map(String), value),
    limit: fc.oneof(fc.integer().map(String), number, value),
    cursor: fc.oneof(
      value,
      fc
        .tuple(fc.oneof(instant, fc.constant(null)), value)
        .map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    ),
    f: fc.oneof(fc.constantFrom('geojson', 'json', 'csv'), value),
    q: fc.oneof(fc.constantFrom('Kyiv', 'Kharkof', 'к', 'Łódź', 'Springfield, Ohio', ',', '—', '='), value),
    country: fc.oneof(fc.subarray(['UA', 'ru', 'ZZ', 'UKR']).map(String), value),
    area: fc.oneof(fc.array(number, { minLength: 5, maxLength: 9 }).map(String), value),
    near: fc.oneof(fc.array(number, { minLength: 1, maxLength: 3 }).map(String), value),
    since: fc.oneof(fc.constantFrom('0', '1', '-1', '9'.repeat(16)), number, value),
    by: fc.oneof(fc.constantFrom('targetType', 'kind', 'country', 'admin1', 'actor'), value),
    interval: fc.oneof(fc.constantFrom('hour', 'day', 'week', 'month'), value),
  },
  { requiredKeys: [] },
)

const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'))

describe.each([
  '/api/events',
  '/api/places',
  '/api/places/search',
  '/api/stats',
  '/api/stats/outcomes',
  '/api/stats/breakdown',
  '/api/ogc/collections/events/items',
  '/api/ogc/collections/claims/items',
  '/api/ogc/collections/places/items',
  '/api/export/events.geojson',
  '/api/export/events.ged.csv',
  '/api/changes',
  '/api/stream',
  '/feed.atom',
])('%s', (address) => {
  it('answers any known parameter with any value', async () => {
    await fc.assert(
      fc.asyncProperty(parameters, async (given) => {
        const query = Object.entries(given).map(([name, text]) => `${name}=${encode(text)}`)
        await expectNoFault(await call(`${address}?${query.join('&')}`))
      }),
      { numRuns: 150 },
    )
  })

  it('answers each parameter alone, where nothing else is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(parameters, async (given) => {
        for (const [name, text] of Object.entries(given))
          await expectNoFault(await call(`${address}?${name}=${encode(text)}`))
      }),
      { numRuns: 80 },
    )
  })

  it('answers any query string at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webQueryParameters(), async (query) => {
        await expectNoFault(await call(`${address}?${query}`))
      }),
      { numRuns: 60 },
    )
  })
})

describe('ids', () => {
  it('of any kind find nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1 }).filter((id) => !/^\.{1,2}$/.test(id)),
        async (id) => {
          for (const room of ['events', 'articles']) {
            expect((await call(`/api/${room}/${encode(id)}`)).status).toBe(404)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

const words = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'Odesa',
          'Kyiv',
          'drones',
          'killed',
          'shot down',
          'overnight',
          'on 5 March',
          'the governor said',
          '174',
          '1,000,000',
          '2.5 million',
          'two dozen',
          '99999999999999999999',
          '.',
          ',',
          '"',
          '\n',
          '(',
          '26 of 28',
          'near',
          'region',
          '$5',
          '-',
          '٣',
          'Україна',
          '🚀',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '))

const article = fc.record(
  {
    text: fc.oneof(words, fc.string({ unit: 'binary' })),
    title: words,
    publishedAt: fc.oneof(instant, fc.constantFrom('1900-01-01', '2099-12-31T23:59:59-14:00', '2024-02-29')),
    language: fc.constantFrom('en', 'uk', 'xx-YY', ''),
    url: fc.oneof(fc.webUrl(), fc.string()),
    source: fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.jsonValue())),
  },
  { requiredKeys: ['text'] },
)

const soundArticle = fc.record(
  {
    text: words.filter((text) => text.trim() !== '' && !/[\0\p{Surrogate}]/u.test(text)),
    publishedAt: fc.constantFrom('1900-01-01', '2025-03-17', '2025-03-17T03:00:00+02:00', '2099-12-31', '2024-02-29'),
    language: fc.constantFrom('en', 'uk', 'zh-Hant'),
    url: fc.webUrl({ withFragments: true, withQueryParameters: true }),
    source: fc.constantFrom('A', 'B', 'Радіо'),
  },
  { requiredKeys: ['text'] },
)

describe('bodies', () => {
  it('of any JSON are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => expectNoFault(await post('/api/read', body))),
      { numRuns: 100 },
    )
  })

  it('of any bytes are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (body) => expectNoFault(await post('/api/read', body))),
      { numRuns: 100 },
    )
  })

  it('of any article are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (body) => expectNoFault(await post('/api/read', body))),
      { numRuns: 200 },
    )
  })

  it('of a sound article are kept, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(soundArticle, async (body) => {
        const response = await post('/api/articles', body, api.authorized)
        expect([200, 201]).toContain(response.status)
        const { article: kept } = await response.json()
        const spans = [...kept.places, ...kept.figures].map(({ start, end }) => kept.text.slice(start, end))
        expect(spans).toEqual([...kept.places, ...kept.figures].map(({ text }) => text))
      }),
      { numRuns: 100 },
    )
  })
})

interface Description {
  paths: Record<string, Record<string, OperationDescription>>
  components: { schemas: Record<string, Schema> }
}
interface OperationDescription {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

// Values that the description allows, and now and then one that it does not: past the parser, into the work.
describe('from its own description', () => {
  let description: Description
  beforeAll(async () => {
    description = await (await call('/api/openapi.json')).json()
  })

  it.each(OPERATIONS.map(({ method, address }) => [method, address]))('%s %s answers', async (method, address) => {
    const { parameters = [], requestBody } = description.paths[address]?.[method] ?? {}
    const { schemas } = description.components
    const oneOf = (schema: Schema) =>
      fc.oneof({ arbitrary: fromSchema(schema, schemas), weight: 9 }, { arbitrary: value, weight: 1 })
    const record = (of: typeof parameters) =>
      fc.record(Object.fromEntries(of.map(({ name, schema }) => [name, oneOf(schema)])))
    const inPath = parameters.filter((parameter) => parameter.in === 'path')
    const inQuery = parameters.filter((parameter) => parameter.in === 'query')
    const needed = inQuery.filter(({ required }) => required)
    // A few at a time: of many, one is always wrong.
    const query = fc
      .subarray(inQuery, { maxLength: Math.min(3, inQuery.length) })
      .chain((some) => record([...needed, ...some]))
    const bodySchema = requestBody?.content['application/json']?.schema
    const body = bodySchema ? oneOf(bodySchema) : fc.constant(undefined)

    await fc.assert(
      fc.asyncProperty(record(inPath), query, body, async (path, given, sent) => {
        const target = address.replace(/\{(\w+)\}/g, (_, name) => encode(String(path[name])).replace(/^\.{0,2}$/, 'x'))
        const params = Object.entries(given).map(([name, one]) => `${name}=${encode(String(one))}`)
        const to = `${target}?${params.join('&')}`
        await expectNoFault(
          sent === undefined
            ? await call(to, { method: method.toUpperCase(), ...(method !== 'get' && { headers: api.authorized }) })
            : await send(method.toUpperCase(), to, sent, api.authorized),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('areas', () => {
  const degree = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double({ min: -200, max: 200, noNaN: true }))
  const position = fc.array(degree, { minLength: 2, maxLength: 3 })
  const ring = fc
    .array(position, { minLength: 3, maxLength: 12 })
    .chain((open) => fc.constantFrom(open, [...open, open[0]]))
  const rings = fc.array(ring, { minLength: 1, maxLength: 3 })
  const area = fc.oneof(
    rings.map((coordinates) => ({ type: 'Polygon', coordinates })),
    fc.array(rings, { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
  )

  it('of any shape are searched or refused', async () => {
    await fc.assert(
      fc.asyncProperty(area, async (given) => expectNoFault(await post('/api/events/search', { area: given }))),
      { numRuns: 300 },
    )
  })
})
