import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf } from '@/lib/summarise/days'
import { EventTable } from '@/lib/summarise/event-table'
import { summedFigures } from '@/lib/summarise/figure-sums'
import { select } from '@/lib/summarise/select'
import { type SummedFigure, withoutRepeats } from './plain-sums'

const HOUR = 3_600_000

const figure = (rest: Partial<SummedFigure>): SummedFigure => ({
  eventId: 'e',
  country: 'UA',
  national: false,
  regional: false,
  partOf: null,
  start: 0,
  end: 10 * HOUR,
  measure: 'launched',
  of: 'drone',
  low: rest.best ?? 1,
  best: 1,
  high: rest.best ?? 1,
  ...rest,
})
const total = (best: number, rest: Partial<SummedFigure> = {}) => figure({ national: true, best, ...rest })

const REGION = 'abcdef0123456789'
const region = (best: number) => figure({ eventId: REGION, regional: true, best })

/** The event's own id, where it has one: what is equal otherwise is in the order of ids. */
const idOf = (eventId: string, i: number) =>
  /^[\da-f-]{16,}$/.test(eventId) ? eventId.replaceAll('-', '').slice(0, 16) : i.toString(16).padStart(16, '0')

/** The figures as events of their own, in a country or in a town of it. */
function tableOf(figures: readonly SummedFigure[]): EventTable {
  const table = new EventTable()
  figures.forEach((one, i) => {
    const { eventId, country, national, regional, partOf, start, end, measure, of, low, best, high } = one
    const placeKey = `${country} ${national} ${regional}`
    table.places.put(placeKey, {
      ...{ name: placeKey, lng: 0, lat: 0, geonameId: null, country, admin1: null, radiusKm: 1 },
      precision: national ? 'country' : regional ? 'region' : 'settlement',
    })
    table.put({
      ...{ id: idOf(eventId, i), kind: 'air_strike', targetType: 'unknown', actor: null },
      ...{ disputed: false, placeKey, windowStart: start, windowEnd: end, windowPrecision: 'night', partOf },
      figures: [{ measure, of, low, best, high }],
    })
  })
  return table
}

/** `[count, low, best, high]` of all days and measures. */
function sums(figures: readonly SummedFigure[]): number[] {
  const table = tableOf(figures)
  const rows = select(table, {})
  const summed = summedFigures(table, rows)
  const all = [summed.reduce((count, one) => count + one, 0), 0, 0, 0]
  for (const [, day] of daysOf(table, rows, summed))
    day.figures.forEach((value, i) => {
      if (i % 4 > 0) all[i % 4] = (all[i % 4] ?? 0) + value
    })
  return all
}

const best = (...figures: SummedFigure[]) => sums(figures)[2]

describe('A sum of figures', () => {
  it.each<[string, SummedFigure[], number]>([
    ['takes the total, not its parts', [total(174), figure({ best: 20 }), figure({ best: 300 })], 174],
    ['takes numbers of any size', [total(6_000_000_000), total(0xffffffff, { of: 'missile' })], 10_294_967_295],
    ['adds another night', [total(174), figure({ best: 20, start: 24 * HOUR, end: 34 * HOUR })], 194],
    [
      'adds another country',
      [total(174), figure({ best: 20, country: 'RU' }), figure({ best: 5, country: null })],
      199,
    ],
    [
      'adds another measure and another weapon',
      [total(174), figure({ best: 20, measure: 'hit' }), figure({ best: 2, of: 'missile' })],
      196,
    ],
    ['takes the larger of two totals of one night', [total(174), total(180, { eventId: 'f', end: 12 * HOUR })], 180],
    [
      'takes more dead in the parts than in an early total',
      [total(2, { measure: 'killed' }), figure({ best: 2, measure: 'killed' }), figure({ best: 3, measure: 'killed' })],
      5,
    ],
    [
      'takes the dead of a total that holds its parts',
      [total(9, { measure: 'killed' }), figure({ best: 4, measure: 'killed' })],
      9,
    ],
    [
      'takes the total of a region, not its towns',
      [region(9), figure({ best: 4, partOf: REGION }), figure({ best: 2, partOf: REGION }), figure({ best: 20 })],
      29,
    ],
    [
      'takes the towns where they have more than their region',
      [region(5), figure({ best: 4, partOf: REGION }), figure({ best: 2, partOf: REGION })],
      6,
    ],
    [
      'adds to a region what its towns tell of something else',
      [region(9), figure({ best: 4, of: 'missile', partOf: REGION })],
      13,
    ],
    ['adds a town whose region is not among them', [figure({ best: 4, partOf: REGION }), figure({ best: 2 })], 6],
    [
      'counts towns once beside a total of the country',
      [
        total(8, { measure: 'killed' }),
        figure({ eventId: REGION, regional: true, best: 5, measure: 'killed' }),
        figure({ best: 4, measure: 'killed', partOf: REGION }),
      ],
      8,
    ],
    ['is nothing of nothing', [], 0],
  ])('%s', (_, figures, expected) => {
    expect(best(...figures)).toBe(expected)
  })

  it('is never more than all figures, and does not depend on their order', () => {
    const any = fc.record({
      eventId: fc.uuid(),
      national: fc.boolean(),
      start: fc.nat(5).map((days) => days * 24 * HOUR),
      best: fc.nat(50),
      measure: fc.constantFrom('launched' as const, 'killed' as const),
    })
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ eventId }) => eventId, maxLength: 12 }), (specs) => {
        const figures = specs.map((spec) => figure({ ...spec, end: spec.start + 30 * HOUR }))
        expect(best(...figures.toReversed())).toBe(best(...figures))
        expect(best(...figures)).toBeLessThanOrEqual(figures.reduce((sum, one) => sum + one.best, 0))
      }),
    )
  })

  it('is what going through the figures one by one gives', () => {
    const any = fc.record({
      country: fc.constantFrom('UA', 'RU', null),
      national: fc.boolean(),
      start: fc.nat(40).map((steps) => steps * 7 * HOUR),
      hours: fc.constantFrom(0, 10, 24, 60),
      best: fc.nat(50),
      measure: fc.constantFrom('launched' as const, 'killed' as const, 'hit' as const),
      of: fc.constantFrom('drone' as const, null),
      // The first of them may be regions, of which others are parts.
      partOf: fc.option(fc.nat(3)),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (specs) => {
        const id = (i: number) => i.toString(16).padStart(16, '0')
        const figures = specs.map(({ hours, partOf, national, ...spec }, i) => {
          const regional = i < 4 && !national
          const whole = partOf === null || national || i < 4 ? null : id(partOf)
          return figure({
            ...{ ...spec, national, regional, partOf: whole, eventId: id(i), end: spec.start + hours * HOUR },
          })
        })
        const plain = withoutRepeats(figures)
        const sum = (of: (figure: SummedFigure) => number) => plain.reduce((all, one) => all + of(one), 0)
        expect(sums(figures)).toEqual([plain.length, sum(({ low }) => low), sum((f) => f.best), sum((f) => f.high)])
      }),
      { numRuns: 300 },
    )
  })
})
