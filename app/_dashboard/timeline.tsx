'use client'

import { X } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { useSize } from '@/app/_ui/use-size'
import { countWords } from '@/app/_ui/words/figure'
import type { Kind } from '@/lib/domain/kinds'
import type { DateRange } from './date-range'
import { useStats } from './queries'
import { TimelineBars } from './timeline-bars'
import { TimelineBrush } from './timeline-brush'
import { daysBetween, daysOf, instantOf, intervalFor, timelineScales } from './timeline-scale'
import { bucketWords, tickWords } from './timeline-words'

const AXIS = 18

interface Props {
  /** First and last day that the store knows; null while unknown, or when it holds nothing dated. */
  extent: { first: string; last: string } | null
  kinds: readonly Kind[] | null
  range: DateRange
  onRange(range: DateRange): void
}

/** Bars of all dates, whatever the filter by date; the brush over them is that filter. */
export function Timeline({ extent, kinds, range, onRange }: Props) {
  const titleId = useId()
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(frame)
  const interval = extent ? intervalFor(daysBetween(extent.first, extent.last), width) : 'month'
  const data = useStats({ from: null, to: null, kinds }, interval)
  const [hover, setHover] = useState<Date | null>(null)
  const plotHeight = height - AXIS

  const scales = useMemo(
    () => (extent && data ? timelineScales(data.buckets, extent, data.interval, { width, height: plotHeight }) : null),
    [extent, data, width, plotHeight],
  )

  const hovered = data && hover && data.buckets.find(({ start }) => within(hover, daysOf(start, data.interval)))
  const words =
    data && hovered
      ? bucketWords(hovered, data.interval)
      : hover
        ? 'No events here'
        : scales &&
          (data?.buckets.length === 0 ? 'No events' : `up to ${countWords(scales.highest)} in one ${data?.interval}`)

  return (
    <section aria-label="Timeline" className="shrink-0 border-t border-line bg-surface px-3 pt-1.5 pb-1 sm:px-4">
      <div className="flex h-8 items-center gap-3 text-sm">
        <h2 id={titleId} className="shrink-0 font-semibold whitespace-nowrap">
          Events per {data?.interval ?? interval}
        </h2>
        <p className="min-w-0 truncate text-ink-3" data-testid="timeline-readout">
          {words}
        </p>
        {(range.from || range.to) && (
          <Button look="quiet" className="ml-auto" onClick={() => onRange({ from: null, to: null })}>
            <X size={14} aria-hidden /> Clear the dates
          </Button>
        )}
      </div>
      <div ref={frame} className="relative h-16 sm:h-20">
        <ol aria-labelledby={titleId} className="sr-only">
          {data?.buckets.map((bucket) => (
            <li key={bucket.start}>{bucketWords(bucket, data.interval)}</li>
          ))}
        </ol>
        {data && scales && (
          <svg width={width} height={height} className="block" aria-hidden="true">
            <TimelineBars buckets={data.buckets} interval={data.interval} x={scales.x} y={scales.y} range={range} />
            <line x2={width} y1={plotHeight + 0.5} y2={plotHeight + 0.5} className="stroke-edge" />
            <Ticks scales={scales} width={width} height={plotHeight} />
            <TimelineBrush
              x={scales.x}
              height={plotHeight}
              interval={data.interval}
              range={range}
              onChange={onRange}
              onHover={setHover}
            />
          </svg>
        )}
      </div>
    </section>
  )
}

const within = (instant: Date, { from, to }: { from: string; to: string }) =>
  instant >= instantOf(from) && instant.getTime() < instantOf(to).getTime() + 86_400_000

function Ticks({
  scales: { x },
  width,
  height,
}: {
  scales: NonNullable<ReturnType<typeof timelineScales>>
  width: number
  height: number
}) {
  return (
    <g className="fill-ink-3 text-xs" textAnchor="middle">
      {x.ticks(Math.max(2, Math.floor(width / 90))).map((tick) => {
        const at = x(tick)
        // A label that would be cut off at the edge is left out.
        if (at < 16 || at > width - 16) return null
        return (
          <text key={tick.getTime()} x={at} y={height + 14}>
            {tickWords(tick)}
          </text>
        )
      })}
    </g>
  )
}
