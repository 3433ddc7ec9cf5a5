import type { StatsBucket } from '@/lib/domain/query'
import { OpenDay } from './days'
import { type EventTable, KIND_CODES } from './event-table'
import { bucketOf } from './histogram'
import type { Selection } from './select'

const HOUR_MS = 3_600_000

interface OpenHour {
  sums: OpenDay
  wide: Uint32Array
}

/**
 * Counts of the rows per hour, oldest first, and sums of their figures that are `summed`; empty hours are left out.
 *
 * An event counts in the hour in which its window begins, and is wide where it may be later: a night as well as a week,
 * for neither tells an hour. The window of a day begins at its local midnight.
 */
export function hourHistogram(table: EventTable, rows: Selection, summed: Uint8Array): StatsBucket[] {
  const open = new Map<number, OpenHour>()
  for (const row of rows) {
    const start = table.start.at(row)
    if (Number.isNaN(start)) continue
    const hour = Math.floor(start / HOUR_MS)
    const { sums, wide } = open.get(hour) ?? { sums: new OpenDay(), wide: new Uint32Array(KIND_CODES.length) }
    open.set(hour, { sums, wide })
    const kind = table.kind.values[row] ?? 0
    sums.kinds[kind] = (sums.kinds[kind] ?? 0) + 1
    if (table.end.at(row) > (hour + 1) * HOUR_MS) wide[kind] = (wide[kind] ?? 0) + 1
    sums.addFigures(table, row, summed)
  }
  return [...open]
    .sort(([a], [b]) => a - b)
    .map(([hour, { sums, wide }]) => bucketOf(new Date(hour * HOUR_MS).toISOString(), sums.closed(), wide))
}
