import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventSketch } from '@/lib/domain/event-sketch'
import type { DateInterval, EventFilter } from '@/lib/domain/query'
import { BREAKDOWNS, type BreakdownGroup } from '@/lib/domain/statistics'
import { Summary } from '@/lib/summarise/summary'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FIRST = Date.parse('2025-03-01T18:00Z')

const PLACES = ['UA country', 'UA settlement', 'RU settlement'] as const

const drones = (measure: 'launched' | 'intercepted' | 'suppressed', low: number, high = low) => ({
  ...{ measure, of: 'drone' as const },
  ...{ low, best: low, high },
})

/** A summary of nights; what is not said of an event is unknown. */
function summaryOf(events: readonly (Partial<EventSketch> & { night?: number })[]): Summary {
  const summary = new Summary()
  summary.update({
    places: PLACES.map((key) => {
      const [country = null, precision] = key.split(' ') as ['UA' | 'RU', 'country' | 'settlement']
      return [
        key,
        {
          ...{ name: key, lng: 30, lat: 50, geonameId: null, country, radiusKm: 5 },
          admin1: precision === 'country' ? null : `${country}-1`,
          precision,
        },
      ]
    }),
    events: events.map(({ night = null, ...rest }, i) => ({
      ...{ id: i.toString(16).padStart(16, '0'), kind: 'air_strike', targetType: 'unknown', actor: null },
      ...{
        disputed: false,
        placeKey: null,
        windowPrecision: night === null ? 'unknown' : 'night',
        partOf: null,
        figures: [],
      },
      windowStart: night === null ? null : FIRST + night * DAY,
      windowEnd: night === null ? null : FIRST + night * DAY + 12 * HOUR,
      ...rest,
    })),
    gone: [],
  })
  return summary
}

describe('Outcomes', () => {
  it('are of events that give both numbers, of one weapon', () => {
    const summary = summaryOf([
      { night: 0, placeKey: 'UA country', figures: [drones('launched', 174), drones('intercepted', 90, 94)] },
      // No rate: one says only what came, one only what was shot down, one counts two things.
      { night: 1, placeKey: 'UA country', figures: [drones('launched', 300)] },
      { night: 1, placeKey: 'RU settlement', figures: [drones('intercepted', 60)] },
      {
        ...{ night: 1, placeKey: 'RU settlement' },
        figures: [drones('launched', 8), { ...drones('intercepted', 3), of: 'missile' as const }],
      },
    ])
    expect(summary.outcomes({}, 'day')).toEqual([
      {
        ...{ start: '2025-03-01', of: 'drone', events: 1 },
        ...{ launched: { low: 174, best: 174, high: 174 }, intercepted: { low: 90, best: 90, high: 94 } },
      },
    ])
  })

  it('are added up per interval, oldest first, and leave out the parts of a national total', () => {
    const night = (n: number, placeKey: string, up: number, down: number) => ({
      ...{ night: n, placeKey },
      figures: [drones('launched', up), drones('intercepted', down)],
    })
    const summary = summaryOf([
      night(9, 'UA country', 100, 50),
      night(1, 'UA country', 200, 180),
      night(1, 'UA settlement', 20, 20),
    ])
    const told = (interval: DateInterval, filter: EventFilter = {}) =>
      summary
        .outcomes(filter, interval)
        .map(({ start, events, launched, intercepted }) => [start, events, launched.best, intercepted.best])
    expect(told('day')).toEqual([
      ['2025-03-02', 1, 200, 180],
      ['2025-03-10', 1, 100, 50],
    ])
    expect(told('month')).toEqual([['2025-03-01', 2, 300, 230]])
    const march9 = { start: '2025-03-09T00:00:00Z', end: '2025-03-31T00:00:00Z' }
    expect(told('month', { datetime: march9 })).toEqual([['2025-03-01', 1, 100, 50]])
  })
})

const anyEvent = fc.record({
  night: fc.option(fc.nat(5), { nil: undefined }),
  placeKey: fc.constantFrom(...PLACES, null),
  kind: fc.constantFrom('air_strike' as const, 'interception' as const),
  targetType: fc.constantFrom('energy' as const, 'port' as const, 'unknown' as const),
  actor: fc.constantFrom('RU', 'UA', null),
  disputed: fc.boolean(),
  figures: fc.uniqueArray(
    fc
      .record({ measure: fc.constantFrom('launched' as const, 'intercepted' as const), low: fc.nat(300) })
      .map(({ measure, low }) => drones(measure, low)),
    { selector: ({ measure }) => measure },
  ),
})

const total = (parts: readonly Pick<BreakdownGroup, 'figures'>[]) =>
  parts.flatMap(({ figures }) => figures).reduce((sum, { best }) => sum + best, 0)

describe('A breakdown', () => {
  it('has each event once, whatever it is by, and its sums are those of the histogram', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 20 }),
        fc.constantFrom(...BREAKDOWNS),
        fc.option(fc.nat(5), { nil: undefined }),
        (events, by, from) => {
          const summary = summaryOf(
            events.map(({ night, ...rest }) => ({ ...rest, ...(night !== undefined && { night }) })),
          )
          const start = from === undefined ? null : new Date(FIRST + from * DAY).toISOString()
          const filter: EventFilter = start ? { datetime: { start, end: null } } : {}
          const groups = summary.breakdown(filter, by)
          expect(groups.reduce((sum, group) => sum + group.events, 0)).toBe(summary.count(filter))
          expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
          if (by === 'admin1') return
          expect(total(groups)).toBe(total(summary.histogram(filter, 'day')))
        },
      ),
    )
  })

  it('by region gives each what it has when it alone is asked for, whatever a national total holds', () => {
    const night = (placeKey: string, up: number) => ({ night: 1, placeKey, figures: [drones('launched', up)] })
    const one = summaryOf([night('UA country', 100), night('UA settlement', 20), night('RU settlement', 7)])
    expect(one.breakdown({}, 'admin1').map(({ key, figures }) => [key, figures[0]?.best])).toEqual([
      [null, 100],
      ['RU-1', 7],
      ['UA-1', 20],
    ])
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        const summary = summaryOf(
          events.map(({ night, ...rest }) => ({ ...rest, ...(night !== undefined && { night }) })),
        )
        for (const group of summary.breakdown({}, 'admin1'))
          if (group.key !== null) expect(total([group])).toBe(total(summary.histogram({ admin1s: [group.key] }, 'day')))
      }),
    )
  })

  it('goes by size, counts what is disputed, and says null for what is not known', () => {
    const summary = summaryOf([
      { targetType: 'port', disputed: true },
      { targetType: 'port', night: 2 },
      { targetType: 'unknown' },
    ])
    expect(summary.breakdown({}, 'targetType')).toEqual([
      { key: 'port', events: 2, disputed: 1, figures: [] },
      { key: null, events: 1, disputed: 0, figures: [] },
    ])
    expect(summary.breakdown({}, 'country')).toEqual([{ key: null, events: 3, disputed: 1, figures: [] }])
  })
})
