import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import { type EventTable, KIND_CODES, measureOf, NO_DAY, WHATS } from './event-table'
import { sumFigures } from './figure-sums'
import type { Selection } from './select'

/**
 * Counts and figure sums per interval, oldest first; empty intervals are left out.
 *
 * An event counts in the interval of its windowStart: a night counts on its evening's date. National totals and their
 * regional parts are not added: `sumFigures` says what is taken.
 */
export function histogram(table: EventTable, rows: Selection, interval: StatsInterval): StatsBucket[] {
  const firstDays = new FirstDays(interval)
  const counts = countByDay(table, rows)
  const sums = sumFigures(table, rows)

  const buckets = new Map<number, { events: number; kinds: Uint32Array; sums: Float64Array }>()
  const bucketOf = (day: number) => {
    const first = firstDays.of(day)
    const known = buckets.get(first)
    if (known) return known
    const made = { events: 0, kinds: new Uint32Array(KIND_CODES.length), sums: new Float64Array(WHATS * SUMMED) }
    buckets.set(first, made)
    return made
  }
  for (const [day, kinds] of counts) {
    const bucket = bucketOf(day)
    kinds.forEach((count, kind) => {
      bucket.kinds[kind] = (bucket.kinds[kind] ?? 0) + count
      bucket.events += count
    })
  }
  for (const [day, ofDay] of sums) {
    const bucket = bucketOf(day)
    for (let i = 0; i < ofDay.length; i++) bucket.sums[i] = (bucket.sums[i] ?? 0) + (ofDay[i] ?? 0)
  }
  return [...buckets]
    .sort(([a], [b]) => a - b)
    .map(([first, { events, kinds, sums }]) => ({
      start: dateOf(first),
      events,
      kinds: Object.fromEntries(KIND_CODES.flatMap((kind, code) => (kinds[code] ? [[kind, kinds[code]]] : []))),
      figures: figuresOf(sums),
    }))
}

/** What is summed of each measure: how many figures there are, and their low, best and high. */
const SUMMED = 4

function countByDay(table: EventTable, rows: Selection): Map<number, Uint32Array> {
  const [days, kinds] = [table.day.values, table.kind.values]
  const counts = new Map<number, Uint32Array>()
  let lastDay = NO_DAY
  let last: Uint32Array = new Uint32Array(0)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const day = days[row] ?? NO_DAY
    if (day === NO_DAY) continue
    if (day !== lastDay) {
      lastDay = day
      last = counts.get(day) ?? new Uint32Array(KIND_CODES.length)
      counts.set(day, last)
    }
    const kind = kinds[row] ?? 0
    last[kind] = (last[kind] ?? 0) + 1
  }
  return counts
}

function figuresOf(sums: Float64Array): StatsBucket['figures'] {
  const figures: StatsBucket['figures'] = []
  for (let what = 0; what < WHATS; what++) {
    const [count = 0, low = 0, best = 0, high = 0] = sums.subarray(what * SUMMED, (what + 1) * SUMMED)
    if (count > 0) figures.push({ ...measureOf(what), low, best, high })
  }
  return figures.sort((a, b) => (`${a.measure} ${a.of}` < `${b.measure} ${b.of}` ? -1 : 1))
}

const DAY_MS = 86_400_000
const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The first day of the interval that a day lies in; weeks begin on Monday. */
class FirstDays {
  readonly #known = new Map<number, number>()

  constructor(readonly interval: StatsInterval) {}

  of(day: number): number {
    if (this.interval === 'day') return day
    // Day 0 was a Thursday.
    if (this.interval === 'week') return Math.floor((day + 3) / 7) * 7 - 3
    const known = this.#known.get(day)
    if (known !== undefined) return known
    const first = day + 1 - new Date(day * DAY_MS).getUTCDate()
    this.#known.set(day, first)
    return first
  }
}
