import type { EventFigure } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/figure'
import { COUNTED_NATIONALLY } from '@/lib/domain/measures'
import type { Window } from '@/lib/domain/window'
import type { EventFeature } from '@/lib/format/event-feature'

/** What is claimed of one measure, all weapons together. */
export interface BarrageRange {
  low: number
  best: number
  high: number
}

/** A barrage told for a whole country; null where nobody gives the number, which is not none. */
export interface BarrageRow {
  id: string
  country: string | null
  window: Window
  launched: BarrageRange | null
  intercepted: BarrageRange | null
  suppressed: BarrageRange | null
  disputed: boolean
}

/** The national barrages among the events, oldest first. Their regional parts are in them, and never beside them. */
export function barrageRows(events: readonly EventFeature[]): BarrageRow[] {
  return events
    .flatMap(({ id, properties }) => {
      const { precision, country, windowStart, windowEnd, windowPrecision, figures } = properties
      if (precision !== 'country' || windowEnd === null) return []
      const window = { windowStart, windowEnd, windowPrecision }
      const of = (measure: Measure) => rangeOf(figures.filter((figure) => figure.measure === measure))
      const row = {
        ...{ launched: of('launched'), intercepted: of('intercepted'), suppressed: of('suppressed') },
        disputed: figures.some(({ measure, disputed }) => disputed && COUNTED_NATIONALLY.has(measure)),
      }
      return row.launched || row.intercepted || row.suppressed ? [{ id, country, window, ...row }] : []
    })
    .sort((a, b) => endOf(a).localeCompare(endOf(b)) || a.id.localeCompare(b.id))
}

const endOf = ({ window }: BarrageRow) => window.windowEnd ?? ''

/** A number of weapons of any kind is their total; without one they are added up. */
function rangeOf(figures: readonly EventFigure[]): BarrageRange | null {
  const total = figures.filter(({ of }) => of === 'any')
  const summed = total.length > 0 ? total : figures
  if (summed.length === 0) return null
  const sum = (end: keyof BarrageRange) => summed.reduce((all, figure) => all + figure[end], 0)
  return { low: sum('low'), best: sum('best'), high: sum('high') }
}

/** How high a bar is in weapons: what was launched at most, or what is known to have been stopped. */
export function heightOf({ launched, intercepted, suppressed }: BarrageRow): number {
  return Math.max(launched?.high ?? 0, (intercepted?.high ?? 0) + (suppressed?.high ?? 0))
}
