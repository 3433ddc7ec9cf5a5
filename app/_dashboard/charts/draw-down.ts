import { axisX, axisY, barX, gridX, type Markish, type PlotOptions, ruleX } from '@observablehq/plot'
import { CHART_INK, CHART_QUIET, hatching, type Look, PAINT } from './chart-looks'
import type { Target } from './plot-figure'

const ROW = 26
const TOP = 22

interface Down {
  width: number
  /** Names down the side, the longest bar first. */
  names: readonly string[]
  highest: number
  bars: readonly { name: string; value: number; look: Look }[]
}

/** A drawing of names with bars beside them. */
export function down({ width, names, highest, bars }: Down): PlotOptions {
  const looks: readonly Look[] = ['hollow', 'hatched', 'solid', 'warn']
  const marks: Markish[] = looks.map((look) =>
    barX(
      bars.filter((bar) => bar.look === look),
      // The later ones are parts of the earlier ones, and lie in them.
      { y: 'name', x1: 0, x2: 'value', ...PAINT[look], insetTop: 5, insetBottom: 5 },
    ),
  )
  const marginLeft = Math.min(240, Math.round(width * 0.42))
  return {
    ...{ width, height: heightOf(names), marginLeft, marginRight: 16, marginTop: TOP, marginBottom: 4 },
    style: { fontFamily: 'inherit', fontSize: '12px', color: CHART_INK, background: 'none', overflow: 'visible' },
    x: { domain: [0, highest], axis: null },
    y: { domain: [...names], axis: null },
    marks: [
      hatching,
      gridX({ ticks: 4, stroke: CHART_QUIET, strokeOpacity: 0.25 }),
      axisX({ anchor: 'top', label: null, ticks: wholeTicks(highest), tickFormat: 'd', tickSize: 3 }),
      axisY({ label: null, tickSize: 0, lineWidth: (marginLeft - 10) / 12, textOverflow: 'ellipsis' }),
      ...marks,
      ruleX([0], { stroke: CHART_QUIET }),
    ],
  }
}

const wholeTicks = (highest: number) => Math.max(1, Math.min(4, highest))
const heightOf = (names: readonly string[]) => TOP + 4 + names.length * ROW

/** Where each name's row lies. */
export function rowsOf(names: readonly string[], width: number): Pick<Target, 'left' | 'top' | 'width' | 'height'>[] {
  return names.map((_, i) => ({ left: 0, top: TOP + i * ROW, width, height: ROW }))
}
