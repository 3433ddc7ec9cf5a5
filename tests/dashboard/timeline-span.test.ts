import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, following, panned, type Span, spanAround, zoomed } from '@/app/_dashboard/timeline-span'

const DAY = 86_400_000
const bounds = boundsOf({ first: '2022-02-01', last: '2025-03-31' })
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
const month: Span = { start: at('2025-02-01'), end: at('2025-03-01') }

describe('What the timeline shows', () => {
  it('is never outside of the data nor less than a week, whatever is turned and pulled', () => {
    const act = fc.oneof(
      fc.record({
        factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.record({ ms: fc.integer({ min: -2000 * DAY, max: 2000 * DAY }) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let span = bounds
        for (const one of acts) {
          span =
            'ms' in one
              ? panned(span, bounds, one.ms)
              : zoomed(span, bounds, one.factor, span.start + one.share * (span.end - span.start))
          expect(span.start).toBeGreaterThanOrEqual(bounds.start)
          expect(span.end).toBeLessThanOrEqual(bounds.end + 1)
          expect(span.end - span.start).toBeGreaterThan(7 * DAY - 2)
        }
      }),
    )
  })

  it('keeps the instant under the pointer where it is', () => {
    const near = zoomed(month, bounds, 0.5, at('2025-02-08'))
    const share = (span: Span) => (at('2025-02-08') - span.start) / (span.end - span.start)
    expect(share(near)).toBeCloseTo(share(month))
  })

  it('has the dates in its middle when it is brought to them', () => {
    const span = spanAround({ from: '2024-06-01', to: '2024-06-10' }, bounds)
    expect((span.start + span.end) / 2).toBe(at('2024-06-06'))
    expect(span.end - span.start).toBe(15 * DAY)
    expect(spanAround({ from: null, to: null }, bounds)).toEqual(bounds)
  })

  it('follows dates that leave it, and stays while they are in sight', () => {
    expect(following(month, bounds, { from: '2025-02-10', to: '2025-02-12' })).toBe(month)
    expect(following(month, bounds, { from: '2025-02-27', to: '2025-03-03' }).end).toBe(at('2025-03-04'))
    expect(following(month, bounds, { from: '2025-01-20', to: '2025-01-22' }).start).toBe(at('2025-01-20'))
    expect(following(month, bounds, { from: '2022-03-01', to: '2025-02-12' })).toBe(month)
    expect(following(month, bounds, { from: null, to: null })).toBe(month)
  })
})
