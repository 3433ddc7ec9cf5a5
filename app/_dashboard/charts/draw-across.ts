import { axisX, gridY, type Markish, type PlotOptions, ruleY } from '@observablehq/plot'
import { scaleLinear, scaleUtc } from 'd3-scale'
import type { Tongue } from '@/app/_i18n/tongue'
import { tickWords } from '../timeline-words'
import type { Step } from './chart-interval'
import { CHART_INK, CHART_QUIET } from './chart-looks'
import { percentWords } from './chart-words'
import type { Target } from './plot-figure'

export const MARGIN = { left: 44, right: 12 }
const TEXT = { fontFamily: 'inherit', fontSize: '12px', color: CHART_INK, background: 'none', overflow: 'visible' }

interface Across {
  width: number
  height: number
  domain: [Date, Date]
  y: { domain: [number, number]; label: string; percent?: boolean }
  /** Only the lowest drawing has the dates below it. */
  dates: boolean
  marks: Markish[]
}

/** A drawing over time: dates across, counts upward from zero. */
export function across(tongue: Tongue, { width, height, domain, y, dates, marks }: Across): PlotOptions {
  // People and missiles are whole.
  const ticks = y.percent ? [0, 0.5, 1] : scaleLinear(y.domain, [0, 1]).ticks(4).filter(Number.isInteger)
  return {
    ...{
      width,
      height,
      marginLeft: MARGIN.left,
      marginRight: MARGIN.right,
      marginTop: 22,
      marginBottom: dates ? 22 : 8,
    },
    style: TEXT,
    x: { type: 'utc', domain, axis: null },
    y: {
      domain: y.domain,
      label: y.label,
      labelArrow: 'none',
      ticks,
      tickFormat: (value: number) => (y.percent ? percentWords(tongue, value) : tongue.format.number(value)),
    },
    marks: [
      gridY(ticks, { stroke: CHART_QUIET, strokeOpacity: 0.25 }),
      ...marks,
      ruleY([0], { stroke: CHART_QUIET }),
      dates
        ? axisX({
            ticks: Math.max(2, Math.floor(width / 90)),
            tickFormat: (at: Date) => tickWords(tongue, at),
            label: null,
            tickSize: 3,
          })
        : null,
    ],
  }
}

/** Where each interval lies in drawings of this width: the same place in all that stand one under the other. */
export function stretches(
  steps: readonly Step[],
  domain: [Date, Date],
  { width, height }: { width: number; height: number },
): Pick<Target, 'left' | 'top' | 'width' | 'height'>[] {
  const x = scaleUtc(domain, [MARGIN.left, width - MARGIN.right])
  return steps.map(({ start, end }) => ({ left: x(start), top: 0, width: x(end) - x(start), height }))
}

/** A part of an interval, between 0 and 1 of its length. */
export function part({ start, end }: Step, at: number): Date {
  return new Date(start.getTime() + at * (end.getTime() - start.getTime()))
}
