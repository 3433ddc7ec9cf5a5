'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { errorWords } from '@/app/_ui/words/error'
import { measureWords } from '@/app/_ui/words/figure'
import { MEASURES } from '@/lib/domain/measures'
import type { StatsBucket } from '@/lib/domain/query'
import { useBreakdown } from '../charts/chart-queries'
import { rangeWords } from '../charts/chart-words'
import type { Filter } from '../queries'

type FigureSum = StatsBucket['figures'][number]

/** Sums of what is claimed the filter's events in the area. */
export function AreaFigures({ filter }: { filter: Filter }) {
  const tongue = useTongue()
  const { t, format } = tongue
  const { data, error, retry } = useBreakdown(filter, 'kind')
  if (filter.kinds?.length === 0) return null
  if (error && !data)
    return (
      <div role="alert" className="flex items-center justify-between gap-2 text-sm text-danger">
        {errorWords(tongue, error)}
        <Button onClick={retry}>{t('areas.retry')}</Button>
      </div>
    )
  if (!data) return <p className="text-sm text-ink-3">{t('areas.counting')}</p>
  const disputed = data.groups.reduce((sum, group) => sum + group.disputed, 0)
  const figures = sumFigures(data.groups.flatMap((group) => group.figures))
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('areas.figures')}</caption>
      <tbody>
        {disputed > 0 && <Row what={t('areas.disputed')} value={format.number(disputed)} />}
        {figures.map((figure) => (
          <Row
            key={`${figure.measure} ${figure.of}`}
            what={measureWords(tongue, figure)}
            value={rangeWords(tongue, figure)}
          />
        ))}
        {figures.length === 0 && disputed === 0 && <Row what={t('areas.noFigures')} value={t('areas.noneClaimed')} />}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2} className="pt-1 text-xs text-ink-3">
            {t('areas.figuresNote')}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

/** People first, then weapons, then what was hit. */
const ORDER = MEASURES

function Row({ what, value }: { what: string; value: string }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1 text-left font-normal">
        {what}
      </th>
      <td className="py-1 text-right whitespace-nowrap">{value}</td>
    </tr>
  )
}

/** One line for each measure and what it counts. */
function sumFigures(figures: readonly FigureSum[]): FigureSum[] {
  const sums = new Map<string, FigureSum>()
  for (const figure of figures) {
    const key = `${figure.measure} ${figure.of}`
    const { low, best, high } = sums.get(key) ?? { low: 0, best: 0, high: 0 }
    sums.set(key, { ...figure, low: low + figure.low, best: best + figure.best, high: high + figure.high })
  }
  return [...sums.values()].sort((a, b) => ORDER.indexOf(a.measure) - ORDER.indexOf(b.measure))
}
