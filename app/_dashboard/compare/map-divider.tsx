'use client'

import { ChevronsLeftRight } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'

const STEP = 2
const LONG_STEP = 10

interface Props {
  /** Hundredths of the width. */
  split: number
  onSplit(split: number): void
}

/** What parts the two maps: dragged by pointer or finger, moved by arrow keys, Home and End. */
export function MapDivider({ split, onSplit }: Props) {
  const { t } = useTongue()
  const handle = useRef<HTMLDivElement>(null)
  const move = (next: number) => onSplit(Math.round(Math.min(100, Math.max(0, next))))
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const frame = handle.current?.offsetParent?.getBoundingClientRect()
    if (!frame || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    move(((event.clientX - frame.left) / frame.width) * 100)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? LONG_STEP : STEP
    const next = {
      ArrowLeft: split - step,
      ArrowRight: split + step,
      PageUp: split - LONG_STEP,
      PageDown: split + LONG_STEP,
      Home: 0,
      End: 100,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    move(next)
  }
  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      aria-label={t('compare.divider')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={split}
      aria-valuetext={t('compare.dividerAt', { percent: split })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        handle.current?.focus()
      }}
      onPointerMove={onPointerMove}
      className="group pointer-events-auto absolute inset-y-0 z-10 flex w-6 -translate-x-1/2 cursor-col-resize touch-none items-center justify-center outline-none pointer-coarse:w-11"
      // At the very edge it can still be taken.
      style={{ left: `clamp(0.75rem, ${split}%, 100% - 0.75rem)` }}
    >
      <div className="absolute inset-y-0 w-0.5 bg-accent forced-color-adjust-none" />
      <div className="relative grid size-8 shrink-0 place-items-center rounded-full border-2 border-accent bg-surface text-accent shadow-float group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-accent pointer-coarse:size-11">
        <ChevronsLeftRight size={16} aria-hidden />
      </div>
    </div>
  )
}
