import { DATE_INTERVALS, type DateInterval, type Interval, type StatsBucket } from '@/lib/domain/query'
import { type Day, type Days, figuresOf, together } from './days'
import { KIND_CODES } from './event-table'
import { firstDayOf } from './intervals'

const DAY_MS = 86_400_000
const HALF_DAY_MS = DAY_MS / 2

/**
 * Counts and figure sums per interval, oldest first; empty intervals are left out.
 *
 * An event counts in the interval of its windowStart: a night counts on its evening's date.
 */
export function histogram(days: Days, interval: DateInterval): StatsBucket[] {
  const first = firstDayOf(interval)
  const inBuckets = new Map<number, Day[]>()
  for (const [day, sums] of days) {
    const start = first(day)
    const known = inBuckets.get(start)
    if (known) known.push(sums)
    else inBuckets.set(start, [sums])
  }
  return [...inBuckets]
    .sort(([a], [b]) => a - b)
    .map(([start, sums]) => {
      const [only] = sums
      if (interval !== 'day' || !only || sums.length > 1) return dateBucketOf(start, together(sums), interval)
      const known = told.get(only)
      if (known) return known
      const bucket = dateBucketOf(start, only, interval)
      told.set(only, bucket)
      return bucket
    })
}

/** Whole days come again with every range that they lie in: what is told of one is made once. */
const told = new WeakMap<Day, StatsBucket>()

function dateBucketOf(start: number, all: Day, interval: DateInterval): StatsBucket {
  return bucketOf(dateOf(start), all, all.wide[DATE_INTERVALS.indexOf(interval)] ?? NONE)
}

/** What is told of an interval: `wide` are those of its events that may belong to a later one, by kind. */
export function bucketOf(start: string, all: Day, wide: Uint32Array): StatsBucket {
  return {
    start,
    events: all.kinds.reduce((sum, count) => sum + count, 0),
    kinds: byKind(all.kinds),
    wide: byKind(wide),
    figures: figuresOf(all),
  }
}

/** First and last of the days of which all events meet the dates, whatever their windows; none where first > last. */
export function wholeDays({ start, end }: Interval): { first: number; last: number } {
  // A window of whole local days begins up to half a day before its date (event-table.ts).
  const first = start === null ? Number.NEGATIVE_INFINITY : Math.ceil((Date.parse(start) + HALF_DAY_MS) / DAY_MS)
  const last = end === null ? Number.POSITIVE_INFINITY : Math.floor((Date.parse(end) + 1) / DAY_MS) - 1
  return { first, last }
}

/** The dates that every event meets which meets `dates` and is of a day before `first`. */
export function before(first: number, { start, end }: Interval): Interval {
  return { start, end: earlier(end, first * DAY_MS) }
}

/** The dates that every event meets which meets `dates` and is of a day after `last`. */
export function after(last: number, { start, end }: Interval): Interval {
  const from = (last + 1) * DAY_MS - HALF_DAY_MS
  return { start: start !== null && Date.parse(start) > from ? start : new Date(from).toISOString(), end }
}

function earlier(instant: string | null, other: number): string {
  return instant !== null && Date.parse(instant) < other ? instant : new Date(other).toISOString()
}

const NONE = new Uint32Array()

/** The kinds of which there are any. */
const byKind = (counts: Uint32Array): StatsBucket['kinds'] =>
  Object.fromEntries(KIND_CODES.flatMap((kind, code) => (counts[code] ? [[kind, counts[code]]] : [])))

export const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)
