'use client'

import { type BrushBehavior, brushX, type D3BrushEvent } from 'd3-brush'
import type { ScaleTime } from 'd3-scale'
import { pointer, select } from 'd3-selection'
import { useEffect, useRef } from 'react'
import type { StatsInterval } from '@/lib/domain/query'
import type { DateRange } from './date-range'
import { pixelsOfRange, rangeOfPixels } from './timeline-scale'

interface Props {
  x: ScaleTime<number, number>
  height: number
  interval: StatsInterval
  range: DateRange
  onChange(range: DateRange): void
  /** The instant under the pointer, or null when it left. */
  onHover(instant: Date | null): void
}

/** Dragging chooses dates, a click chooses the interval under it. The brush always shows the range it is given. */
export function TimelineBrush({ x, height, interval, range, onChange, onHover }: Props) {
  const group = useRef<SVGGElement>(null)
  const brush = useRef<BrushBehavior<unknown>>(null)
  const { from, to } = range

  useEffect(() => {
    const node = group.current
    if (!node) return
    const behaviour = brushX<unknown>()
      .extent([
        [0, 0],
        [x.range()[1] ?? 0, height],
      ])
      .on('end', (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent) return
        const selection = event.selection as [number, number] | null
        if (selection) return onChange(rangeOfPixels(x, selection, interval))
        const [at] = pointer(event.sourceEvent, node)
        onChange(rangeOfPixels(x, [at, at + 1], interval))
      })
    brush.current = behaviour
    select<SVGGElement, unknown>(node).call(behaviour)
  }, [x, height, interval, onChange])

  // Also after a drag that ended where it began to: the brush snaps to whole intervals.
  useEffect(() => {
    if (!group.current || !brush.current) return
    select<SVGGElement, unknown>(group.current).call(brush.current.move, pixelsOfRange(x, { from, to }))
  })

  return (
    <g
      ref={group}
      className="timeline-brush"
      onPointerMove={(event) => onHover(x.invert(pointer(event.nativeEvent, event.currentTarget)[0]))}
      onPointerLeave={() => onHover(null)}
    />
  )
}
