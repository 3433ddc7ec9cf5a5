import type { Tongue } from '@/app/_i18n/tongue'
import type { EventFigure } from '@/lib/domain/event'
import type { Qualifier } from '@/lib/domain/figure'
import { holding } from '@/lib/reconcile/best-statement'
import { amountWords, measureWords } from './figure'

export interface FigureRange extends Pick<EventFigure, 'low' | 'best' | 'high'> {
  /** As all that stands has it; the log of changes keeps the numbers alone. */
  qualifier?: Qualifier
}

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

function rangeOf(figure: EventFigure | undefined): FigureRange | null {
  if (!figure) return null
  const { low, best, high, statements } = figure
  const [qualifier, ...others] = new Set(holding(statements).map((statement) => statement.qualifier))
  return { low, best, high, qualifier: others.length === 0 ? qualifier : undefined }
}

/** "31", "about 80", "94–95 (best 94)". */
export function rangeWords(tongue: Tongue, { low, best, high, qualifier = 'exact' }: FigureRange): string {
  if (low === high) return amountWords(tongue, { low, high, qualifier })
  const { t, format } = tongue
  return t('figures.range', { low: format.number(low), high: format.number(high), best: format.number(best) })
}

/** "Killed: 3 → 5", "Injured: about 80", "Missing: 2 → no longer claimed". */
export function figureChangeWords(tongue: Tongue, change: FigureChange): string {
  const { t } = tongue
  const measure = measureWords(tongue, change)
  const from = change.from ? rangeWords(tongue, change.from) : ''
  if (!change.to) return t('figures.ends', { measure, from })
  const to = rangeWords(tongue, change.to)
  return change.from ? t('figures.becomes', { measure, from, to }) : t('figures.begins', { measure, to })
}
