import type { EventFigure } from '@/lib/domain/event'
import { countWords, measureWords } from './figure'

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
export function rangeWords({ low, best, high }: FigureRange): string {
  if (low === high) return countWords(low)
  const range = `${countWords(low)}–${countWords(high)}`
  return `${range} (best ${countWords(best)})`
}

/** "Killed: 3 → 5", "Drones launched: 174", "Missing: 2 → no longer claimed". */
export function figureChangeWords(change: FigureChange): string {
  const measure = measureWords(change)
  if (!change.to) return `${measure}: ${change.from ? rangeWords(change.from) : ''} → no longer claimed`
  return change.from
    ? `${measure}: ${rangeWords(change.from)} → ${rangeWords(change.to)}`
    : `${measure}: ${rangeWords(change.to)}`
}
