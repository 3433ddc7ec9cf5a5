'use client'

import { useId, useState } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { dayWords } from '@/app/_ui/words/window'
import { DateField } from './date-field'
import { type DateRange, EARLIEST_DAY, isReversed, LATEST_DAY } from './date-range'

type End = 'from' | 'to'
const NAMES = { from: 'filter.from', to: 'filter.to' } as const satisfies Record<End, string>

interface Props {
  range: DateRange
  onChange(range: DateRange): void
}

/** The keyboard's way to the same filter as the timeline's brush. What is not a date is said, and not applied. */
export function DateFields({ range, onChange }: Props) {
  const tongue = useTongue()
  const { t } = tongue
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
      <legend className="mb-2 max-w-[calc(100%-5.5rem)] text-base font-semibold">
        {range.nights ? t('filter.nights') : t('filter.dates')}{' '}
        <span className="text-sm font-normal text-ink-3">
          {range.nights ? t('filter.nightsNote') : t('filter.datesNote')}
        </span>
      </legend>
      <div className="grid grid-cols-2 gap-2">
        {(['from', 'to'] as const).map((end) => (
          <DateField
            key={end}
            label={t(NAMES[end])}
            name={end}
            day={range[end]}
            problemId={shown?.end === end ? problemId : null}
            onDay={(day) => change(end, day)}
            onNonsense={() =>
              setProblem({
                end,
                message: t('filter.notADate', {
                  field: t(NAMES[end]),
                  first: dayWords(tongue, EARLIEST_DAY),
                  last: dayWords(tongue, LATEST_DAY),
                }),
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
          {t.rich('filter.clear', { more: (more) => <span className="sr-only">{more}</span> })}
        </Button>
      )}
    </fieldset>
  )
}

const reversed = (tongue: Tongue, { from, to }: DateRange) =>
  from && to ? tongue.t('filter.reversed', { from: dayWords(tongue, from), to: dayWords(tongue, to) }) : ''
