'use client'

import { memo, type Ref } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { TimeScale } from './timeline-scale'
import { tickWords } from './timeline-words'

const DAY_MS = 86_400_000

interface Props {
  ref: Ref<SVGGElement>
  x: TimeScale
  /** Where the axis begins, and how high it is. */
  top: number
  height: number
  /** The bars are of hours: so are the ticks between the days. */
  byHour: boolean
  /** It can be pulled: not all of the data is in sight. */
  movable: boolean
}

/** The dates below the bars; where more than is shown is there, a drag moves them. */
export const TimelineAxis = memo(function TimelineAxis({ ref, x, top, height, byHour, movable }: Props) {
  const tongue = useTongue()
  const [, width = 0] = x.range()
  return (
    <g
      ref={ref}
      className={`fill-ink-3 text-xs select-none ${movable ? 'cursor-grab active:cursor-grabbing' : ''}`}
      style={{ touchAction: 'none' }}
      textAnchor="middle"
    >
      <rect y={top} width={width} height={height} fill="transparent" />
      <line x2={width} y1={top + 0.5} y2={top + 0.5} className="stroke-edge" />
      {x.ticks(Math.max(2, Math.floor(width / 90))).map((tick) => {
        const at = x(tick)
        // A label that would be cut off at the edge is left out, and so are hours that no bar has.
        if (at < 16 || at > width - 16 || (!byHour && tick.getTime() % DAY_MS !== 0)) return null
        return (
          <text key={tick.getTime()} x={at} y={top + 14} className="pointer-events-none">
            {tickWords(tongue, tick)}
          </text>
        )
      })}
    </g>
  )
})
