'use client'

import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { kindPaint } from './kind-swatch'
import { FORM_NUMBER_PX, FORM_SIZE, type FormPaint, type LegendForm, legendForms } from './legend-forms'

/** What can only be done on the screen. */
const screen = (words: ReactNode) => <span className="print:hidden">{words}</span>

const { width, height } = FORM_SIZE

interface Props {
  crowd?: boolean
  /** Whether places that are only mentioned are drawn at all. */
  places?: boolean
}

/** What the shapes on the map mean: certainty is form, not colour. */
export function FormLegend({ crowd = false, places = true }: Props) {
  const { t } = useTongue()
  return (
    <ul aria-label={t('marks.legend')} className="flex flex-col gap-1 text-sm text-ink-2">
      {legendForms(crowd).map(
        (form) =>
          (places || form.name !== 'mentioned') && (
            <li key={form.name} className="flex items-center gap-2">
              <Form {...form} />
              {/* One item beside the form, of however many parts. */}
              <span>
                {form.name === 'several' || form.name === 'crowd'
                  ? t.rich(`marks.${form.name}Click`, { screen })
                  : t(`marks.${form.name}`)}
              </span>
            </li>
          ),
      )}
    </ul>
  )
}

const paintOf = (paint: FormPaint | undefined) =>
  paint === undefined
    ? 'none'
    : paint === 'ink'
      ? 'currentColor'
      : paint === 'ground'
        ? 'var(--color-surface)'
        : kindPaint(paint)

function Form({ name, parts, number }: LegendForm) {
  const { format } = useTongue()
  return (
    <svg
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      data-form={name}
      className="shrink-0 text-ink-3"
    >
      {parts.map(({ d, fill, line, width: lineWidth, dashes }) => (
        <path
          key={d}
          d={d}
          strokeWidth={lineWidth}
          strokeDasharray={dashes?.join(' ')}
          style={{ fill: paintOf(fill), stroke: paintOf(line) }}
        />
      ))}
      {number !== undefined && (
        <text
          x={width / 2}
          y={height / 2 + 3.5}
          textAnchor="middle"
          fontSize={FORM_NUMBER_PX}
          fontWeight="600"
          className="fill-surface"
        >
          {format.number(number)}
        </text>
      )}
    </svg>
  )
}
