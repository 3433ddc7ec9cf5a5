import fc from 'fast-check'
import type { Position } from 'geojson'
import { expect, it } from 'vitest'
import { eventFilter, eventParamsSchema } from '@/lib/format/event-query'
import { parseFields } from '@/lib/format/parse-fields'
import { Summary } from '@/lib/summarise/summary'

// Degrees that are whole: what lies on a line does so exactly.
const point = fc.record({ lng: fc.integer({ min: 20, max: 40 }), lat: fc.integer({ min: 44, max: 54 }) })

function summaryOf(points: readonly { lng: number; lat: number }[]): Summary {
  const summary = new Summary()
  summary.update({
    gone: [],
    places: points.map((at, i) => [
      `place ${i}`,
      {
        ...{ ...at, name: 'x', geonameId: i, country: 'UA', admin1: null },
        ...{ precision: i % 5 === 4 ? 'country' : 'settlement', radiusKm: 5 },
      },
    ]),
    events: points.map((_, i) => ({
      ...{ id: i.toString(16).padStart(16, '0'), kind: 'air_strike' as const, figures: [], targetType: 'unknown' },
      ...{
        actor: null,
        disputed: false,
        placeKey: `place ${i}`,
        windowStart: 0,
        windowEnd: 1,
        windowPrecision: 'time',
        partOf: null,
      },
    })),
  })
  return summary
}

/** On a line, or an odd number of lines lies to the east: the plainest way there is. */
function isInside(ring: readonly Position[], { lng, lat }: { lng: number; lat: number }): boolean {
  let inside = false
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i], ring[i + 1]]
    const side = (bx - ax) * (lat - ay) - (by - ay) * (lng - ax)
    const isBetween =
      Math.min(ax, bx) <= lng && lng <= Math.max(ax, bx) && Math.min(ay, by) <= lat && lat <= Math.max(ay, by)
    if (side === 0 && isBetween) return true
    if (ay > lat !== by > lat && side > 0 === by > ay) inside = !inside
  }
  return inside
}

it('An area counts what one would count by hand, edges and corners included, and nothing of a whole country', () => {
  let areas = 0
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 3, maxLength: 9 }),
      fc.array(point, { minLength: 1, maxLength: 60 }),
      (corners, others) => {
        const area = corners.flatMap(({ lng, lat }) => [lng, lat]).join()
        const parsed = parseFields(eventParamsSchema, { area }, 'parameter')
        // Most polygons by chance cross themselves, and are refused.
        fc.pre(parsed.ok)
        const polygon = parsed.value.area
        if (!polygon) throw new Error('there is no area')
        areas++
        const points = [...others, ...corners]
        const expected = points.filter((at, i) => i % 5 !== 4 && isInside(polygon.coordinates[0] ?? [], at))
        expect(summaryOf(points).count(eventFilter({ area: polygon })), area).toBe(expected.length)
      },
    ),
    { numRuns: 300 },
  )
  expect(areas).toBe(300)
})
