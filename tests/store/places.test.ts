import { beforeAll, expect, it } from 'vitest'
import { describeOnBoth } from './databases'
import { articleOf, keepArticle, nightTo, PLACES, readingOf } from './readings'

describeOnBoth('Searching places', (store) => {
  beforeAll(async () => {
    const key = 'https://example.org/corrected'
    await keepArticle(store(), articleOf([{ at: 'suva', window: nightTo('2025-03-17') }], { key }))
    // The correction says nothing of Suva: it is no longer mentioned by anyone.
    await keepArticle(
      store(),
      articleOf([], {
        key,
        publishedAt: '2025-03-19T23:30:00.000Z',
        reading: readingOf(
          [{ at: 'odesa', window: nightTo('2025-03-17') }],
          [
            { at: 'ukraine', role: 'actor' },
            { at: 'odesa', role: 'context' },
          ],
        ),
      }),
    )
    const mentions = [{ at: 'odesa', role: 'context' } as const]
    const reading = readingOf([{ at: 'astrakhan', window: nightTo('2024-01-01'), kind: 'missile_strike' }], mentions)
    await keepArticle(store(), articleOf([], { publishedAt: '2024-01-01', reading }))
  })

  const count = async (filter: Parameters<ReturnType<typeof store>['searchPlaces']>[0]) => {
    const { places, numberMatched } = await store().searchPlaces(filter)
    return { numberMatched, places: places.map(({ place, count }) => `${place.name} ${count}`) }
  }

  it('counts mentions by role, with the sentence and the article of the latest', async () => {
    const { places, numberMatched } = await store().searchPlaces({ limit: 10 })
    expect(numberMatched).toBe(3)
    expect(places[0]).toMatchObject({
      place: PLACES.odesa,
      count: 3,
      roles: { site: 1, context: 2, actor: 0 },
      example: { quote: 'Drones hit Odesa.', article: { publishedAt: '2025-03-19T23:30:00.000Z', source: 'Example' } },
    })
    expect(await count({ limit: 1 })).toEqual({ numberMatched: 3, places: ['Odesa 3'] })
  })

  it('looks in a box, where no country lies', async () => {
    expect((await count({ limit: 10, bbox: [20, 44, 50, 53] })).places).toEqual(['Odesa 3', 'Astrakhan 1'])
  })

  it('looks at the time of publication and of the claims, and at their kinds', async () => {
    const day = (date: string) => ({ start: `${date}T00:00:00.000Z`, end: `${date}T23:59:59.999Z` })
    expect((await count({ limit: 10, datetime: day('2025-03-19') })).places).toEqual(['Odesa 2', 'Ukraine 1'])
    expect((await count({ limit: 10, datetime: day('2025-03-16') })).places).toEqual(['Odesa 2', 'Ukraine 1'])
    expect((await count({ limit: 10, datetime: day('2025-03-18') })).places).toEqual([])
    expect((await count({ limit: 10, datetime: day('2024-01-01') })).places).toEqual(['Astrakhan 1', 'Odesa 1'])
    expect((await count({ limit: 10, kinds: ['missile_strike'] })).places).toEqual(['Astrakhan 1', 'Odesa 1'])
  })
})
