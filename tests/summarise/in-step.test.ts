import { rollup } from 'd3-array'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Event } from '@/lib/domain/event'
import type { Kind } from '@/lib/domain/kinds'
import {
  type DateInterval,
  type EventFilter,
  STATS_INTERVALS,
  type StatsBucket,
  type StatsInterval,
} from '@/lib/domain/query'
import { UNKNOWN_WINDOW } from '@/lib/domain/window'
import { summaryOf } from '@/lib/services/summary'
import type { Store } from '@/lib/store/store'
import { describeOnBoth } from '../store/databases'
import {
  articleOf,
  type ClaimSpec,
  keepArticle,
  nightTo,
  PLACES,
  type PlaceName,
  readingOf,
  window,
} from '../store/readings'
import { type SummedFigure, withoutRepeats } from './plain-sums'

const HOUR = 3_600_000
const DAY_MS = 24 * HOUR
const DATES = ['2025-02-27', '2025-02-28', '2025-03-01', '2025-03-02', '2025-03-10', '2025-12-31', '2026-01-01']
const names = Object.keys(PLACES) as PlaceName[]

const anyWindow = fc
  .constantFrom(...DATES)
  .chain((date) =>
    fc.constantFrom(
      nightTo(date),
      window(`${date}T10:00Z`, `${date}T10:00Z`, 'time'),
      window(new Date(Date.parse(date) - 2 * HOUR).toISOString(), `${date}T21:59:59.999Z`, 'day'),
      window(`${date}T00:00Z`, new Date(Date.parse(date) + 7 * 24 * HOUR).toISOString(), 'week'),
      UNKNOWN_WINDOW,
    ),
  )
const anyClaim: fc.Arbitrary<ClaimSpec> = fc.record({
  at: fc.constantFrom(...names, null),
  window: anyWindow,
  kind: fc.constantFrom<Kind>('air_strike', 'missile_strike', 'interception'),
  figures: fc.array(
    fc.record({
      measure: fc.constantFrom('launched' as const, 'killed' as const),
      of: fc.constantFrom('drone' as const, null),
      low: fc.nat(300),
    }),
    { maxLength: 3 },
  ),
})

const anyFilter: fc.Arbitrary<EventFilter> = fc.record(
  {
    kinds: fc.subarray<Kind>(['air_strike', 'missile_strike', 'interception'], { minLength: 1 }),
    datetime: fc
      .tuple(fc.option(fc.constantFrom(...DATES)), fc.option(fc.constantFrom(...DATES)), fc.nat(47), fc.nat(47))
      .map(([a, b, early, late]) => {
        const [from, to] = a && b && a > b ? [b, a] : [a, b]
        // At any half hour: a range that begins or ends within a day has a part of its events.
        return {
          start: from && new Date(Date.parse(from) + (early * HOUR) / 2).toISOString(),
          end: to && new Date(Date.parse(to) + DAY_MS - 1 - (from === to ? 0 : (late * HOUR) / 2)).toISOString(),
        }
      }),
    bbox: fc.constantFrom<[number, number, number, number]>([20, 44, 41, 53], [170, -30, -160, 0], [30, 46, 31, 47]),
    near: fc.record({ lng: fc.constant(30.7), lat: fc.constant(46.5), radiusKm: fc.constantFrom(5, 600, 2000) }),
    area: fc.constant({
      type: 'Polygon' as const,
      coordinates: [
        [
          [20, 44],
          [50, 44],
          [37, 53],
          [20, 44],
        ],
      ],
    }),
    countries: fc.subarray(['UA', 'RU', 'FJ', 'XX'], { minLength: 1 }),
    admin1s: fc.subarray(['UA-51', 'UA-63', 'XX-1'], { minLength: 1 }),
    disputed: fc.boolean(),
  },
  { requiredKeys: [] },
)

