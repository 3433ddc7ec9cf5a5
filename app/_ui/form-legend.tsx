'use client'

import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { kindPaint } from './kind-swatch'

/** What can only be done on the screen. */
const screen = (words: ReactNode) => <span className="print:hidden">{words}</span>

/** What the shapes on the map mean: certainty is form, not colour. */
export function FormLegend({ crowd = false }: { crowd?: boolean }) {
  const { t, format } = useTongue()
  return (
    <ul aria-label={t('marks.legend')} className="flex flex-col gap-1 text-sm text-ink-2">
      <Form words={t('marks.settlement')}>
        <circle cx="12" cy="9" r="5.5" fill="currentColor" />
      </Form>
      <Form words={t('marks.radius')}>
        <circle cx="12" cy="9" r="7.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </Form>
      <Form words={t('marks.disagree')}>
        <circle cx="12" cy="9" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M12 3.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
      </Form>
      {crowd ? (
        <Form words={t.rich('marks.crowdClick', { screen })}>
          <Pie cx={5} r={3.5} />
          <Pie cx={16} r={6.5} />
        </Form>
      ) : (
        <Form words={t.rich('marks.severalClick', { screen })}>
          <Pie cx={12} r={9} />
          <circle cx="12" cy="9" r="7" strokeWidth="1" className="stroke-surface" fill="currentColor" />
          <text x="12" y="12.5" textAnchor="middle" fontSize="10" fontWeight="600" className="fill-surface">
            {format.number(3)}
          </text>
        </Form>
      )}
      <Form words={t('marks.mentioned')}>
        <rect x="8" y="5" width="8" height="8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </Form>
    </ul>
  )
}

/** Three slices, in the colours of three kinds. */
function Pie({ cx, r }: { cx: number; r: number }) {
  const at = (turn: number) => {
    const angle = 2 * Math.PI * turn - Math.PI / 2
    return `${(cx + r * Math.cos(angle)).toFixed(2)} ${(9 + r * Math.sin(angle)).toFixed(2)}`
  }
  return SLICES.map(([kind, from, to]) => (
    <path
      key={kind}
      d={`M${cx} 9 L${at(from)} A${r} ${r} 0 0 1 ${at(to)} Z`}
      strokeWidth="0.75"
      className="stroke-surface"
      style={{ fill: kindPaint(kind) }}
    />
  ))
}

const SLICES = [
  ['air_strike', 0, 0.45],
  ['missile_strike', 0.45, 0.75],
  ['interception', 0.75, 1],
] as const

function Form({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <svg width="24" height="18" viewBox="0 0 24 18" aria-hidden="true" className="shrink-0 text-ink-3">
        {children}
      </svg>
      {/* One item beside the form, of however many parts. */}
      <span>{words}</span>
    </li>
  )
}
