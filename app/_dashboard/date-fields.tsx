'use client'

import { useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { type DateRange, EARLIEST_DAY, isDay, isReversed, LATEST_DAY } from './date-range'

type End = keyof DateRange
const NAMES: Record<End, string> = { from: 'From', to: 'To' }

interface Props {
  range: DateRange
  onChange(range: DateRange): void
}

/** The keyboard's way to the same filter as the timeline's brush. What is not a date is said, and not applied. */
export function DateFields({ range, onChange }: Props) {
  const [problem, setProblem] = useState<{ end: End; message: string } | null>(null)
  const shown = problem ?? (isReversed(range) ? { end: 'to' as const, message: reversed(range) } : null)

  const change = (end: End, input: HTMLInputElement) => {
    const next = { ...range, [end]: input.value || null }
    // A year being typed passes through 0002 and 0020: not yet a date, and not yet a mistake.
    if (input.validity.badInput || (input.value && !isDay(input.value))) return
    if (isReversed(next)) {
      setProblem({ end, message: reversed(next) })
      return
    }
    setProblem(null)
    if (next[end] !== range[end]) onChange(next)
  }

  const leave = (end: End, input: HTMLInputElement) => {
    if (input.validity.badInput || (input.value && !isDay(input.value)))
      setProblem({ end, message: `${NAMES[end]} is not a date between ${EARLIEST_DAY} and ${LATEST_DAY}.` })
    else change(end, input)
  }

  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 flex w-full items-center text-base font-semibold">Dates (UTC, both days included)</legend>
      <div className="grid grid-cols-2 gap-2">
        {(['from', 'to'] as const).map((end) => (
          <DateField
            // A change from elsewhere (the brush, Back) resets what is typed.
            key={`${end}-${range[end]}`}
            end={end}
            day={range[end]}
            problem={shown?.end === end ? shown.message : null}
            onInput={(input) => change(end, input)}
            onLeave={(input) => leave(end, input)}
          />
        ))}
      </div>
      {(range.from || range.to || problem) && (
        <Button
          look="quiet"
          className="self-start"
          onClick={() => {
            setProblem(null)
            onChange({ from: null, to: null })
          }}
        >
          Clear the dates
        </Button>
      )}
    </fieldset>
  )
}

const reversed = ({ from, to }: DateRange) => `To (${to}) is before From (${from}): change one of them.`

function DateField({
  end,
  day,
  problem,
  onInput,
  onLeave,
}: {
  end: End
  day: string | null
  problem: string | null
  onInput(input: HTMLInputElement): void
  onLeave(input: HTMLInputElement): void
}) {
  const id = useId()
  return (
    <div className="contents">
      <label htmlFor={id} className={`row-start-1 text-sm text-ink-2 ${end === 'to' ? 'col-start-2' : ''}`}>
        {NAMES[end]}
      </label>
      <input
        id={id}
        type="date"
        name={end}
        min={EARLIEST_DAY}
        max={LATEST_DAY}
        defaultValue={day ?? ''}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={(event) => onInput(event.currentTarget)}
        onBlur={(event) => onLeave(event.currentTarget)}
        className={`tap row-start-2 w-full min-w-0 rounded-control border bg-surface px-2 text-sm text-ink ${problem ? 'border-danger' : 'border-edge'}`}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="col-span-2 row-start-3 text-sm text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}
