'use client'

import { type BrushBehavior, brushX, type D3BrushEvent } from 'd3-brush'
import { pointer, select } from 'd3-selection'
import { useEffect, useRef } from 'react'
import type { StatsInterval } from '@/lib/domain/query'
import { type DateRange, isSameRange } from './date-range'
import { chosenBy, intervalAt, pixelsOfRange, rangeAfterPull, rangeOfPixels, type TimeScale } from './timeline-scale'

interface Props {
  x: TimeScale
  height: number
  interval: StatsInterval
  range: DateRange
  /** The pointer is a finger: the edges take more room. */
  coarse: boolean
  onChange(range: DateRange): void
  /** The dates that letting go would choose, while the brush is pulled; null when it is not. */
  onPull(range: DateRange | null): void
  /** The `start` of the bar under the pointer, or null when it left. */
  onHover(start: string | null): void
}

/** Dragging chooses dates, a click chooses the interval under it, of an hour its day. The brush always shows the range it is given. */
export function TimelineBrush({ x, height, interval, range, coarse, onChange, onPull, onHover }: Props) {
  const group = useRef<SVGGElement>(null)
  const brush = useRef<BrushBehavior<unknown>>(null)
  const pulling = useRef(false)
  const step = chosenBy(interval)
  const latest = useRef({ x, step, range, onChange, onPull })
  useEffect(() => {
    latest.current = { x, step, range, onChange, onPull }
  })

  // The pointer rests where it is while the bars under it change their size.
  const pointed = useRef<Date | null>(null)
  const point = (instant: Date | null) => {
    pointed.current = instant
    onHover(instant && intervalAt(instant, interval))
  }
  useEffect(() => {
    if (pointed.current) onHover(intervalAt(pointed.current, interval))
  }, [interval, onHover])

  useEffect(() => {
    const node = group.current
    if (!node) return
    let before: [number, number] | null = null
    const datesOf = (selection: D3BrushEvent<unknown>['selection']): DateRange => {
      const { x, range, step } = latest.current
      return rangeAfterPull(x, range, before, selection as [number, number], step)
    }
    const behaviour = brushX<unknown>()
      .handleSize(coarse ? 28 : 10)
      .on('start', (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent) return
        pulling.current = true
        // On bare ground a new stretch begins; all else pulls at the one that is there.
        const isFresh = (event.sourceEvent.target as Element).classList.contains('overlay')
        before = isFresh ? null : pixelsOfRange(latest.current.x, latest.current.range)
      })
      .on('brush', (event: D3BrushEvent<unknown>) => {
        if (event.sourceEvent && event.selection) latest.current.onPull(datesOf(event.selection))
      })
      .on('end', (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent) return
        pulling.current = false
        const { x, range, step, onChange, onPull } = latest.current
        onPull(null)
        // A second finger has made it a pinch.
        if (event.sourceEvent.type === 'touchcancel') return
        const [at] = pointer(event.sourceEvent.changedTouches?.[0] ?? event.sourceEvent, node)
        const next = event.selection ? datesOf(event.selection) : rangeOfPixels(x, [at, at + 1], step)
        const chosen = { ...range, ...next }
        if (!isSameRange(chosen, range)) onChange(chosen)
      })
    brush.current = behaviour
    select<SVGGElement, unknown>(node).call(behaviour)
  }, [coarse])

  // Also after a pull that ended where it began: the brush snaps to whole intervals.
  useEffect(() => {
    if (!group.current || !brush.current || pulling.current) return
    brush.current.extent([
      [0, 0],
      [x.range()[1] ?? 0, height],
    ])
    select<SVGGElement, unknown>(group.current).call(brush.current).call(brush.current.move, pixelsOfRange(x, range))
  })

  return (
    <g
      ref={group}
      className="timeline-brush"
      onPointerMove={(event) => point(x.invert(pointer(event.nativeEvent, event.currentTarget)[0]))}
      onPointerLeave={() => point(null)}
    />
  )
}
