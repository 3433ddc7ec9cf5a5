import { describe, expect, it } from 'vitest'
import type { StatsInterval } from '@/lib/domain/query'
import type { WindowPrecision } from '@/lib/domain/window'
import { Summary } from '@/lib/summarise/summary'

/** How many of one event with this window may belong to a later interval, and where it counts. */
function wideIn(interval: StatsInterval, precision: WindowPrecision, start: string, end: string) {
  const summary = new Summary()
  summary.update({
    places: [],
    gone: [],
    events: [
      {
        ...{ id: '0'.repeat(16), kind: 'air_strike', figures: [], targetType: 'unknown', actor: null },
        ...{ disputed: false, placeKey: null, windowPrecision: precision, partOf: null },
        ...{ windowStart: Date.parse(start), windowEnd: Date.parse(end) },
      },
    ],
  })
  return summary.histogram({}, interval).map((bucket) => [bucket.start, bucket.wide.air_strike ?? 0])
}

describe('An event counts as wide', () => {
  it.each<[string, StatsInterval, WindowPrecision, string, string, [string, number]]>([
    // Monday to Sunday, midnights of Kyiv.
    ['by day', 'day', 'week', '2025-03-09T22:00Z', '2025-03-16T21:59:59.999Z', ['2025-03-10', 1]],
    [
      'not by the week that it is dated to',
      'week',
      'week',
      '2025-03-09T22:00Z',
      '2025-03-16T21:59Z',
      ['2025-03-10', 0],
    ],
    ['by week when it is of two', 'week', 'week', '2025-03-12T22:00Z', '2025-03-19T21:59Z', ['2025-03-10', 1]],
    ['by month when its week is of two', 'month', 'week', '2025-03-29T22:00Z', '2025-04-05T20:59Z', ['2025-03-01', 1]],
    ['not by its own month', 'month', 'month', '2025-02-28T22:00Z', '2025-03-31T20:59Z', ['2025-03-01', 0]],
    [
      'not as a night, which is of its evening',
      'day',
      'night',
      '2025-03-10T16:00Z',
      '2025-03-11T07:00Z',
      ['2025-03-10', 0],
    ],
    ['as a night by hour', 'hour', 'night', '2025-03-10T16:00Z', '2025-03-11T07:00Z', ['2025-03-10T16:00:00.000Z', 1]],
    ['as a day by hour', 'hour', 'day', '2025-03-09T22:00Z', '2025-03-10T21:59Z', ['2025-03-09T22:00:00.000Z', 1]],
    [
      'as a time about the full hour',
      'hour',
      'time',
      '2025-03-10T02:45Z',
      '2025-03-10T03:15Z',
      ['2025-03-10T02:00:00.000Z', 1],
    ],
    [
      'not as a time up to the full hour',
      'hour',
      'time',
      '2025-03-10T02:00Z',
      '2025-03-10T03:00Z',
      ['2025-03-10T02:00:00.000Z', 0],
    ],
    ['not as an instant', 'hour', 'time', '2025-03-10T02:00Z', '2025-03-10T02:00Z', ['2025-03-10T02:00:00.000Z', 0]],
    ['not as a day of another zone', 'day', 'day', '2025-03-09T22:00Z', '2025-03-10T21:59Z', ['2025-03-10', 0]],
  ])('%s', (_, interval, precision, start, end, expected) => {
    expect(wideIn(interval, precision, start, end)).toEqual([expected])
  })
})
