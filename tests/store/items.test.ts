import { beforeAll, expect, it } from 'vitest'
import type { ItemsPage, ItemsQuery } from '@/lib/domain/items'
import { InvalidCursorError } from '@/lib/domain/query'
import type { Store } from '@/lib/store/store'
import { describeOnBoth } from './databases'
import { articleOf, type ClaimSpec, keepArticle, type PlaceName, window } from './readings'

const dayOf = (day: number) => {
  const date = `2025-01-${String(day).padStart(2, '0')}`
  return window(`${date}T00:00:00Z`, `${date}T23:59:59Z`, 'day')
}
const strike = (at: PlaceName, day: number): ClaimSpec => ({ at, window: dayOf(day), figures: [{ low: day }] })
const source = (name: string) => ({ name, url: null, licence: null, originGroup: name })

describeOnBoth('Items in an order that stays', (store) => {
  beforeAll(async () => {
    for (let day = 1; day <= 20; day++)
      await keepArticle(store(), articleOf([strike('odesa', day), strike('suva', day)], { publishedAt: '2025-02-01' }))
  })

  type List = (query: ItemsQuery) => Promise<ItemsPage<unknown>>
  const lists = (of: Store): Record<string, { list: List; idOf: (item: never) => string }> => ({
    events: { list: (query) => of.eventItems(query), idOf: ({ id }: { id: string }) => id },
    claims: { list: (query) => of.claimItems(query), idOf: ({ id }: { id: string }) => id },
    places: { list: (query) => of.placeItems(query), idOf: ({ place }: { place: { name: string } }) => place.name },
  })

  /** Ids of all pages; `between` happens after each. */
  async function paged(what: string, limit: number, between = async () => {}): Promise<string[]> {
    const { list, idOf } = lists(store())[what] ?? {}
    if (!list || !idOf) throw new Error(what)
    const ids: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page: ItemsPage<unknown> = await list({ limit, ...(cursor && { cursor }) })
      ids.push(...page.items.map((item) => idOf(item as never)))
      if (!page.nextCursor) return ids
      cursor = page.nextCursor
      await between()
    }
  }

  it.each(['events', 'claims', 'places'])('%s come once each, however many at a time', async (what) => {
    const all = await paged(what, 1000)
    expect(new Set(all).size).toBe(all.length)
    for (const limit of [1, 7, 39, 40, 41]) expect(await paged(what, limit)).toEqual(all)
  })

  it('counts once, for the first page', async () => {
    const first = await store().eventItems({ limit: 3 })
    await keepArticle(store(), articleOf([strike('kharkiv', 28)], { publishedAt: '2025-02-01' }))
    const second = await store().eventItems({ limit: 3, cursor: first.nextCursor ?? '' })
    expect(second.numberMatched).toBe(first.numberMatched)
    expect((await store().eventItems({ limit: 3 })).numberMatched).toBe(first.numberMatched + 1)
  })

  it('gives each of those that were there once, while others come and the windows of these change', async () => {
    const before = await paged('events', 1000)
    const claims = await paged('claims', 1000)
    let day = 0
    const write = async () => {
      if (day === 25) return
      day += 1
      // A new event, and another report of an old one, which moves in the order of time.
      const night = window(
        `2025-01-${String(day).padStart(2, '0')}T16:00:00Z`,
        `2025-01-${String(day + 1).padStart(2, '0')}T07:00:00Z`,
        'night',
      )
      await keepArticle(
        store(),
        articleOf([{ at: 'odesa', window: night }, strike('astrakhan', day)], {
          publishedAt: '2025-02-02',
          source: source('another'),
        }),
      )
    }
    const seen = await paged('events', 3, write)
    expect(day).toBeGreaterThan(10)
    expect(new Set(seen).size).toBe(seen.length)
    expect(before.filter((id) => !seen.includes(id))).toEqual([])

    const read = await paged('claims', 8, write)
    expect(new Set(read).size).toBe(read.length)
    expect(claims.filter((id) => !read.includes(id))).toEqual([])
  })

  it('finds one by its id, and its place by its key', async () => {
    const { items } = await store().claimItems({ limit: 2, kinds: ['air_strike'], countries: ['FJ'] })
    const [claim] = items
    expect(claim?.place?.name).toBe('Suva')
    expect(await store().findClaim(claim?.id ?? '')).toEqual(claim)
    expect(await store().findClaim('nothing')).toBe(null)
    const place = await store().findMentionedPlace('gn:2198148')
    expect(place).toMatchObject({ place: { name: 'Suva' }, count: 20, roles: { site: 20, context: 0, actor: 0 } })
    expect(await store().findMentionedPlace('gn:1')).toBe(null)
  })

  it('knows where and when they are', async () => {
    const { items } = await store().eventItems({ limit: 1000 })
    const times = items.flatMap(({ windowStart, windowEnd }) => [windowStart ?? '', windowEnd ?? '']).sort()
    expect(await store().extent('events')).toEqual({
      bbox: [30.7326, -18.1416, 178.4419, 49.9808],
      interval: { start: times[0], end: times.at(-1) },
    })
    expect((await store().extent('claims')).bbox).toEqual((await store().extent('events')).bbox)
    expect((await store().extent('places')).bbox).toEqual([30.7326, -18.1416, 178.4419, 49.9808])
  })

  it.each(['', 'nonsense', 'WyJhIl0', 'WyJhIiwtMV0', 'WyJhJyIsMV0', 'bnVsbA'])(
    'refuses the cursor %j',
    async (cursor) => {
      for (const { list } of Object.values(lists(store())))
        await expect(list({ limit: 1, cursor })).rejects.toThrow(InvalidCursorError)
    },
  )

  it('names the state of the data anew with every change', async () => {
    const before = [await store().lastEventChange(), await store().lastArticleChange()]
    const talk = { places: [], figures: [], claims: [], checks: [] }
    await keepArticle(store(), articleOf([], { reading: talk }))
    expect(await store().lastEventChange()).toEqual(before[0])
    expect((await store().lastArticleChange()).version).not.toBe(before[1]?.version)
    await keepArticle(store(), articleOf([strike('apia', 3)]))
    expect((await store().lastEventChange()).version).not.toBe(before[0]?.version)
  })
})
