import type { Figure, Measure } from '@/lib/domain/figure'
import type { DateInterval, StatsBucket } from '@/lib/domain/query'
import type { BreakdownGroup, Outcome, SummedRange } from '@/lib/domain/statistics'
import { type Step, stepOf } from './chart-interval'
import { COUNTING_CHANGE, countingOf } from './counting-change'

export const WEAPON_MEASURES = ['launched', 'intercepted', 'suppressed'] as const satisfies readonly Measure[]
export type WeaponMeasure = (typeof WEAPON_MEASURES)[number]

/** What is claimed of one weapon in one interval; null where nobody gives a number, which is not none. */
export interface WeaponRow extends Step, Record<WeaponMeasure, SummedRange | null> {
  /** Shot down of launched, of the events that give both; null where none does, or where the counting changed. */
  rate: { low: number; best: number; high: number; events: number; counting: 'two numbers' | 'one number' } | null
}

/** The intervals in which anything is claimed of the weapon. */
export function weaponRows(
  buckets: readonly StatsBucket[],
  outcomes: readonly Outcome[],
  interval: DateInterval,
  weapon: Figure['of'],
  country: string | null,
): WeaponRow[] {
  const outcomeOf = new Map(outcomes.filter(({ of }) => of === weapon).map((outcome) => [outcome.start, outcome]))
  return buckets.flatMap(({ start, figures }) => {
    const sumOf = (measure: Measure) => rangeOf(figures.find((sum) => sum.measure === measure && sum.of === weapon))
    const row = {
      ...stepOf(start, interval),
      ...{ launched: sumOf('launched'), intercepted: sumOf('intercepted'), suppressed: sumOf('suppressed') },
    }
    if (WEAPON_MEASURES.every((measure) => row[measure] === null)) return []
    return { ...row, rate: rateOf(outcomeOf.get(start), row, country) }
  })
}

function rangeOf(sum: SummedRange | undefined): SummedRange | null {
  return sum ? { low: sum.low, best: sum.best, high: sum.high } : null
}

function rateOf(outcome: Outcome | undefined, step: Step, country: string | null): WeaponRow['rate'] {
  const counting = country === COUNTING_CHANGE.country ? countingOf(step) : 'two numbers'
  if (!outcome || !counting || outcome.launched.best === 0) return null
  const { launched, intercepted, events } = outcome
  const best = intercepted.best / launched.best
  // More shot down than launched: the two numbers are not of the same weapons, and make no rate.
  if (best > 1) return null
  const low = launched.high > 0 ? Math.min(best, intercepted.low / launched.high) : best
  const high = launched.low > 0 ? Math.max(best, Math.min(1, intercepted.high / launched.low)) : 1
  return { low, best, high, events, counting }
}

/** What is told of a sum, in the order of a table's columns. */
export const ENDS = ['low', 'best', 'high'] as const satisfies readonly (keyof SummedRange)[]

/** The sum over all rows; null where no row has a number. */
export function totalOf<Row>(rows: readonly Row[], of: (row: Row) => SummedRange | null): SummedRange | null {
  const ranges = rows.flatMap((row) => of(row) ?? [])
  if (ranges.length === 0) return null
  const sum = (end: keyof SummedRange) => ranges.reduce((all, range) => all + range[end], 0)
  return { low: sum('low'), best: sum('best'), high: sum('high') }
}

/** Countries with figures of weapons, the one with most launched first. */
export function countriesWithWeapons(groups: readonly BreakdownGroup[]): string[] {
  const launched = ({ figures }: BreakdownGroup) =>
    figures.reduce((sum, { measure, best }) => sum + (measure === 'launched' ? best : 0), 0)
  return groups
    .filter(({ figures }) => figures.some(isOfWeapons))
    .sort((a, b) => launched(b) - launched(a))
    .flatMap(({ key }) => key ?? [])
}

/** The weapons that the figures count: drones before missiles before others. */
export function weaponsIn(figures: BreakdownGroup['figures']): Figure['of'][] {
  const present = new Set(figures.filter(isOfWeapons).map(({ of }) => of))
  return (['drone', 'missile', 'bomb', 'boat', 'any', null] as const).filter((of) => present.has(of))
}

/** Whether it counts what became of weapons. */
export const isOfWeapons = ({ measure }: { measure: Measure }) =>
  (WEAPON_MEASURES as readonly Measure[]).includes(measure)
