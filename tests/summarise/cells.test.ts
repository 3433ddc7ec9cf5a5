import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_SINGLE } from '@/lib/domain/event-tile'
import { kindSchema } from '@/lib/domain/kind-schema'
import type { Kind } from '@/lib/domain/kinds'
import type { Precision } from '@/lib/domain/place'
import { Summary } from '@/lib/summarise/summary'

const KINDS = kindSchema.options

/** So many events in each of the places. */
function summaryOf(places: readonly { lng: number; lat: number; precision: Precision; events: number }[]): Summary {
  const summary = new Summary()
  let number = 0
  places.forEach(({ events, ...place }, i) => {
    const key = `place ${i}`
    const named = { ...place, name: key, geonameId: i, country: 'UA', admin1: null, radiusKm: 5 }
    summary.update({
      places: [[key, named]],
      gone: [],
      events: Array.from({ length: events }, () => ({
        ...{ id: (number++).toString(16).padStart(16, '0'), kind: KINDS[number % KINDS.length] as Kind, figures: [] },
        ...{ targetType: 'unknown', actor: null, disputed: number % 3 === 0, placeKey: key },
        ...{ windowStart: number, windowEnd: number, windowPrecision: 'time', partOf: null },
      })),
    })
  })
  return summary
}

const everywhere = (summary: Summary, z: number) =>
  Array.from({ length: 4 ** z }, (_, i) => summary.tile({}, z, i % 2 ** z, Math.floor(i / 2 ** z)))

describe('Tiles of many events', () => {
  it('count each event once at every zoom, in cells or by itself', () => {
    const place = fc.record({
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      precision: fc.constantFrom<Precision>('settlement', 'region', 'country'),
      events: fc.nat(600),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.nat(3), (places, z) => {
        const tiles = everywhere(summaryOf(places), z)
        const expected = places
          .filter(({ precision }) => precision !== 'country')
          .reduce((sum, { events }) => sum + events, 0)
        const count = (of: (tile: (typeof tiles)[number]) => number) => tiles.reduce((sum, tile) => sum + of(tile), 0)
        const inCells = (tile: (typeof tiles)[number]) => tile.cells.reduce((sum, cell) => sum + cell.count, 0)
        expect(count((tile) => tile.events.length + inCells(tile))).toBe(expected)
        for (const tile of tiles) {
          expect(tile.events.length === 0 || tile.cells.length === 0).toBe(true)
          if (tile.cells.length > 0) expect(inCells(tile)).toBeGreaterThan(MOST_SINGLE)
          for (const { count, kinds } of tile.cells)
            expect(Object.values(kinds).reduce((sum, of) => sum + of, 0)).toBe(count)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keep what is precise apart from what is wide, and draw a cell at the place that has most', () => {
    const at = { lng: 30, lat: 50 }
    const summary = summaryOf([
      { ...at, precision: 'settlement', events: 900 },
      { lng: 30.01, lat: 50.01, precision: 'facility', events: 100 },
      { ...at, precision: 'region', events: 50 },
    ])
    const { cells } = summary.tile({}, 0, 0, 0)
    expect(cells.map(({ count, precise, place }) => [count, precise, place.name])).toEqual([
      [50, false, 'place 2'],
      [1000, true, 'place 0'],
    ])
  })

  it('forget an event that is gone, and move one whose place has changed', () => {
    const summary = summaryOf([{ lng: 30, lat: 50, precision: 'settlement', events: 2 }])
    const [first] = summary.tile({}, 0, 0, 0).events
    if (!first) throw new Error('nothing is drawn')
    summary.update({ places: [], events: [], gone: [first.id] })
    expect(summary.count({})).toBe(1)
    expect(summary.tile({}, 0, 0, 0).events.map(({ id }) => id)).not.toContain(first.id)
  })
})
