import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_TEXT_BYTES } from '@/lib/domain/article'
import type { ExplainedCandidate } from '@/lib/domain/explanation'
import type { ReadMention } from '@/lib/domain/reading'
import { call, openApi, post } from './api'

let api: Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const TEXT = 'A Russian drone strike on Odesa killed 3 people on 17 March 2025, the mayor said.'

describe('POST /api/articles', () => {
  it('keeps a new article (201), and knows it again (200)', async () => {
    const sent = {
      text: TEXT,
      title: 'Strike',
      url: 'https://www.news.example/a',
      publishedAt: '2025-03-17',
      language: 'en',
    }
    const first = await post('/api/articles', sent, api.authorized)
    expect(first.status).toBe(201)
    const { status, article } = await first.json()
    expect(status).toBe('created')
    expect(first.headers.get('location')).toBe(`/api/articles/${article.id}`)
    expect(article).toMatchObject({ ...sent, version: 1, originGroup: 'news.example' })
    expect(article.claims).toHaveLength(1)
    expect(article.places[article.claims[0].place]).toMatchObject({ role: 'site', place: { name: 'Odesa' } })
    expect(article.figures).toContainEqual(
      expect.objectContaining({ measure: 'killed', low: 3, text: expect.stringContaining('3') }),
    )

    const before = await api.counts()
    const second = await post('/api/articles', sent, api.authorized)
    expect(second.status).toBe(200)
    expect(await second.json()).toEqual({ status: 'known', article })
    expect(await api.counts()).toEqual(before)

    const again = await call(first.headers.get('location') ?? '')
    expect(await again.json()).toEqual({ article })
  })

  it.each([
    ['a name', { source: 'TASS' }, 'TASS', 'TASS'],
    ['a name, and an address', { source: 'Example', url: 'https://www.wire.example/b' }, 'Example', 'wire.example'],
    [
      'an origin group',
      { source: { name: 'Copy', originGroup: 'Reuters' }, url: 'https://copy.example/c' },
      'Copy',
      'Reuters',
    ],
    [
      'an address of its own',
      { source: { name: 'Own', url: 'https://own.example' }, url: 'https://x.example/d' },
      'Own',
      'own.example',
    ],
    ['nothing but an address', { url: 'https://www.bare.example/e' }, 'bare.example', 'bare.example'],
    ['nothing', {}, 'Pasted text', 'Pasted text'],
  ])('takes its source from %s', async (_from, sent, source, originGroup) => {
    const article = await api.keep({ text: `${TEXT} It was told by ${source}.`, ...sent })
    expect(article).toMatchObject({ source, originGroup })
  })

  it('takes a text up to the limit, however its JSON is written', async () => {
    const word = 'слово. '
    const text = word.repeat(MAX_TEXT_BYTES / 2 / new TextEncoder().encode(word).length)
    const escaped = JSON.stringify({ text }).replace(/[^\0-\x7f]/g, (c) => `\\u0${c.charCodeAt(0).toString(16)}`)
    expect(escaped.length).toBeGreaterThan(MAX_TEXT_BYTES)
    const response = await post('/api/read', escaped)
    expect(response.status).toBe(200)
  })
})

describe('a token', () => {
  it.each([
    ['none', undefined, /^Bearer realm="groundtrace"$/],
    ['a wrong one', 'Bearer nonsense', /error="invalid_token"/],
    ['another scheme', 'Basic dXNlcjpwYXNz', /error="invalid_token"/],
    ['an empty one', 'Bearer ', /error="invalid_token"/],
  ])('is asked for before the body is read: %s', async (_what, authorization, challenge) => {
    const before = await api.counts()
    const headers: Record<string, string> = authorization ? { authorization } : {}
    for (const body of ['{', JSON.stringify({ text: `${TEXT} Unauthorized.` })]) {
      const response = await post('/api/articles', body, headers)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toMatch(challenge)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ status: 401, errors: [{ header: 'Authorization' }] })
    }
    expect(await api.counts()).toEqual(before)
  })
})

describe('POST /api/read', () => {
  it('reads without a token and keeps nothing', async () => {
    const before = await api.counts()
    const text = `  ${TEXT.replace('Odesa', 'Sumy')}`
    const response = await post('/api/read', { text, publishedAt: '2025-03-17T08:00:00+02:00', source: 'x' })
    expect(response.status).toBe(200)
    const { reading } = await response.json()
    expect(reading.claims).toHaveLength(1)
    for (const { start, end, text: words } of [...reading.places, ...reading.figures]) {
      expect(text.slice(start, end)).toBe(words)
    }
    expect(await api.counts()).toEqual(before)
  })
})

describe('POST /api/read with explain', () => {
  it('tells for each mention which places it could be, and why one won', async () => {
    const response = await post('/api/read', { text: 'A drone hit Odesa, in Ukraine.', explain: true })
    expect(response.status).toBe(200)
    const { reading } = await response.json()
    expect(reading.places[0]).toMatchObject({
      text: 'Odesa',
      certainty: expect.any(Number),
      explanation: {
        recognised: { rule: 'name' },
        candidates: expect.arrayContaining([
          expect.objectContaining({ place: expect.objectContaining({ name: 'Odesa', country: 'UA' }), lost: null }),
          expect.objectContaining({ lost: expect.stringMatching(/leads by/) }),
        ]),
        winner: 0,
        role: { rule: reading.places[0].rule, meaning: expect.any(String) },
      },
    })
  })

  it('tells nothing unless it is asked', async () => {
    const { reading } = await (await post('/api/read', { text: 'A drone hit Odesa.', explain: false })).json()
    expect(reading.places[0]).not.toHaveProperty('explanation')
  })

  it('names places in the language that is asked for, and leaves the words of the text', async () => {
    const asked = { text: 'A drone hit Odesa, in Ukraine.', explain: true }
    const [english, ukrainian] = await Promise.all(
      ['', '?lang=uk'].map(async (query) => (await (await post(`/api/read${query}`, asked)).json()).reading),
    )
    expect(english.places.map(({ place }: ReadMention) => place?.name)).toEqual(['Odesa', 'Ukraine'])
    expect(ukrainian.places.map(({ place }: ReadMention) => place?.name)).toEqual(['Одеса', 'Україна'])
    expect(ukrainian.places.map(({ text }: ReadMention) => text)).toEqual(['Odesa', 'Ukraine'])
    expect(ukrainian.places[0].explanation.candidates.map(({ place }: ExplainedCandidate) => place.name)).toEqual(
      expect.arrayContaining(['Одеса', 'Одеська область']),
    )
    expect(ukrainian.claims).toEqual(english.claims)
    expect((await post('/api/read?lang=xx', asked)).status).toBe(400)
  })

  it('refuses anything but true and false, and takes it only where nothing is kept', async () => {
    const response = await post('/api/read', { text: 'A drone hit Odesa.', explain: 'yes' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ pointer: '#/explain', detail: expect.stringContaining('must be true or false') }],
    })
    const kept = await post('/api/articles', { text: TEXT, explain: true }, api.authorized)
    expect(kept.status).toBe(400)
  })
})

describe('GET /api/articles/{id}', () => {
  it('knows no other', async () => {
    const response = await call('/api/articles/nothing')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'id' }] })
  })
})
