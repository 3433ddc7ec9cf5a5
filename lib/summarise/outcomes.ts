import { countedSchema, type Figure, type Measure } from '@/lib/domain/figure'
import type { DateInterval } from '@/lib/domain/query'
import type { Outcome, SummedRange } from '@/lib/domain/statistics'
import { type EventTable, measureOf, NO_DAY, WHATS } from './event-table'
import { dateOf } from './histogram'
import { firstDayOf } from './intervals'
import type { Selection } from './select'

const WEAPONS: readonly Figure['of'][] = [null, ...countedSchema.options]
const weaponsOf = (measure: Measure) =>
  Int8Array.from({ length: WHATS }, (_, what) => {
    const counted = measureOf(what)
    return counted.measure === measure ? WEAPONS.indexOf(counted.of) : -1
  })
/** The weapon that a figure counts as launched or as shot down, by its `what`; -1 where it counts something else. */
const LAUNCHED = weaponsOf('launched')
const INTERCEPTED = weaponsOf('intercepted')
const NONE = -1

/**
 * Per interval and weapon, from the rows that give both numbers, and of their figures from those that are `summed`
 * (`summedFigures`). Oldest first.
 */
export function outcomes(table: EventTable, rows: Selection, summed: Uint8Array, interval: DateInterval): Outcome[] {
  const firstDay = firstDayOf(interval)
  const made = new Map<string, Outcome & { day: number }>()
  const [launched, intercepted] = [new Int32Array(WEAPONS.length), new Int32Array(WEAPONS.length)]
  for (const row of rows) {
    const count = table.figureCount.values[row] ?? 0
    const ownDay = table.day(row)
    if (count < 2 || ownDay === NO_DAY) continue
    launched.fill(NONE)
    intercepted.fill(NONE)
    const from = table.firstFigure.values[row] ?? 0
    for (let figure = from; figure < from + count; figure++) {
      if (summed[figure] !== 1) continue
      const what = table.what.values[figure] ?? 0
      const [up, down] = [LAUNCHED[what] ?? NONE, INTERCEPTED[what] ?? NONE]
      if (up !== NONE) launched[up] = figure
      if (down !== NONE) intercepted[down] = figure
    }
    WEAPONS.forEach((of, weapon) => {
      const [up, down] = [launched[weapon] ?? NONE, intercepted[weapon] ?? NONE]
      if (up === NONE || down === NONE) return
      const day = firstDay(ownDay)
      const key = `${day} ${weapon}`
      const outcome = made.get(key) ?? {
        ...{ day, start: dateOf(day), of, events: 0 },
        ...{ launched: { low: 0, best: 0, high: 0 }, intercepted: { low: 0, best: 0, high: 0 } },
      }
      made.set(key, outcome)
      outcome.events++
      add(outcome.launched, table, up)
      add(outcome.intercepted, table, down)
    })
  }
  return [...made.values()]
    .sort((a, b) => a.day - b.day || WEAPONS.indexOf(a.of) - WEAPONS.indexOf(b.of))
    .map(({ day: _, ...outcome }) => outcome)
}

function add(range: SummedRange, table: EventTable, figure: number): void {
  range.low += table.low.at(figure)
  range.best += table.best.at(figure)
  range.high += table.high.at(figure)
}