describeOnBoth('The events in memory', (store) => {
  const texts = new Map<string, number>()
  /** Keeps an article, or a new text of one that is there already. */
  async function report(key: string, claims: readonly ClaimSpec[]) {
    const version = (texts.get(key) ?? 0) + 1
    texts.set(key, version)
    await keepArticle(store(), articleOf(claims, { key, contentHash: `${key} ${version}`, reading: readingOf(claims) }))
  }

  beforeAll(async () => {
    for (const [i, claims] of fc
      .sample(fc.array(anyClaim, { minLength: 1, maxLength: 8 }), { numRuns: 25, seed: 7 })
      .entries())
      await report(`article ${i}`, claims)
  })

  it('are those that SQL finds, whatever the filter', async () => {
    const { summary } = await summaryOf(store())
    await fc.assert(
      fc.asyncProperty(anyFilter, fc.constantFrom<StatsInterval>(...STATS_INTERVALS), async (filter, interval) => {
        const events = await eventsOf(store(), filter)
        expect(summary.count(filter)).toBe(events.length)
        const { datetime: _, ...always } = filter
        const ofAllDates = await eventsOf(store(), always)
        expect(summary.histogram(filter, interval)).toEqual(plainHistogram(events, ofAllDates, interval))
        for (const z of [0, 3, 9]) expect(drawn(summary, filter, z)).toEqual(idsWithPoint(events))
      }),
      { numRuns: 60 },
    )
  })

  it('stay so while articles come and change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.array(anyClaim, { maxLength: 5 }), async (nth, claims) => {
        await report(`article ${nth}`, claims)
        const { summary, version } = await summaryOf(store())
        expect(version).toBe(await store().dataVersion())
        expect((await store().lastEventChange()).version).toBe(String(version))
        const events = await eventsOf(store(), {})
        expect(summary.count({})).toBe(events.length)
        expect(summary.histogram({}, 'day')).toEqual(plainHistogram(events, events, 'day'))
        expect(drawn(summary, {}, 5)).toEqual(idsWithPoint(events))
      }),
      { numRuns: 15 },
    )
  })

  it('follow a place that the gazetteer has moved', async () => {
    await report('at the old place', [{ at: 'apia', window: nightTo('2025-06-06') }])
    const before = await summaryOf(store())
    const moved = { ...PLACES.apia, lng: 12, lat: 34 }
    const around: EventFilter = { bbox: [11, 33, 13, 35] }
    expect(before.summary.count(around)).toBe(0)
    const mentioned = readingOf([], [{ at: 'apia', role: 'context' }])
    for (const mention of mentioned.places) mention.place = moved
    await keepArticle(store(), articleOf([], { key: 'a mention alone', reading: mentioned }))

    const { summary, version } = await summaryOf(store())
    expect(version).toBeGreaterThan(before.version)
    const events = await eventsOf(store(), around)
    expect(events.length).toBeGreaterThan(0)
    expect(summary.count(around)).toBe(events.length)
    const detail = await store().findEvent(events[0]?.id ?? '')
    expect(detail?.event.history?.at(-1)).toMatchObject({
      change: 'changed',
      what: {
        fields: [
          { field: 'place.lng', from: PLACES.apia.lng, to: 12 },
          { field: 'place.lat', to: 34 },
        ],
      },
    })
  })

  it('are read once, however many ask at once', async () => {
    await report('asked for', [{ at: 'odesa', window: nightTo('2025-05-05') }])
    const all = await Promise.all(Array.from({ length: 8 }, () => summaryOf(store())))
    expect(new Set(all.map(({ summary }) => summary)).size).toBe(1)
    expect(new Set(all.map(({ version }) => version)).size).toBe(1)
  })
})

async function eventsOf(store: Store, filter: EventFilter): Promise<Event[]> {
  return (await store.searchEvents({ ...filter, limit: 10_000 })).events
}

const idsWithPoint = (events: readonly Event[]) =>
  events.flatMap(({ id, place }) => (place && place.precision !== 'country' ? id : [])).sort()

