import { beforeAll, expect, it } from 'vitest'
import { eventStats } from '@/lib/services/statistics'
import { describeOnBoth } from './databases'
import { articleOf, type ClaimSpec, keepArticle, nightTo, window } from './readings'

const night = nightTo('2025-03-17')
const launched = (low: number) => ({ measure: 'launched', of: 'drone', low }) as const

describeOnBoth('Statistics', (store) => {
  const figures = async (bbox?: [number, number, number, number]) => {
    const { buckets } = await eventStats(store(), { bbox }, 'day')
    return buckets.flatMap(({ start, figures }) =>
      figures.map(({ measure, of, low, best, high }) => `${start} ${measure} ${of}: ${low} ${best} ${high}`),
    )
  }
  const claims: ClaimSpec[] = [
    // A barrage, and two of its parts.
    { at: 'ukraine', window: night, figures: [launched(174), { ...launched(200), qualifier: 'nearly' }] },
    { at: 'odesaRegion', window: night, figures: [launched(20), { measure: 'injured', low: 1 }] },
    { at: 'kharkiv', window: night, figures: [launched(12), { measure: 'launched', of: 'missile', low: 2 }] },
    // Another country's night.
    { at: 'astrakhan', window: night, figures: [launched(31), { measure: 'injured', low: 1 }] },
    // An early national toll, and more in the towns.
    { at: 'ukraine', window: nightTo('2025-04-02'), figures: [{ measure: 'killed', low: 2 }] },
    { at: 'odesa', window: nightTo('2025-04-02'), figures: [{ measure: 'killed', low: 2 }] },
    { at: 'kharkiv', window: nightTo('2025-04-02'), figures: [{ measure: 'killed', low: 3 }] },
    // A national toll that holds all of its parts.
    { at: 'ukraine', window: nightTo('2025-04-05'), figures: [{ measure: 'killed', low: 9 }] },
    { at: 'odesa', window: nightTo('2025-04-05'), figures: [{ measure: 'killed', low: 4 }] },
    // Two national events of one night tell one number.
    { at: 'ukraine', window: nightTo('2025-04-08'), figures: [launched(50)] },
    { at: 'ukraine', window: nightTo('2025-04-08'), kind: 'ground_fighting', figures: [launched(50)] },
    // A month's total repeats its nights.
    {
      at: 'ukraine',
      window: window('2025-02-28T22:00Z', '2025-03-31T21:00Z', 'month'),
      figures: [launched(4198)],
    },
  ]

  beforeAll(async () => {
    await keepArticle(store(), articleOf(claims))
  })

  it('count events and their kinds in the interval in which they begin', async () => {
    const { buckets: weeks } = await eventStats(store(), {}, 'week')
    expect(weeks.map(({ start, events, kinds }) => ({ start, events, kinds }))).toEqual([
      // The month begins at midnight in Kyiv, two hours before midnight UTC.
      { start: '2025-02-24', events: 1, kinds: { air_strike: 1 } },
      // The night to Monday counts on Sunday.
      { start: '2025-03-10', events: 4, kinds: { air_strike: 4 } },
      { start: '2025-03-31', events: 5, kinds: { air_strike: 5 } },
      { start: '2025-04-07', events: 2, kinds: { air_strike: 1, ground_fighting: 1 } },
    ])
    const { buckets: months } = await eventStats(store(), {}, 'month')
    expect(months.map(({ start, events }) => [start, events])).toEqual([
      ['2025-03-01', 5],
      ['2025-04-01', 7],
    ])
  })

  it('count by the hour in which a window begins, of the dates alone, and say what may be later', async () => {
    const filter = { datetime: { start: '2025-03-16T00:00:00.000Z', end: '2025-03-17T23:59:59.999Z' } }
    const { buckets, numberMatched } = await eventStats(store(), filter, 'hour')
    const [startOfMonth, startOfNight] = ['2025-02-28T22:00:00.000Z', night.windowStart]
    expect(buckets.map(({ start, events, kinds, wide }) => ({ start, events, kinds, wide }))).toEqual([
      { start: startOfMonth, events: 1, kinds: { air_strike: 1 }, wide: { air_strike: 1 } },
      { start: startOfNight, events: 4, kinds: { air_strike: 4 }, wide: { air_strike: 4 } },
    ])
    expect(numberMatched).toBe(5)
    // The sums are those of the day: a national total is not added to its parts.
    const { buckets: days } = await eventStats(store(), filter, 'day')
    expect(buckets.at(-1)?.figures).toEqual(days.at(-1)?.figures)
  })

  it('tell how many events match, whatever dates cut through their windows', async () => {
    const hours = ['2025-02-28T23:00', '2025-03-13T22:00', '2025-03-31T20:59', '2025-04-02T00:00', '2025-04-08T12:00']
    const ends = [null, ...hours.map((hour) => new Date(`${hour}Z`).toISOString())]
    for (const start of ends)
      for (const end of ends.filter((end) => start === null || end === null || start <= end)) {
        const filter = { datetime: { start, end } }
        const { numberMatched } = await eventStats(store(), filter, 'week')
        expect([filter, numberMatched]).toEqual([
          filter,
          (await store().searchEvents({ limit: 100, ...filter })).events.length,
        ])
      }
  })

  it('never add a national total to its regional parts', async () => {
    expect(await figures()).toEqual([
      '2025-03-16 injured null: 2 2 2',
      '2025-03-16 launched drone: 205 205 231',
      '2025-03-16 launched missile: 2 2 2',
      '2025-04-01 killed null: 5 5 5',
      '2025-04-04 killed null: 9 9 9',
      '2025-04-07 launched drone: 50 50 50',
    ])
  })

  it('add the parts where the total is not among the events asked for', async () => {
    expect(await figures([28, 44, 41, 53])).toEqual([
      '2025-03-16 injured null: 1 1 1',
      '2025-03-16 launched drone: 32 32 32',
      '2025-03-16 launched missile: 2 2 2',
      '2025-04-01 killed null: 5 5 5',
      '2025-04-04 killed null: 4 4 4',
    ])
  })
})
