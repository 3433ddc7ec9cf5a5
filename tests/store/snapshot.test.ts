import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BusyError, type SourcedEvent } from '@/lib/domain/snapshot'
import { UNKNOWN_WINDOW } from '@/lib/domain/window'
import { describeOnBoth } from './databases'
import { articleOf, figure, keepArticle, nightTo, type PlaceName, window } from './readings'

const ALL = { sources: false, pointsOnly: false }

async function read(snapshot: { batches: AsyncIterable<SourcedEvent[]> }): Promise<SourcedEvent[]> {
  const events: SourcedEvent[] = []
  for await (const batch of snapshot.batches) events.push(...batch)
  return events
}

describeOnBoth('A snapshot of the events', (store) => {
  const places: (PlaceName | null)[] = ['odesa', 'kharkiv', 'ukraine', 'suva', 'odesaPort', null]

  it('has the events of the pages, to the last digit and letter', async () => {
    const actors = ['RU', null, 'a "group", with\na tab\t and \\ and {braces}', '\\N', 'NULL', 'Ж🚀']
    for (let i = 0; i < 12; i++) {
      const at = places[i % places.length] ?? null
      const when =
        i % 4 === 3
          ? UNKNOWN_WINDOW
          : window(`2025-01-0${1 + (i % 9)}T00:00:00.00${i % 9}Z`, '2025-02-01T00:00:00.1Z', 'day')
      const figures = [
        figure({ low: i * 1000, claimant: actors[i % 6] ?? null }),
        figure({ measure: 'killed', low: i }),
      ]
      await keepArticle(store(), articleOf([{ at, window: when, actor: `${actors[i % 6]} ${i}`, figures }]))
    }
    const { events } = await store().searchEvents({ limit: 1000 })
    const snapshot = await store().snapshotEvents({}, ALL)
    expect(snapshot).toMatchObject({ version: await store().dataVersion(), matched: events.length })
    expect(await read(snapshot)).toEqual(events.map((event) => ({ ...event, sources: [] })))
  })

  it('takes every filter', async () => {
    const filters = [
      { bbox: [20, 40, 40, 52] as [number, number, number, number] },
      { datetime: { start: '2025-01-03T00:00:00.000Z', end: null } },
      { countries: ['UA'], disputed: false },
      { near: { lng: 30.73, lat: 46.47, radiusKm: 10 } },
      { kinds: [] },
      { actors: ['RU 0', 'a "group", with\na tab\t and \\ and {braces} 2', "'; DROP TABLE x --"] },
    ]
    for (const filter of filters) {
      const { events } = await store().searchEvents({ ...filter, limit: 1000 })
      const found = await read(await store().snapshotEvents(filter, ALL))
      expect(found.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
    }
  })

  it('leaves out on request what has no point, and names the articles on request', async () => {
    const { events } = await store().searchEvents({ limit: 1000 })
    const placed = events.filter(({ place }) => place && place.precision !== 'country')
    const snapshot = await store().snapshotEvents({}, { sources: true, pointsOnly: true })
    expect(snapshot.matched).toBe(placed.length)
    const found = await read(snapshot)
    expect(found.map(({ id }) => id)).toEqual(placed.map(({ id }) => id))
    expect(found[0]?.sources).toEqual([
      { source: 'Example', title: expect.stringMatching(/^Article/), url: null, publishedAt: '2025-03-17' },
    ])
  })

  it('stays as it was when events are written meanwhile, which need not wait for it', async () => {
    const before = (await store().searchEvents({ limit: 1000 })).events
    const snapshot = await store().snapshotEvents({}, ALL)
    await keepArticle(store(), articleOf([{ at: 'apia', window: nightTo('2025-09-01') }]))
    await keepArticle(store(), articleOf([{ at: 'apia', window: nightTo('2025-09-01') }]))
    expect(await read(snapshot)).toEqual(before.map((event) => ({ ...event, sources: [] })))
    const after = await store().snapshotEvents({}, ALL)
    expect(after.version).toBeGreaterThan(snapshot.version)
    expect(await read(after)).toHaveLength(before.length + 1)
  })

  it('is read in batches by several at once, and refused beyond that', async () => {
    const open = await Promise.all(Array.from({ length: 8 }, () => store().snapshotEvents({}, ALL)))
    await expect(store().snapshotEvents({}, ALL)).rejects.toThrow(BusyError)
    const [first, ...others] = open
    const counts = await Promise.all(open.slice(0, 4).map(read))
    expect(new Set(counts.map(({ length }) => length)).size).toBe(1)
    await first?.close()
    await Promise.all(others.map(({ close }) => close()))
    // Leaving one amid its batches is enough.
    for (let i = 0; i < 20; i++)
      for await (const batch of (await store().snapshotEvents({}, ALL)).batches) {
        expect(batch.length).toBeGreaterThan(0)
        break
      }
  })

  it('keeps any text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !text.includes('\0')),
        async (actor) => {
          await keepArticle(
            store(),
            articleOf([{ at: 'suva', window: UNKNOWN_WINDOW, actor, figures: [{ claimant: actor }] }]),
          )
          const [event] = await read(await store().snapshotEvents({ actors: [actor] }, ALL))
          expect(event?.actor).toBe(actor)
          expect(event?.figures[0]?.statements[0]?.claimant).toBe(actor)
        },
      ),
      { numRuns: 15 },
    )
  })
})
