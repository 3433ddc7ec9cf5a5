'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { type DateExtent, type DateRange, daysBetween, daysLater } from './date-range'
import { pixelsOfRange, type TimeScale } from './timeline-scale'
import { datesWords, handleWords } from './timeline-words'

interface Props {
  x: TimeScale
  height: number
  range: DateRange
  data: DateExtent
  onChange(range: DateRange): void
}

const WEEK = 7
/** How wide an edge is, in pixels. */
const EDGE = 8

/** Days onward or back, or as far as it goes. */
type Move = number | 'home' | 'end'

/**
 * The ends of the brush, and all of it, as sliders for the keyboard: an arrow is a day, with Shift a week; Home and
 * End open an end. The pointer goes through them to the brush below.
 */
export function TimelineHandles({ x, height, range, data, onChange }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const [first = 0, last = 0] = x.range()
  const pixels = pixelsOfRange(x, range)
  const [left, right] = pixels ?? [first, last]
  // Closer together they would hide what is between them.
  const isWide = pixels !== null && right - left > 2 * EDGE
  const { from, to } = range
  const position = (day: string) => daysBetween(data.first, day) - 1
  const most = Math.max(0, position(data.last))

  const moveFrom = (days: Move) => {
    const bound = to ?? data.last
    if (days === 'home') return onChange({ ...range, from: null })
    const day = days === 'end' ? bound : daysLater(from ?? data.first, days)
    onChange({ ...range, from: day < data.first ? null : day > bound ? bound : day })
  }
  const moveTo = (days: Move) => {
    const bound = from ?? data.first
    if (days === 'end') return onChange({ ...range, to: null })
    const day = days === 'home' ? bound : daysLater(to ?? data.last, days)
    onChange({ ...range, to: day > data.last ? null : day < bound ? bound : day })
  }
  const moveBoth = (days: Move) => {
    if (!from || !to) return
    const [least, most] = [daysBetween(from, data.first) - 1, daysBetween(to, data.last) - 1]
    const by = days === 'home' ? least : days === 'end' ? most : Math.min(most, Math.max(least, days))
    onChange({ ...range, from: daysLater(from, by), to: daysLater(to, by) })
  }

  return (
    <div className="pointer-events-none absolute inset-x-0 top-0" style={{ height }}>
      <Slider
        label={t('timeline.firstDay')}
        words={from ? handleWords(tongue, from) : t('timeline.openFrom', { day: handleWords(tongue, data.first) })}
        value={position(from ?? data.first)}
        most={most}
        left={left - EDGE / 2}
        width={EDGE}
        onMove={moveFrom}
      >
        <Grip shown={isWide && from !== null && left > first} />
      </Slider>
      {from && to && (
        <Slider
          label={t('timeline.chosenDates')}
          words={datesWords(tongue, range)}
          value={position(from)}
          most={most}
          left={left}
          width={Math.max(2, right - left)}
          onMove={moveBoth}
        />
      )}
      <Slider
        label={t('timeline.lastDay')}
        words={to ? handleWords(tongue, to) : t('timeline.openTo', { day: handleWords(tongue, data.last) })}
        value={position(to ?? data.last)}
        most={most}
        left={right - EDGE / 2}
        width={EDGE}
        onMove={moveTo}
      >
        <Grip shown={isWide && to !== null && right < last} />
      </Slider>
    </div>
  )
}

interface SliderProps {
  label: string
  /** The value in words. */
  words: string
  value: number
  most: number
  left: number
  width: number
  onMove(days: Move): void
  children?: ReactNode
}

function Slider({ label, words, value, most, left, width, onMove, children }: SliderProps) {
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={Math.min(most, Math.max(0, value))}
      aria-valuetext={words}
      onKeyDown={(event) => onKeys(event, onMove)}
      className="group absolute inset-y-0 rounded-control"
      style={{ left, width }}
    >
      {children}
    </div>
  )
}

const ARROWS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }
const PAGES: Record<string, number> = { PageDown: -WEEK, PageUp: WEEK }

function onKeys(event: KeyboardEvent, move: (days: Move) => void) {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey) return
  const arrow = ARROWS[key]
  const days = arrow !== undefined ? arrow * (shiftKey ? WEEK : 1) : PAGES[key]
  if (days !== undefined) move(days)
  else if (key === 'Home') move('home')
  else if (key === 'End') move('end')
  else return
  event.preventDefault()
}

function Grip({ shown }: { shown: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`absolute inset-x-px top-1/2 h-6 -translate-y-1/2 rounded-full border border-accent bg-surface group-focus:block ${shown ? '' : 'hidden'}`}
    />
  )
}
