'use client'

import { useId, useState } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { dayWords } from '@/app/_ui/words/window'
import { DateField } from './date-field'
import { type DateRange, EARLIEST_DAY, isReversed, LATEST_DAY } from './date-range'

type End = 'from' | 'to'
const NAMES: Record<End, string> = { from: 'From', to: 'To' }

interface Props {
  range: DateRange
  onChange(range: DateRange): void
}

/** The keyboard's way to the same filter as the timeline's brush. What is not a date is said, and not applied. */
export function DateFields({ range, onChange }: Props) {
  const tongue = useTongue()
  const problemId = useId()
  const [problem, setProblem] = useState<{ end: End; message: string } | null>(null)
  const shown = problem ?? (isReversed(range) ? { end: 'to' as const, message: reversed(tongue, range) } : null)

  const change = (end: End, day: string | null) => {
    const next = { ...range, [end]: day }
    if (isReversed(next)) return setProblem({ end, message: reversed(tongue, next) })
    setProblem(null)
    if (day !== range[end]) onChange(next)
  }

  return (
    <fieldset className="relative flex flex-col gap-2">
      <legend className="mb-2 text-base font-semibold">
        {range.nights ? 'Nights' : 'Dates'}{' '}
        <span className="text-sm font-normal text-ink-3">
          {range.nights ? 'from noon to noon UTC' : 'UTC, both included'}
        </span>
      </legend>
      <div className="grid grid-cols-2 gap-2">
        {(['from', 'to'] as const).map((end) => (
          <DateField
            key={end}
            label={NAMES[end]}
            name={end}
            day={range[end]}
            problemId={shown?.end === end ? problemId : null}
            onDay={(day) => change(end, day)}
            onNonsense={() =>
              setProblem({
                end,
                message: `${NAMES[end]} is not a date between ${dayWords(tongue, EARLIEST_DAY)} and ${dayWords(tongue, LATEST_DAY)}.`,
              })
            }
          />
        ))}
      </div>
      {shown && (
        <p id={problemId} role="alert" className="text-sm text-danger">
          {shown.message}
        </p>
      )}
      {(range.from || range.to || problem) && (
        <Button
          look="quiet"
          // Beside the legend: coming and going, it moves nothing.
          className="absolute -top-[2.1rem] -right-2 pointer-coarse:-top-[2.45rem]"
          onClick={() => {
            setProblem(null)
            onChange({ from: null, to: null })
          }}
        >
          Clear<span className="sr-only"> the dates</span>
        </Button>
      )}
    </fieldset>
  )
}

const reversed = (tongue: Tongue, { from, to }: DateRange) =>
  from && to ? `To (${dayWords(tongue, to)}) is before From (${dayWords(tongue, from)}): change one of them.` : ''
