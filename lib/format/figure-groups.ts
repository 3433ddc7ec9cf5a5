import type { EventFigure } from '@/lib/domain/event'
import { type Counted, countedSchema, type Measure, measureSchema } from '@/lib/domain/figure'

/** Measures that count weapons: one group of columns per weapon. The others count people or things. */
const WEAPON_MEASURES: ReadonlySet<Measure> = new Set(['launched', 'intercepted', 'suppressed', 'hit'])

/** What has columns of its own wherever figures are laid out flat: `killed`, `launched_drone`. */
export const FIGURE_GROUPS: readonly string[] = measureSchema.options.flatMap((measure) =>
  [null, ...(WEAPON_MEASURES.has(measure) ? countedSchema.options : [])].map((of) => groupName(measure, of)),
)

function groupName(measure: Measure, of: Counted | null): string {
  return of === null ? measure : `${measure}_${of}`
}

export const groupOf = ({ measure, of }: Pick<EventFigure, 'measure' | 'of'>) => groupName(measure, of)
