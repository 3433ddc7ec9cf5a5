import { beforeAll, expect, it } from 'vitest'
import { eventFeature } from '@/lib/format/event-feature'
import { writtenFeature } from '@/lib/format/written-feature'
import { searchEvents, searchWritten } from '@/lib/services/search'
import { describeOnBoth } from './databases'
import { articleOf, keepArticle, nightTo } from './readings'
import { fillVaried, ODD_TEXT } from './varied'

describeOnBoth('Written events', (store) => {
  beforeAll(async () => {
    await fillVaried(store())
    const ascii = Array.from({ length: 127 }, (_, code) => String.fromCharCode(code + 1)).join('')
    const [first, second] = [ODD_TEXT, ascii].map((quote, day) => {
      const article = articleOf([{ at: 'suva', window: nightTo(`2024-01-1${day}`) }])
      for (const claim of article.reading.claims) claim.quote.text = quote
      return article
    })
    for (const article of [first, second]) if (article) await keepArticle(store(), article)
  })

  it('say what events say, member by member', async () => {
    const { events, ...page } = await searchEvents(store(), { limit: 1000 })
    const written = await searchWritten(store(), { limit: 1000 })
    expect({ ...written, events: [] }).toEqual({ ...page, events: [] })
    const quotes = events.map(({ quote }) => quote)
    expect(quotes).toContain(ODD_TEXT)
    expect(quotes.some((quote) => quote.includes('\u0001\u0002'))).toBe(true)
    expect(events.some(({ placedBy, place }) => placedBy !== null && place)).toBe(true)
    expect(events.some(({ partOf }) => partOf !== null)).toBe(true)
    expect(events.some(({ place }) => place === null)).toBe(true)

    const told = written.events.map((event) => JSON.parse(writtenFeature(event)))
    const plain = events.map((event) => JSON.parse(JSON.stringify(eventFeature(event))))
    expect(told).toEqual(plain)
    // In the same order: who reads a page as a table sees the same columns as in an export.
    expect(told.map(({ properties }) => Object.keys(properties))).toEqual(
      plain.map(({ properties }) => Object.keys(properties)),
    )
  })

  it('are paged through as events are', async () => {
    let cursor: string | undefined
    const ids: string[] = []
    do {
      const page = await searchWritten(store(), { limit: 3, cursor })
      ids.push(...page.events.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(ids).toEqual((await store().searchEvents({ limit: 1000 })).events.map(({ id }) => id))
  })
})
