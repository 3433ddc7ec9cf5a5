'use client'

import { memo, useId } from 'react'
import { kindPaint } from '@/app/_ui/kind-swatch'
import { KIND_NAMES, type Kind } from '@/lib/domain/kinds'
import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import { endsOf, pixelsBetween, type TimeScale } from './timeline-scale'

interface Props {
  buckets: readonly StatsBucket[]
  interval: StatsInterval
  x: TimeScale
  y(count: number): number
}

/**
 * One bar per interval, stacked by kind: first what is known to be of the interval, and above it, striped, what may
 * belong to a later one. One path for all rectangles of a look: hundreds of days are as quick to draw as a few.
 */
export const TimelineBars = memo(function TimelineBars(props: Props) {
  const id = useId()
  const { known, wide } = pathsOf(props)
  return (
    <g>
      <defs>
        {KIND_NAMES.map((kind) => (
          <pattern key={kind} id={`${id}${kind}`} width="4" height="3" patternUnits="userSpaceOnUse">
            <rect width="4" height="1.5" style={{ fill: kindPaint(kind) }} />
          </pattern>
        ))}
      </defs>
      {KIND_NAMES.map((kind) => known[kind] && <path key={kind} d={known[kind]} style={{ fill: kindPaint(kind) }} />)}
      {KIND_NAMES.map((kind) => wide[kind] && <path key={kind} d={wide[kind]} fill={`url(#${id}${kind})`} />)}
    </g>
  )
})

type Paths = Partial<Record<Kind, string>>

function pathsOf({ buckets, interval, x, y }: Props): { known: Paths; wide: Paths } {
  const paths: { known: Paths; wide: Paths } = { known: {}, wide: {} }
  const base = y(0)
  for (const bucket of buckets) {
    const [left, right] = pixelsBetween(x, endsOf(bucket.start, interval)) ?? [0, 0]
    const gap = right - left > 5 ? 1 : 0.5
    const width = Math.max(1, right - left - gap)
    let top = base
    const put = (of: Paths, kind: Kind, count: number) => {
      if (count === 0) return
      // One event beside hundreds is still to be seen.
      const height = Math.max(1.5, base - y(count))
      top -= height
      of[kind] =
        `${of[kind] ?? ''}M${round(left + gap / 2)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}z`
    }
    for (const kind of KIND_NAMES) put(paths.known, kind, (bucket.kinds[kind] ?? 0) - (bucket.wide[kind] ?? 0))
    for (const kind of KIND_NAMES) put(paths.wide, kind, bucket.wide[kind] ?? 0)
  }
  return paths
}

const round = (px: number) => Math.round(px * 100) / 100
