import type { DateInterval, StatsBucket } from '@/lib/domain/query'
import type { SummedRange } from '@/lib/domain/statistics'
import { type Step, stepOf } from './chart-interval'

export const TOLL_MEASURES = ['killed', 'injured'] as const
export type TollMeasure = (typeof TOLL_MEASURES)[number]

/** People claimed killed and injured in one interval; null where nobody gives a number, which is not none. */
export type TollRow = Step & Record<TollMeasure, SummedRange | null>

/** The intervals in which a toll is claimed. */
export function tollRows(buckets: readonly StatsBucket[], interval: DateInterval): TollRow[] {
  return buckets.flatMap(({ start, figures }) => {
    const sumOf = (measure: TollMeasure) => {
      const sum = figures.find((one) => one.measure === measure)
      return sum ? { low: sum.low, best: sum.best, high: sum.high } : null
    }
    const row = { ...stepOf(start, interval), killed: sumOf('killed'), injured: sumOf('injured') }
    return row.killed || row.injured ? [row] : []
  })
}
