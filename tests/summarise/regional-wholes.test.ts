import { expect, it } from 'vitest'
import type { EventSketch } from '@/lib/domain/event-sketch'
import type { Place } from '@/lib/domain/place'
import { Summary } from '@/lib/summarise/summary'

const place = (name: string, admin1: string, precision: Place['precision']): [string, Place] => [
  name,
  { name, lng: 30, lat: 50, geonameId: null, country: 'UA', admin1, radiusKm: 1, precision },
]

const WHOLE = 'aaaaaaaaaaaaaaa1'
const event = (id: string, placeKey: string, killed: number, partOf: string | null): EventSketch => ({
  ...{ id, kind: 'air_strike', targetType: 'unknown', actor: null, disputed: false, placeKey, partOf },
  ...{ windowStart: 0, windowEnd: 36_000_000, windowPrecision: 'night' },
  figures: [{ measure: 'killed', of: null, low: killed, best: killed, high: killed }],
})

function summaryOf(events: EventSketch[]): Summary {
  const summary = new Summary()
  const places = [
    place('Kyiv Oblast', 'UA-32', 'region'),
    place('Bucha', 'UA-32', 'settlement'),
    place('Kyiv', 'UA-30', 'settlement'),
  ]
  summary.update({ places, events, gone: [] })
  return summary
}

const killedIn = (summary: Summary) =>
  Object.fromEntries(summary.breakdown({}, 'admin1').map(({ key, figures }) => [key, figures[0]?.best]))

it('a region has its total, and not its towns once more', () => {
  const town = event('bbbbbbbbbbbbbbb2', 'Bucha', 3, WHOLE)
  const summary = summaryOf([event(WHOLE, 'Kyiv Oblast', 5, null), town])
  expect(killedIn(summary)).toEqual({ 'UA-32': 5 })
  // Linked no more, it is something else.
  summary.update({ places: [], events: [{ ...town, partOf: null }], gone: [] })
  expect(killedIn(summary)).toEqual({ 'UA-32': 8 })
  summary.update({ places: [], events: [town], gone: [WHOLE] })
  expect(killedIn(summary)).toEqual({ 'UA-32': 3 })
})

it('a city that is a region of its own keeps its figure there, and is not added to the whole of both', () => {
  const summary = summaryOf([
    event(WHOLE, 'Kyiv Oblast', 5, null),
    event('bbbbbbbbbbbbbbb2', 'Bucha', 1, WHOLE),
    event('ccccccccccccccc3', 'Kyiv', 2, WHOLE),
  ])
  expect(killedIn(summary)).toEqual({ 'UA-32': 5, 'UA-30': 2 })
  for (const [admin1, best] of [
    ['UA-32', 5],
    ['UA-30', 2],
  ] as const)
    expect(summary.breakdown({ admin1s: [admin1] }, 'admin1')[0]?.figures[0]?.best).toBe(best)
  expect(summary.breakdown({}, 'country')[0]?.figures[0]?.best).toBe(5)
})
