import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SummedFigure, withoutRepeats } from '@/lib/reconcile/figure-sums'

const HOUR = 3_600_000

const figure = (rest: Partial<SummedFigure>): SummedFigure => ({
  eventId: 'e',
  country: 'UA',
  national: false,
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

const best = (...figures: SummedFigure[]) => withoutRepeats(figures).reduce((sum, one) => sum + one.best, 0)

describe('A sum of figures', () => {
  it.each<[string, SummedFigure[], number]>([
    ['takes the total, not its parts', [total(174), figure({ best: 20 }), figure({ best: 300 })], 174],
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
})
