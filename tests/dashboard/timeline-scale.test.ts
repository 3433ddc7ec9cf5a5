import { describe, expect, it } from 'vitest'
import { chosenBy, datesToAsk, endsOf, intervalAt, intervalFor, isInSpan } from '@/app/_dashboard/timeline-scale'

const HOUR = 3_600_000
const at = (instant: string) => Date.parse(instant)
const spanOf = (start: string, days: number) => ({ start: at(start), end: at(start) + days * 24 * HOUR })

describe('The bars of the timeline', () => {
  it.each([
    [1, 360, 'hour'],
    [4, 360, 'hour'],
    [4.1, 1400, 'day'],
    [4, 200, 'day'],
    [100, 360, 'day'],
    [200, 360, 'week'],
    [1500, 360, 'month'],
  ])('of %d days on %d pixels are of a %s', (days, width, interval) => {
    expect(intervalFor(spanOf('2025-03-16', days), width)).toBe(interval)
  })

  it('of hours are asked for by the weeks in sight, and never for more than the API answers', () => {
    expect(datesToAsk(spanOf('2025-03-16T18:00Z', 0.25), 'hour')).toEqual({ from: '2025-03-10', to: '2025-03-16' })
    expect(datesToAsk(spanOf('2025-03-16T18:00Z', 1), 'hour')).toEqual({ from: '2025-03-10', to: '2025-03-23' })
    expect(datesToAsk(spanOf('2025-03-14', 4), 'hour')).toEqual({ from: '2025-03-10', to: '2025-03-23' })
    expect(datesToAsk(spanOf('2024-12-30', 4), 'day')).toEqual({ from: '2024-01-01', to: '2025-12-31' })
  })

  it('are called by their hour as the API calls them, and are in sight by their own ends', () => {
    const start = intervalAt(new Date('2025-03-16T22:41:07Z'), 'hour')
    expect(start).toBe('2025-03-16T22:00:00.000Z')
    expect(endsOf(start, 'hour').map(Number)).toEqual([at('2025-03-16T22:00Z'), at('2025-03-16T23:00Z')])
    expect(isInSpan(start, 'hour', spanOf('2025-03-16T23:00Z', 1))).toBe(false)
    expect(isInSpan(start, 'hour', spanOf('2025-03-16T22:30Z', 1))).toBe(true)
    expect(intervalAt(new Date('2025-03-16T22:41:07Z'), 'week')).toBe('2025-03-10')
  })

  it('choose days where they are of hours', () => {
    expect((['hour', 'day', 'week', 'month'] as const).map(chosenBy)).toEqual(['day', 'day', 'week', 'month'])
  })
})
