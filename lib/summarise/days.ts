import { DATE_INTERVALS, type StatsBucket } from '@/lib/domain/query'
import { type EventTable, KIND_CODES, measureOf, NO_DAY, WHATS } from './event-table'
import { firstDayOf } from './intervals'
import type { Selection } from './select'

/** What the events of one day, or of several, come to. */
export interface Day {
  /** How many there are of each kind. */
  kinds: Uint32Array
  /** Of these, those whose window reaches beyond the interval in which they count; by interval, as in `DATE_INTERVALS`. */
  wide: Uint32Array[]
  /** `what`, low, best and high of each sum, one after the other, in the order of `SORTED_WHATS`. */
  figures: Float64Array
}

/** Days by their number since 1970, in their order. An event is of the day on which its window begins. */
export type Days = [day: number, Day][]

const IN_A_SUM = 4

/** By the names of the measures and of what they count. */
const SORTED_WHATS = Uint16Array.from(
  Array.from({ length: WHATS }, (_, what) => ({ what, ...measureOf(what) }))
    .sort((a, b) => (`${a.measure} ${a.of}` < `${b.measure} ${b.of}` ? -1 : 1))
    .map(({ what }) => what),
)

/** The rows by day; of their figures those that are `summed`. Rows without a window are of no day. */
export function daysOf(table: EventTable, rows: Selection, summed: Uint8Array): Days {
  const kinds = table.kind.values
  const open = new Map<number, OpenDay>()
  // Rows come mostly in the order of time: the next one is of the same day.
  let [last, sums]: [number, OpenDay] = [NO_DAY, new OpenDay()]
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const day = table.day(row)
    if (day === NO_DAY) continue
    if (day !== last) {
      last = day
      sums = open.get(day) ?? new OpenDay()
      open.set(day, sums)
    }
    const kind = kinds[row] ?? 0
    sums.kinds[kind] = (sums.kinds[kind] ?? 0) + 1
    if (table.isLong(row)) sums.addWide(kind, day, table.lastDay(row))
    sums.addFigures(table, row, summed)
  }
  return [...open].map(([day, sums]): Days[number] => [day, sums.closed()]).sort(([a], [b]) => a - b)
}

/** Several days as one. */
export function together(days: readonly Day[]): Day {
  const [only] = days
  if (only && days.length === 1) return only
  const sums = new OpenDay()
  for (const { kinds, wide, figures } of days) {
    addTo(sums.kinds, kinds)
    wide.forEach((counts, i) => {
      addTo(sums.wide[i] ?? counts, counts)
    })
    for (let at = 0; at < figures.length; at += IN_A_SUM)
      sums.add(figures[at] ?? 0, figures[at + 1] ?? 0, figures[at + 2] ?? 0, figures[at + 3] ?? 0)
  }
  return sums.closed()
}

/** The sums of a day's figures, in words. */
export function figuresOf({ figures }: Day): StatsBucket['figures'] {
  const sums: StatsBucket['figures'] = []
  for (let at = 0; at < figures.length; at += IN_A_SUM) {
    const { measure, of } = measureOf(figures[at] ?? 0)
    sums.push({ measure, of, low: figures[at + 1] ?? 0, best: figures[at + 2] ?? 0, high: figures[at + 3] ?? 0 })
  }
  return sums
}

function addTo(sums: Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < counts.length; i++) sums[i] = (sums[i] ?? 0) + (counts[i] ?? 0)
}

const FIRST_DAYS = DATE_INTERVALS.map(firstDayOf)

/** A day, or another group of events, that is still added to: room for every sum there could be. */
export class OpenDay {
  readonly kinds = new Uint32Array(KIND_CODES.length)
  readonly wide = DATE_INTERVALS.map(() => new Uint32Array(KIND_CODES.length))
  /** How many there are of each `what`, and their low, best and high. */
  readonly #sums = new Float64Array(WHATS * IN_A_SUM)

  addWide(kind: number, first: number, last: number): void {
    FIRST_DAYS.forEach((firstDay, i) => {
      const counts = this.wide[i]
      if (counts && firstDay(first) !== firstDay(last)) counts[kind] = (counts[kind] ?? 0) + 1
    })
  }

  /** Those of a row that are `summed`. */
  addFigures(table: EventTable, row: number, summed: Uint8Array): void {
    const from = table.firstFigure.values[row] ?? 0
    const end = from + (table.figureCount.values[row] ?? 0)
    for (let figure = from; figure < end; figure++)
      if (summed[figure] === 1)
        this.add(table.what.values[figure] ?? 0, table.low.at(figure), table.best.at(figure), table.high.at(figure))
  }

  add(what: number, low: number, best: number, high: number): void {
    const [at, sums] = [what * IN_A_SUM, this.#sums]
    sums[at] = (sums[at] ?? 0) + 1
    sums[at + 1] = (sums[at + 1] ?? 0) + low
    sums[at + 2] = (sums[at + 2] ?? 0) + best
    sums[at + 3] = (sums[at + 3] ?? 0) + high
  }

  closed(): Day {
    const there = SORTED_WHATS.filter((what) => this.#sums[what * IN_A_SUM] !== 0)
    const figures = new Float64Array(there.length * IN_A_SUM)
    there.forEach((what, i) => {
      figures.set(this.#sums.subarray(what * IN_A_SUM, (what + 1) * IN_A_SUM), i * IN_A_SUM)
      figures[i * IN_A_SUM] = what
    })
    return { kinds: this.kinds, wide: this.wide, figures }
  }
}
