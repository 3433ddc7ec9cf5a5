import { expect, it } from 'vitest'
import { ingest } from '@/lib/services/ingest'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { describeOnBoth } from './databases'
import { articleOf, keepArticle, nightTo, window } from './readings'

const TEXT = `Russian drones struck a residential building in Odesa overnight on July 8, injuring three people, the regional governor said.

Ukraine's air force said it had shot down 21 of 28 drones.`

const now = new Date('2025-07-09T08:00:00Z')

describeOnBoth('Taking in an article', (store) => {
  const gazetteer = loadGazetteer()
  const input = {
    text: TEXT,
    title: 'Odesa struck',
    url: 'https://news.example/odesa?utm_source=feed',
    publishedAt: '2025-07-08',
  }
  const counts = async () => {
    const { articles, claims, events, places } = await store().health()
    return { articles, claims, events, places }
  }

  it('reads it and keeps what was read; the same again changes nothing', async () => {
    const first = await ingest(store(), gazetteer, input, now)
    expect(first.status).toBe('created')
    expect(first.article).toMatchObject({
      url: input.url,
      source: 'news.example',
      publishedAt: '2025-07-08',
      version: 1,
    })
    const odesa = first.article.places.find(({ place }) => place?.name === 'Odesa')
    expect(TEXT.slice(odesa?.start, odesa?.end)).toBe('Odesa')
    expect(first.article.figures.map(({ measure, low }) => `${measure} ${low}`)).toContain('injured 3')
    expect(first.article.claims.length).toBeGreaterThan(0)
    expect(first.article.claims.filter(({ eventId }) => eventId === null)).toEqual([])

    const before = await counts()
    const again = [
      input,
      { ...input, url: 'http://news.example/odesa/#comments' },
      // White space is no change, and the same text under another address of the origin is no news.
      { ...input, url: 'https://www.news.example/en/odesa', text: TEXT.replace(/\n+/g, '\r\n') },
    ]
    for (const same of again) {
      expect(await ingest(store(), gazetteer, same, now)).toMatchObject({
        status: 'known',
        article: { id: first.article.id },
      })
    }
    expect(await counts()).toEqual(before)
  })

  it('keeps the text of another origin: it is a second report of the same events', async () => {
    const before = await counts()
    const source = { name: 'Other', url: null, licence: null, originGroup: 'other' }
    const { status, article } = await ingest(
      store(),
      gazetteer,
      { ...input, url: 'https://other.example/1', source },
      now,
    )
    expect(status).toBe('created')
    expect(await counts()).toEqual({
      ...before,
      articles: before.articles + 1,
      claims: before.claims + article.claims.length,
    })
    const detail = await store().findEvent(article.claims[0]?.eventId ?? '')
    // Another's copy is a claim of the event, and no second origin.
    expect(detail?.claims.length).toBeGreaterThan(1)
    expect(detail?.event.independentOrigins).toBe(1)
  })

  it('keeps a changed text as a new version', async () => {
    const url = 'https://news.example/later'
    const first = await ingest(store(), gazetteer, { text: TEXT.replace('three', 'four'), url }, now)
    const second = await ingest(store(), gazetteer, { text: TEXT.replace('three', 'five'), url }, now)
    expect(second).toMatchObject({ status: 'created', article: { version: 2 } })
    expect((await store().findArticle(first.article.id))?.text).toContain('four people')
    const back = await ingest(store(), gazetteer, { text: TEXT.replace('three', 'four'), url }, now)
    expect(back).toMatchObject({ status: 'created', article: { version: 3 } })
  })

  it('takes two of the same at once for one', async () => {
    const text = TEXT.replace('three', 'nine')
    const both = await Promise.all([
      ingest(store(), gazetteer, { text }, now),
      ingest(store(), gazetteer, { text }, now),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['created', 'known'])
    expect(both[0].article.id).toBe(both[1].article.id)
  })

  it('survives characters that a database cannot keep, without moving a span', async () => {
    const text = `\0\uD83D ${TEXT} 🚀`
    const { article } = await ingest(store(), gazetteer, { text }, now)
    expect(article.text).toHaveLength(text.length)
    expect(article.places.map(({ start, end }) => article.text.slice(start, end))).toContain('Odesa')
  })

  it('writes nothing when it fails half way', async () => {
    const before = await counts()
    const sources = await store().listSources()
    // The second window ends before it begins: the database refuses it after the article has been written.
    const article = articleOf([
      { at: 'suva', window: nightTo('2025-03-17') },
      { at: 'apia', window: window('2025-03-17T12:00Z', '2025-03-17T06:00Z', 'time') },
    ])
    const source = { name: 'Never kept', url: null, licence: null, originGroup: 'never' }
    await expect(keepArticle(store(), { ...article, source })).rejects.toThrow(/range lower bound/)
    expect(await counts()).toEqual(before)
    expect(await store().listSources()).toEqual(sources)
    // The store goes on working.
    expect(
      (await keepArticle(store(), articleOf([{ at: 'suva', window: nightTo('2025-03-17') }]))).claims,
    ).toHaveLength(1)
  })

  it('knows its sources', async () => {
    expect((await store().listSources()).find(({ name }) => name === 'news.example')).toMatchObject({
      url: 'https://news.example',
      originGroup: 'news.example',
      latest: '2025-07-08',
    })
  })
})
