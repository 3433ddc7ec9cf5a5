import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  following,
  isNearest,
  panned,
  type Span,
  spanAround,
  zoomed,
  zoomedAboutDates,
} from '@/app/_dashboard/timeline-span'

const DAY = 86_400_000
const bounds = boundsOf({ first: '2022-02-01', last: '2025-03-31' })
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
const month: Span = { start: at('2025-02-01'), end: at('2025-03-01') }

describe('What the timeline shows', () => {
  it('is never outside of the data nor less than a day, whatever is turned and pulled', () => {
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
          expect(span.end - span.start).toBeGreaterThan(DAY - 2)
        }
      }),
    )
  })

  it('keeps the instant under the pointer where it is', () => {
    const near = zoomed(month, bounds, 0.5, at('2025-02-08'))
    const share = (span: Span) => (at('2025-02-08') - span.start) / (span.end - span.start)
    expect(share(near)).toBeCloseTo(share(month))
  })

  const pressed = (times: number, range: { from: string | null; to: string | null }, from = bounds) => {
    let span = from
    for (let i = 0; i < times; i++) span = zoomedAboutDates(span, bounds, 0.5, range, '2025-03-17')
    return span
  }

  it('comes nearer to the dates that are chosen, and keeps them in sight as long as they fit', () => {
    for (const from of ['2022-02-02', '2023-07-03', '2025-03-10', '2025-03-25'])
      for (let times = 1; times < 8; times++) {
        const range = { from, to: from }
        const span = pressed(times, range)
        expect(span.start).toBeLessThanOrEqual(at(from))
        expect(span.end).toBeGreaterThanOrEqual(at(from) + DAY)
      }
    const long = pressed(4, { from: '2022-06-01', to: '2022-12-31' })
    expect([long.start > at('2022-06-01'), long.end < at('2023-01-01')]).toEqual([true, true])
    // One end is chosen: what it leaves, as far as it is in sight.
    const since = pressed(4, { from: '2025-03-10', to: null })
    expect([since.start < at('2025-03-10'), since.end > at('2025-03-12')]).toEqual([true, true])
    // Of dates that are wider than the sight, the part that is looked at.
    const nearer = pressed(1, { from: '2022-03-01', to: '2025-03-30' }, month)
    expect(nearer).toEqual({ start: at('2025-02-08'), end: at('2025-02-22') })
  })

  it('comes nearer to the newest data where no dates are chosen, and stays with what was brought into sight', () => {
    const none = { from: null, to: null }
    for (let times = 1; times < 10; times++) {
      const { start, end } = pressed(times, none)
      expect([start < at('2025-03-18'), end >= at('2025-03-18')]).toEqual([true, true])
    }
    const middle = { start: at('2025-02-08'), end: at('2025-02-22') }
    expect(pressed(1, none, month)).toEqual(middle)
    expect(pressed(1, { from: '2024-01-01', to: '2024-01-02' }, month)).toEqual(middle)
  })

  it('knows when it can come no nearer', () => {
    const none = { from: null, to: null }
    expect(isNearest(bounds, bounds)).toBe(false)
    expect(isNearest(pressed(2, none), bounds)).toBe(false)
    expect(isNearest(pressed(20, none), bounds)).toBe(true)
    const week = boundsOf({ first: '2025-03-10', last: '2025-03-12' })
    expect(isNearest(zoomed(week, week, 0.01, week.start), week)).toBe(true)
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