/** Ids on all tiles of a zoom. */
function drawn(summary: Awaited<ReturnType<typeof summaryOf>>['summary'], filter: EventFilter, z: number): string[] {
  const ids: string[] = []
  const across = 2 ** z
  const tiles = Object.values(PLACES).map(({ lng, lat }) => {
    const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2
    return [Math.floor(((lng + 180) / 360) * across), Math.floor(y * across)].join(' ')
  })
  for (const tile of new Set(tiles)) {
    const [x = 0, y = 0] = tile.split(' ').map(Number)
    const { events, cells } = summary.tile(filter, z, x, y)
    expect(cells).toEqual([])
    ids.push(...events.map(({ id }) => id))
  }
  return ids.sort()
}

/** What `Summary.histogram` says, event by event. Which figures are summed does not depend on the dates. */
function plainHistogram(
  events: readonly Event[],
  ofAllDates: readonly Event[],
  interval: StatsInterval,
): StatsBucket[] {
  const dated = datedOf(events, interval)
  const ids = new Set(events.map(({ id }) => id))
  const figures = datedOf(ofAllDates, interval).flatMap(
    ({ event: { id, place, figures, windowPrecision, partOf }, start, end, bucket }) => {
      const national = place?.precision === 'country'
      if (national && ['week', 'month', 'unknown'].includes(windowPrecision)) return []
      return figures.map(({ measure, of, low, best, high }): SummedFigure & { bucket: string } => ({
        ...{ eventId: id, country: place?.country ?? null, national, start, end, bucket },
        ...{ regional: place?.precision === 'region', partOf },
        ...{ measure, of, low, best, high },
      }))
    },
  )
  const summed = withoutRepeats(figures).filter(({ eventId }) => ids.has(eventId))
  return [
    ...rollup(
      dated,
      (of) => of,
      ({ bucket }) => bucket,
    ),
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, inBucket]) => ({
      start,
      events: inBucket.length,
      kinds: countsByKind(inBucket.map(({ event }) => event)),
      wide: countsByKind(
        inBucket.filter(({ isWide, lastBucket }) => isWide && lastBucket !== start).map(({ event }) => event),
      ),
      figures: [
        ...rollup(
          summed.filter(({ bucket }) => bucket === start),
          (alike) => alike,
          ({ measure, of }) => `${measure} ${of}`,
        ),
      ]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, alike]) => {
          const sum = (of: (figure: SummedFigure) => number) => alike.reduce((all, one) => all + of(one), 0)
          const [{ measure, of } = { measure: 'hit' as const, of: null }] = alike
          return {
            measure,
            of,
            low: sum(({ low }) => low),
            best: sum(({ best }) => best),
            high: sum(({ high }) => high),
          }
        }),
    }))
}

function datedOf(events: readonly Event[], interval: StatsInterval) {
  return events.flatMap((event) => {
    if (!event.windowStart || !event.windowEnd) return []
    const wholeDays = ['day', 'week', 'month'].includes(event.windowPrecision)
    const start = Date.parse(event.windowStart)
    const end = Date.parse(event.windowEnd)
    if (interval === 'hour') {
      const [bucket, lastBucket] = [hourOf(start), hourOf(Math.max(start, end - 1))]
      return [{ event, start, end, bucket, lastBucket, isWide: true }]
    }
    const bucket = bucketOf(start + (wholeDays ? DAY_MS / 2 : 0), interval)
    const lastBucket = bucketOf(end - (wholeDays ? DAY_MS / 2 : 0), interval)
    const isWide = ['week', 'month', 'unknown'].includes(event.windowPrecision)
    return [{ event, start, end, bucket, lastBucket, isWide }]
  })
}

function countsByKind(events: readonly Event[]): Partial<Record<Kind, number>> {
  return Object.fromEntries(
    rollup(
      events,
      (of) => of.length,
      ({ kind }) => kind,
    ),
  )
}

const hourOf = (instant: number) => `${new Date(instant).toISOString().slice(0, 13)}:00:00.000Z`

function bucketOf(instant: number, interval: DateInterval): string {
  const date = new Date(Math.floor(instant / DAY_MS) * DAY_MS)
  if (interval === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  if (interval === 'month') date.setUTCDate(1)
  return date.toISOString().slice(0, 10)
}
