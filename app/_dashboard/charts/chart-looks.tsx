'use client'

import { create } from 'd3-selection'
import { useTongue } from '@/app/_i18n/tongue-provider'

/** The forms that tell series apart, whatever the eye makes of their colours. */
export type Look = 'hollow' | 'solid' | 'hatched' | 'warn' | 'dots' | 'rings'

export const CHART_INK = 'var(--color-ink)'
export const CHART_QUIET = 'var(--color-ink-3)'
export const CHART_DATA = 'var(--color-chart)'
export const CHART_WARN = 'var(--color-warn)'
export const CHART_GROUND = 'var(--color-surface)'
const HATCH = 'chart-hatch'
export const HATCHED = `url(#${HATCH})`

/** How each form is painted. */
export const PAINT = {
  hollow: { fill: CHART_GROUND, stroke: CHART_QUIET },
  solid: { fill: CHART_DATA, stroke: CHART_DATA },
  hatched: { fill: HATCHED, stroke: CHART_DATA },
  warn: { fill: CHART_WARN, stroke: CHART_WARN },
  dots: { fill: CHART_DATA, stroke: CHART_DATA },
  rings: { fill: CHART_GROUND, stroke: CHART_DATA },
} as const satisfies Record<Look, { fill: string; stroke: string }>

/** The hatching, as a mark of a drawing: each picture carries its own, so that it can leave the page. */
export function hatching(): SVGDefsElement {
  const defs = create('svg:defs').node() as unknown as SVGDefsElement
  const pattern = create('svg:pattern')
    .attr('id', HATCH)
    .attr('width', 4)
    .attr('height', 4)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)')
  pattern.append('rect').attr('width', 4).attr('height', 4).attr('fill', CHART_GROUND)
  pattern.append('rect').attr('width', 1.6).attr('height', 4).attr('fill', CHART_DATA)
  defs.append(pattern.node() as unknown as Node)
  return defs
}

/** What the marks mean. */
export function ChartLegend({ entries }: { entries: readonly { words: string; look: Look }[] }) {
  const { t } = useTongue()
  return (
    <ul aria-label={t('charts.legend')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {entries.map(({ words, look }) => (
        <li key={look} className="flex items-center gap-1.5">
          <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" data-look={look} className="shrink-0">
            {look === 'hatched' && (
              <defs>
                <pattern id={HATCH} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <rect width="4" height="4" fill={CHART_GROUND} />
                  <rect width="1.6" height="4" fill={CHART_DATA} />
                </pattern>
              </defs>
            )}
            {look === 'dots' || look === 'rings' ? (
              <>
                <path
                  d="M0 6h16"
                  stroke={CHART_DATA}
                  strokeWidth="1.5"
                  strokeDasharray={look === 'rings' ? '3 2' : 'none'}
                />
                <circle cx="8" cy="6" r="3.25" strokeWidth="1.5" {...PAINT[look]} />
              </>
            ) : (
              <rect x="0.75" y="0.75" width="14.5" height="10.5" strokeWidth="1.5" {...PAINT[look]} />
            )}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
