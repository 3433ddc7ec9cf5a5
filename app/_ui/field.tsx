'use client'

import { type ReactNode, useId } from 'react'
import { useTongue } from '../_i18n/tongue-provider'

interface ControlProps {
  id: string
  name: string
  className: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

/** A label, a control, a hint and what is wrong with it, tied together. */
export function Field({
  name,
  label,
  problem,
  hint,
  children,
}: {
  name: string
  label: string
  problem?: string | undefined
  hint?: string | undefined
  children(props: ControlProps): ReactNode
}) {
  const id = useId()
  const { t } = useTongue()
  const note = problem ?? hint
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-semibold text-ink">
        {label}
      </label>
      {children({
        id,
        name,
        className: `tap w-full rounded-control border bg-surface px-2.5 text-base text-ink ${problem ? 'border-danger' : 'border-edge'}`,
        'aria-invalid': problem !== undefined,
        'aria-describedby': note ? `${id}-note` : undefined,
      })}
      {note && (
        <p id={`${id}-note`} className={`text-sm ${problem ? 'text-danger' : 'text-ink-3'}`}>
          {problem
            ? t.rich('read.fieldProblem', {
                label,
                problem,
                strong: (words) => <span className="font-semibold">{words}</span>,
              })
            : hint}
        </p>
      )}
    </div>
  )
}
