'use client'

import type { ScaleLinear, ScaleTime } from 'd3-scale'
import { memo } from 'react'
import { kindPaint } from '@/app/_ui/kind-swatch'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import type { DateRange } from './date-range'
import { daysOf, pixelsOfRange } from './timeline-scale'

const ALL = Object.keys(KINDS) as Kind[]

interface Props {
  buckets: readonly StatsBucket[]
  interval: StatsInterval
  x: ScaleTime<number, number>
  y: ScaleLinear<number, number>
  range: DateRange
}

/** One bar per interval, stacked by kind; bars outside the dates chosen stand back. */
export const TimelineBars = memo(function TimelineBars({ buckets, interval, x, y, range }: Props) {
  const base = y(0)
  return (
    <g>
      {buckets.map((bucket) => {
        const days = daysOf(bucket.start, interval)
        const [left, right] = pixelsOfRange(x, days) ?? [0, 0]
        const gap = right - left > 5 ? 1 : 0.5
        const chosen = (!range.from || days.to >= range.from) && (!range.to || days.from <= range.to)
        let top = base
        return (
          <g key={bucket.start} opacity={chosen ? 1 : 0.3}>
            {ALL.map((kind) => {
              const count = bucket.kinds[kind] ?? 0
              if (count === 0) return null
              // One event beside hundreds is still to be seen.
              const height = Math.max(1.5, base - y(count))
              top -= height
              return (
                <rect
                  key={kind}
                  x={left + gap / 2}
                  y={top}
                  width={Math.max(1, right - left - gap)}
                  height={height}
                  style={{ fill: kindPaint(kind) }}
                />
              )
            })}
          </g>
        )
      })}
    </g>
  )
})
