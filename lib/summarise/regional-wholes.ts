import { precisionSchema } from '@/lib/domain/place'
import { type EventTable, WHATS } from './event-table'
import type { Selection } from './select'

const REGION = precisionSchema.options.indexOf('region') + 1

/** What a region's event and its parts each say of one measure and weapon. */
interface Told {
  /** Figures by their place in the table. */
  whole: number[]
  parts: number[]
}

/**
 * Figures that would count something twice: a region's event and the events of its towns that are linked to it tell of
 * the same. The larger is taken, the region's figure or the sum of its parts; a 1 for each of the others. With
 * `byRegion`, parts in another region (a city that is one of its own) are not those of the region's own sum. Null
 * where nothing is told twice.
 */
export function toldTwice(table: EventTable, rows: Selection, byRegion: boolean): Uint8Array | null {
  const told = wholesWithParts(table, rows, byRegion)
  if (told.size === 0) return null
  const repeated = new Uint8Array(table.figures)
  const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + table.best.at(figure), 0)
  for (const { whole, parts } of told.values())
    for (const figure of sum(parts) > sum(whole) ? whole : parts) repeated[figure] = 1
  return repeated
}

function wholesWithParts(table: EventTable, rows: Selection, byRegion: boolean): Map<number, Told> {
  const told = new Map<number, Told>()
  const [place, count, first, what] = [
    table.place.values,
    table.figureCount.values,
    table.firstFigure.values,
    table.what.values,
  ]
  const [precision, region] = [table.places.precision.values, table.places.admin1.values]
  const regionOf = (row: number) => region[place[row] ?? 0]
  let chosen: Uint8Array | undefined
  for (const row of rows) {
    const figures = count[row] ?? 0
    const whole = figures === 0 ? null : table.wholeOf(row)
    if (whole === null || precision[place[whole] ?? 0] !== REGION) continue
    chosen ??= flagged(table, rows)
    if (chosen[whole] !== 1 || (byRegion && regionOf(whole) !== regionOf(row))) continue
    for (const figure of range(first[row], figures)) {
      const key = whole * WHATS + (what[figure] ?? 0)
      const known = told.get(key)
      if (known) known.parts.push(figure)
      else {
        const same = range(first[whole], count[whole]).filter((one) => what[one] === what[figure])
        if (same.length > 0) told.set(key, { whole: same, parts: [figure] })
      }
    }
  }
  return told
}

function flagged(table: EventTable, rows: Selection): Uint8Array {
  const flags = new Uint8Array(table.rows)
  for (const row of rows) flags[row] = 1
  return flags
}

const range = (from = 0, length = 0) => Array.from({ length }, (_, i) => from + i)
