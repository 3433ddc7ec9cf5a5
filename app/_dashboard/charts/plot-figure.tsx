'use client'

import { type PlotOptions, plot } from '@observablehq/plot'
import { type RefObject, useEffect, useRef, useState } from 'react'

/** One thing in a chart that can be pointed at: a stretch of the drawing, with its words. */
export interface Target {
  key: string
  /** All that the tooltip says, for the ear. */
  label: string
  /** Pixels within the drawing. */
  left: number
  top: number
  width: number
  height: number
}

interface Props {
  /** One drawing under the other; all are as wide as the figure. */
  plots: readonly PlotOptions[]
  targets: readonly Target[]
  /** The arrow keys that lead from one target to the next. */
  direction: 'across' | 'down'
  label: string
  active: string | null
  stale: boolean
  holder: RefObject<HTMLDivElement | null>
  onActive(key: string | null): void
  /** What is pointed at was clicked; null where a click does nothing more than point. */
  onPick: ((key: string) => void) | null
}

const KEYS = {
  across: { ArrowRight: 1, ArrowLeft: -1 },
  down: { ArrowDown: 1, ArrowUp: -1 },
} as const

/**
 * The drawing, and over it one button for each thing in it: by pointer, by touch and by the arrow keys. The drawing
 * itself is silent; the buttons and the table say what it shows.
 */
export function PlotFigure({ plots, targets, direction, label, active, stale, holder, onActive, onPick }: Props) {
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const [inTabOrder, setInTabOrder] = useState<string | null>(null)

  useEffect(() => {
    holder.current?.replaceChildren(...plots.map((options) => plot({ className: 'chart-plot', ...options })))
  }, [plots, holder])

  const entry = targets.some(({ key }) => key === inTabOrder) ? inTabOrder : targets.at(-1)?.key
  const go = (index: number) => {
    const next = targets[Math.max(0, Math.min(targets.length - 1, index))]
    if (next) buttons.current.get(next.key)?.focus()
  }
  const onKeyDown = (event: React.KeyboardEvent, index: number) => {
    const step = (KEYS[direction] as Record<string, number>)[event.key]
    if (step !== undefined) go(index + step)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(targets.length - 1)
    else return
    event.preventDefault()
  }

  return (
    <div className={`relative transition-opacity ${stale ? 'opacity-50' : ''}`}>
      <div ref={holder} aria-hidden="true" className="chart-drawing" />
      <ul aria-label={label} onPointerLeave={() => onActive(null)}>
        {targets.map(({ key, label: words, ...box }, index) => (
          <li key={key}>
            <button
              ref={(node) => {
                if (node) buttons.current.set(key, node)
                else buttons.current.delete(key)
              }}
              type="button"
              aria-label={words}
              tabIndex={key === entry ? 0 : -1}
              data-active={key === active || undefined}
              className="absolute rounded-[2px] outline-offset-[-1px] data-active:bg-accent/10 forced-colors:data-active:outline-1"
              style={box}
              onPointerEnter={(event) => event.pointerType === 'mouse' && onActive(key)}
              onFocus={() => {
                setInTabOrder(key)
                onActive(key)
              }}
              onKeyDown={(event) => onKeyDown(event, index)}
              onClick={(event) => {
                const { pointerType } = event.nativeEvent as PointerEvent
                // A finger cannot point without a click: it reads first, and goes by the button under the chart.
                if (pointerType === 'touch' || pointerType === 'pen') onActive(key)
                else onPick?.(key)
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
