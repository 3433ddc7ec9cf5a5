import { beforeAll, expect, it } from 'vitest'
import type { Bbox } from '@/lib/domain/position'
import { type EventFilter, type EventPage, InvalidCursorError } from '@/lib/domain/query'
import { UNKNOWN_WINDOW } from '@/lib/domain/window'
import { searchEvents } from '@/lib/services/search'
import { describeOnBoth } from './databases'
import { articleOf, keepArticle, nightTo, window } from './readings'

describeOnBoth('Searching events', (store) => {
  const names = async (filter: EventFilter) => {
    const { events, numberMatched } = await searchEvents(store(), { limit: 100, ...filter })
    expect(numberMatched).toBe(events.length)
    return events.map(({ place }) => place?.name ?? 'nowhere').sort()
  }

  beforeAll(async () => {
    await keepArticle(
      store(),
      articleOf([
        { at: 'odesa', window: nightTo('2025-03-17') },
        { at: 'astrakhan', window: nightTo('2025-03-17'), kind: 'missile_strike' },
        { at: 'ukraine', window: nightTo('2025-03-17') },
        { at: 'suva', window: window('2025-03-20T10:00Z', '2025-03-20T10:00Z', 'time') },
        { at: 'apia', window: window('2025-03-21T00:00Z', '2025-03-22T00:00Z', 'day') },
        { at: 'kharkiv', window: UNKNOWN_WINDOW },
        { at: null, window: nightTo('2025-03-17') },
      ]),
    )
  })

  it('finds everything without a filter, newest first and undated last', async () => {
    const { events } = await store().searchEvents({ limit: 100 })
    expect(events.map(({ windowEnd }) => windowEnd?.slice(0, 10) ?? null)).toEqual([
      '2025-03-22',
      '2025-03-20',
      '2025-03-17',
      '2025-03-17',
      '2025-03-17',
      '2025-03-17',
      null,
    ])
  })

  it.each<[string, Bbox, string[]]>([
    ['around Odesa; not Ukraine, whose point is no place', [20, 44, 41, 53], ['Kharkiv', 'Odesa']],
    ['that touches a point', [30.7326, 46.4775, 31, 47], ['Odesa']],
    ['across the antimeridian', [170, -30, -160, 0], ['Apia', 'Suva']],
    ['up to the antimeridian', [170, -30, 180, 0], ['Suva']],
    ['with nothing in it', [0, -10, 10, 0], []],
  ])('finds what lies in a box %s', async (_, bbox, expected) => {
    expect(await names({ bbox })).toEqual(expected)
  })

  const ring = (...corners: [number, number][]) => [...corners, corners[0] ?? [0, 0]]
  it.each<[string, EventFilter, string[]]>([
    [
      'a triangle with Odesa in it and Kharkiv in its box',
      { area: { type: 'Polygon', coordinates: [ring([30, 45], [37, 45], [30, 51])] } },
      ['Odesa'],
    ],
    [
      'a box with a hole around Odesa',
      {
        area: {
          type: 'Polygon',
          coordinates: [ring([20, 44], [41, 44], [41, 53], [20, 53]), ring([30, 46], [31, 46], [31, 47], [30, 47])],
        },
      },
      ['Kharkiv'],
    ],
    [
      'two polygons',
      {
        area: {
          type: 'MultiPolygon',
          coordinates: [[ring([30, 46], [31, 46], [31, 47])], [ring([47, 46], [49, 46], [48.5, 47])]],
        },
      },
      ['Astrakhan', 'Odesa'],
    ],
    ['600 km around Odesa', { near: { lng: 30.7326, lat: 46.4775, radiusKm: 600 } }, ['Kharkiv', 'Odesa']],
    // Odesa and Kharkiv are 565 km apart.
    ['560 km around Odesa', { near: { lng: 30.7326, lat: 46.4775, radiusKm: 560 } }, ['Odesa']],
    [
      '1200 km around Suva, over the antimeridian',
      { near: { lng: 178.44, lat: -18.14, radiusKm: 1200 } },
      ['Apia', 'Suva'],
    ],
    [
      'the whole earth',
      { near: { lng: 0, lat: 89, radiusKm: 20_000 } },
      ['Apia', 'Astrakhan', 'Kharkiv', 'Odesa', 'Suva'],
    ],
    ['a country, the whole of it too', { countries: ['UA'] }, ['Kharkiv', 'Odesa', 'Ukraine']],
    ['two regions', { admin1s: ['UA-51', 'RU-AST'] }, ['Astrakhan', 'Odesa']],
    ['a kind and a country', { kinds: ['missile_strike'], countries: ['RU'] }, ['Astrakhan']],
    ['no dispute', { disputed: true }, []],
    ['an actor that nobody names', { actors: ['Houthis'] }, []],
    ['a target that nobody names', { targetTypes: ['dam'] }, []],
  ])('finds what lies in or is of %s', async (_, filter, expected) => {
    expect(await names(filter)).toEqual(expected)
  })

  const at = (start: string | null, end: string | null) => ({
    start: start && new Date(start).toISOString(),
    end: end && new Date(end).toISOString(),
  })
  // The night to 17 March lasts from 16:00 on the 16th to 04:00 on the 17th.
  it.each<[string, EventFilter['datetime'], string[]]>([
    ['ends where the window starts', at(null, '2025-03-16T16:00Z'), ['Astrakhan', 'Odesa', 'Ukraine', 'nowhere']],
    ['ends before the window starts', at(null, '2025-03-16T15:59:59.999Z'), []],
    [
      'starts where the window ends',
      at('2025-03-17T04:00Z', '2025-03-18T00:00Z'),
      ['Astrakhan', 'Odesa', 'Ukraine', 'nowhere'],
    ],
    ['starts after the window has ended', at('2025-03-17T04:00:00.001Z', '2025-03-18T00:00Z'), []],
    [
      'is an instant inside the window',
      at('2025-03-17T00:00Z', '2025-03-17T00:00Z'),
      ['Astrakhan', 'Odesa', 'Ukraine', 'nowhere'],
    ],
    ['is the very instant of an event', at('2025-03-20T10:00Z', '2025-03-20T10:00Z'), ['Suva']],
    ['has an open end', at('2025-03-20T10:00Z', null), ['Apia', 'Suva']],
    [
      'is open at both ends: an unknown window shares no instant with it',
      at(null, null),
      ['Apia', 'Astrakhan', 'Odesa', 'Suva', 'Ukraine', 'nowhere'],
    ],
  ])('finds what happened in an interval that %s', async (_, datetime, expected) => {
    expect(await names({ datetime })).toEqual(expected)
  })

  it('finds kinds, and all conditions together', async () => {
    expect(await names({ kinds: ['missile_strike', 'interception'] })).toEqual(['Astrakhan'])
    expect(await names({ kinds: [] })).toEqual([])
    const datetime = at('2025-03-17T00:00Z', null)
    expect(await names({ kinds: ['air_strike'], bbox: [20, 44, 60, 53], datetime })).toEqual(['Odesa'])
  })

  it('refuses a cursor that no page gave out', async () => {
    for (const cursor of [
      '',
      'x',
      'bm8',
      'WzEsMl0',
      Buffer.from('["2025-99-99T00:00:00Z","a"]').toString('base64url'),
    ]) {
      await expect(store().searchEvents({ limit: 2, cursor })).rejects.toThrow(InvalidCursorError)
    }
  })

  it('gives every event once on its pages, ties and undated events too', async () => {
    const ties = Array.from({ length: 23 }, (_, i) => ({
      at: 'odesa' as const,
      window: i < 11 ? window('2024-01-01T00:00Z', '2024-01-01T00:00Z', 'time') : UNKNOWN_WINDOW,
    }))
    // One article each, of actors that differ: none of them joins another.
    for (const [i, claim] of ties.entries()) await keepArticle(store(), articleOf([{ ...claim, actor: `group ${i}` }]))

    const seen: EventPage[] = []
    let cursor: string | undefined
    do {
      const page: EventPage = await searchEvents(store(), { limit: 4, cursor })
      seen.push(page)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    const ids = seen.flatMap(({ events }) => events.map(({ id }) => id))
    expect(ids).toHaveLength(7 + 23)
    expect(new Set(ids).size).toBe(7 + 23)
    expect(ids).toEqual((await store().searchEvents({ limit: 1000 })).events.map(({ id }) => id))
    expect(seen.map(({ numberMatched }) => numberMatched)).toEqual(seen.map(() => 30))
    expect(seen.map(({ events }) => events.length)).toEqual([4, 4, 4, 4, 4, 4, 4, 2])
  })
})
