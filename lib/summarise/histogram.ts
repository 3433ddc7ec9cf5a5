import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import { type EventTable, KIND_CODES, measureOf, NO_DAY, WHATS } from './event-table'
import { DAY_MS, SUMMED, sumFigures } from './figure-sums'
import type { Selection } from './select'

/**
 * Counts and figure sums per interval, oldest first; empty intervals are left out.
 *
 * An event counts in the interval of its windowStart: a night counts on its evening's date. National totals and their
 * regional parts are not added: `sumFigures` says what is taken.
 */
export function histogram(table: EventTable, rows: Selection, interval: StatsInterval): StatsBucket[] {
  const first = firstDayOf(interval)
  const counts = countKinds(table, rows, first)
  const sums = new Map(sumFigures(table, rows, first))
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([day, kinds]) => ({
      start: dateOf(day),
      events: kinds.reduce((sum, count) => sum + count, 0),
      kinds: Object.fromEntries(KIND_CODES.flatMap((kind, code) => (kinds[code] ? [[kind, kinds[code]]] : []))),
      figures: figuresOf(sums.get(day) ?? NO_SUMS),
    }))
}

const SORTED_WHATS = Array.from({ length: WHATS }, (_, what) => ({ what, ...measureOf(what) })).sort((a, b) =>
  `${a.measure} ${a.of}` < `${b.measure} ${b.of}` ? -1 : 1,
)
const NO_SUMS = new Float64Array(0)

function countKinds(table: EventTable, rows: Selection, first: (day: number) => number): Map<number, Uint32Array> {
  const [days, kinds] = [table.day.values, table.kind.values]
  const byDay = new Map<number, Uint32Array>()
  // Rows come mostly in the order of time: the next one is of the same interval.
  let last = NO_DAY
  let counts: Uint32Array = new Uint32Array(0)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const day = days[row] ?? NO_DAY
    if (day === NO_DAY) continue
    const start = first(day)
    if (start !== last) {
      last = start
      counts = byDay.get(start) ?? new Uint32Array(KIND_CODES.length)
      byDay.set(start, counts)
    }
    const kind = kinds[row] ?? 0
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return byDay
}

function figuresOf(sums: Float64Array): StatsBucket['figures'] {
  return SORTED_WHATS.flatMap(({ what, measure, of }) => {
    const at = what * SUMMED
    if (!sums[at]) return []
    return { measure, of, low: sums[at + 1] ?? 0, best: sums[at + 2] ?? 0, high: sums[at + 3] ?? 0 }
  })
}

const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Gives the first day of the interval that a day lies in; weeks begin on Monday. */
function firstDayOf(interval: StatsInterval): (day: number) => number {
  if (interval === 'day') return (day) => day
  // Day 0 was a Thursday.
  if (interval === 'week') return (day) => Math.floor((day + 3) / 7) * 7 - 3
  const known = new Map<number, number>()
  return (day) => {
    const remembered = known.get(day)
    if (remembered !== undefined) return remembered
    const first = day + 1 - new Date(day * DAY_MS).getUTCDate()
    known.set(day, first)
    return first
  }
}
