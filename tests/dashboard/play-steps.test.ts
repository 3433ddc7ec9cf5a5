import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateRange, daysBetween, daysLater } from '@/app/_dashboard/date-range'
import { firstWindow, nextWindow, type Pace, stepOf } from '@/app/_dashboard/play-steps'

const DATA = { first: '2025-01-03', last: '2025-03-17' }
const moving: Pace = { growing: false, speed: 'day' }
const growing: Pace = { growing: true, speed: 'week' }

const anyPace: fc.Arbitrary<Pace> = fc.record({
  growing: fc.boolean(),
  speed: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
})
const anyDay = fc.integer({ min: -40, max: 120 }).map((days) => daysLater(DATA.first, days))
const anyRange: fc.Arbitrary<DateRange> = fc.record({ from: fc.option(anyDay), to: fc.option(anyDay) })

describe('Playing', () => {
  it('begins where the dates are, and again where nothing is after them', () => {
    const chosen = { from: '2025-02-01', to: '2025-02-03' }
    expect(firstWindow(chosen, DATA, moving)).toEqual(chosen)
    expect(firstWindow({ from: '2025-03-15', to: '2025-03-17' }, DATA, moving)).toEqual({
      from: '2025-01-03',
      to: '2025-01-05',
    })
    expect(firstWindow({ from: null, to: null }, DATA, moving)).toEqual({ from: '2025-01-03', to: '2025-01-09' })
    expect(firstWindow({ from: '2025-02-01', to: null }, DATA, moving)).toEqual({
      from: '2025-02-01',
      to: '2025-02-07',
    })
    expect(firstWindow({ from: '2025-02-01', to: '2025-03-17' }, DATA, growing)).toEqual({
      from: '2025-02-01',
      to: '2025-02-07',
    })
  })

  it('keeps the length, or the first day', () => {
    const chosen = { from: '2025-02-01', to: '2025-02-03' }
    expect(nextWindow(chosen, DATA, moving)).toEqual({ from: '2025-02-02', to: '2025-02-04' })
    expect(nextWindow(chosen, DATA, growing)).toEqual({ from: '2025-02-01', to: '2025-02-10' })
  })

  it('takes smaller steps more often where the window is shorter than its speed', () => {
    expect(stepOf({ from: '2025-02-01', to: '2025-02-02' }, { growing: false, speed: 'week' })).toEqual({
      days: 2,
      ms: 2000 / 7,
    })
    expect(stepOf({ from: '2025-02-01', to: '2025-02-01' }, { growing: false, speed: 'month' }).ms).toBe(100)
  })

  it('reaches the last day of the data from any dates, without passing over a day', () => {
    fc.assert(
      fc.property(anyRange, anyPace, (range, pace) => {
        let window = firstWindow(range, DATA, pace)
        expect(window.from <= window.to).toBe(true)
        const length = daysBetween(window.from, window.to)
        for (let steps = 0; ; steps++) {
          expect(steps).toBeLessThan(200)
          const next = nextWindow(window, DATA, pace)
          if (!next) break
          expect(next.to > window.to).toBe(true)
          expect(next.from <= daysLater(window.to, 1)).toBe(true)
          if (pace.growing) expect(next.from).toBe(window.from)
          else expect(daysBetween(next.from, next.to)).toBe(length)
          window = next
        }
        expect(window.to).toBe(DATA.last)
      }),
    )
  })

  it('ends at once where the data are of one day', () => {
    const day = { first: '2025-01-03', last: '2025-01-03' }
    const window = firstWindow({ from: null, to: null }, day, moving)
    expect(nextWindow(window, day, moving)).toBeNull()
  })
})
