'use client'

import { useEffect, useId, useRef } from 'react'
import { EARLIEST_DAY, isDay, LATEST_DAY } from './date-range'

/** How long after the last key a date counts as typed: on the way there its parts make valid dates too. */
const PAUSE_MS = 500

interface Props {
  label: string
  name: string
  /** The day in effect; what is typed gives way when it changes from elsewhere. */
  day: string | null
  /** The element that says what is wrong with it; null when nothing is. */
  problemId: string | null
  /** A day was chosen or typed, or the field was emptied. */
  onDay(day: string | null): void
  /** The field was left with something in it that is no day. */
  onNonsense(): void
}

/** A date, by the browser's own field. It reports when the typing has paused, on Enter, and when it is left. */
export function DateField({ label, name, day, problemId, onDay, onNonsense }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const pause = useRef<number>(undefined)

  useEffect(() => {
    if (input.current && input.current.value !== (day ?? '')) input.current.value = day ?? ''
  }, [day])
  useEffect(() => () => clearTimeout(pause.current), [])

  // A pause ends after renders in which the other field may have changed.
  const tell = useRef({ onDay, onNonsense })
  useEffect(() => {
    tell.current = { onDay, onNonsense }
  })
  const report = (isFinal: boolean) => {
    clearTimeout(pause.current)
    if (!input.current) return
    const { value, validity } = input.current
    if (!validity.badInput && (value === '' || isDay(value))) tell.current.onDay(value || null)
    else if (isFinal) tell.current.onNonsense()
  }

  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm text-ink-2">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="date"
        name={name}
        min={EARLIEST_DAY}
        max={LATEST_DAY}
        defaultValue={day ?? ''}
        aria-invalid={problemId !== null}
        aria-describedby={problemId ?? undefined}
        onInput={() => {
          clearTimeout(pause.current)
          pause.current = window.setTimeout(() => report(false), PAUSE_MS)
        }}
        onKeyDown={(event) => event.key === 'Enter' && report(true)}
        onBlur={() => report(true)}
        className={`tap w-full min-w-0 rounded-control border bg-surface px-2 text-sm text-ink ${problemId ? 'border-danger' : 'border-edge'}`}
      />
    </div>
  )
}
