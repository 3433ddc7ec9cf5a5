import type { Tongue } from '@/app/_i18n/tongue'
import type { EventFigure } from '@/lib/domain/event'
import { measureWords } from './figure'

export type FigureRange = Pick<EventFigure, 'low' | 'best' | 'high'>

/** What became of one measure; null is "nobody says". */
export interface FigureChange extends Pick<EventFigure, 'measure' | 'of'> {
  from: FigureRange | null
  to: FigureRange | null
}

/** What is different between the figures before and after. */
export function figureChanges(before: readonly EventFigure[], after: readonly EventFigure[]): FigureChange[] {
  const keyOf = ({ measure, of }: EventFigure) => `${measure} ${of}`
  const was = new Map(before.map((figure) => [keyOf(figure), figure]))
  const is = new Map(after.map((figure) => [keyOf(figure), figure]))
  return [...new Map([...is, ...was])].flatMap(([key, { measure, of }]) => {
    const [from, to] = [rangeOf(was.get(key)), rangeOf(is.get(key))]
    return from?.low === to?.low && from?.best === to?.best && from?.high === to?.high
      ? []
      : [{ measure, of, from, to }]
  })
}

const rangeOf = (figure: EventFigure | undefined): FigureRange | null =>
  figure ? { low: figure.low, best: figure.best, high: figure.high } : null

/** "31", "94–95 (best 94)". */
export function rangeWords({ t, format }: Tongue, { low, best, high }: FigureRange): string {
  if (low === high) return format.number(low)
  return t('figures.range', { low: format.number(low), high: format.number(high), best: format.number(best) })
}

/** "Killed: 3 → 5", "Drones launched: 174", "Missing: 2 → no longer claimed". */
export function figureChangeWords(tongue: Tongue, change: FigureChange): string {
  const { t } = tongue
  const measure = measureWords(tongue, change)
  const from = change.from ? rangeWords(tongue, change.from) : ''
  if (!change.to) return t('figures.ends', { measure, from })
  const to = rangeWords(tongue, change.to)
  return change.from ? t('figures.becomes', { measure, from, to }) : t('figures.begins', { measure, to })
}
