import { LRUCache } from 'lru-cache'
import type { EventSketch } from '@/lib/domain/event-sketch'
import { type EventTile, MOST_SINGLE } from '@/lib/domain/event-tile'
import type { Place } from '@/lib/domain/place'
import type { DateInterval, EventFilter, Interval, StatsBucket, StatsInterval } from '@/lib/domain/query'
import type { BreakdownBy, BreakdownGroup, Outcome } from '@/lib/domain/statistics'
import { breakdown } from './breakdown'
import { type Days, daysOf } from './days'
import { EventTable } from './event-table'
import { summedByRegion, summedFigures } from './figure-sums'
import { after, before, histogram, wholeDays } from './histogram'
import { hourHistogram } from './hours'
import { outcomes } from './outcomes'
import { byPlace, type Placed } from './placed'
import { type Selection, select } from './select'
import { tileContent } from './tile'

/** What a map asks of one filter before it asks of the next: all its tiles, its counts, its histogram. */
interface Chosen {
  rows: Selection
  placed?: Placed
  /** Which figures are summed, and the sums of each day; of a filter without dates. */
  sums?: { summed: Uint8Array; days: Days }
  summedByRegion?: Uint8Array
}

// A million events that all match take about ten megabytes each.
const MOST_FILTERS = 8

/** All living events in memory, for counting, summing and drawing. Written to by whoever keeps it in step. */
export class Summary {
  readonly table = new EventTable()
  readonly #chosen = new LRUCache<string, Chosen>({ max: MOST_FILTERS })

  /** Adds or replaces events, and drops those that are gone. Their places must be given once, with or before them. */
  update(changes: {
    places: Iterable<readonly [string, Place]>
    events: Iterable<EventSketch>
    gone: Iterable<string>
  }) {
    this.#chosen.clear()
    for (const [key, place] of changes.places) this.table.places.put(key, place)
    for (const id of changes.gone) this.table.remove(id)
    for (const event of changes.events) this.table.put(event)
  }

  /** True for a place that was given, and for none. */
  knows(placeKey: string | null): boolean {
    return placeKey === null || this.table.places.has(placeKey)
  }

  /** The place that was given under the key last. */
  place(key: string): Place | undefined {
    return this.table.places.called(key)
  }

  /** How many events match. */
  count(filter: EventFilter): number {
    return this.#choose(filter).rows.length
  }

  /**
   * Counts and sums of the events that match. Which figures are summed, the national total or its parts, is the same
   * whatever dates are asked for: a day doesn't change its numbers with the range that it is seen in.
   */
  histogram(filter: EventFilter, interval: StatsInterval): StatsBucket[] {
    const { datetime, ...always } = filter
    const chosen = this.#choose(always)
    const sums = this.#sums(chosen)
    if (interval === 'hour') return hourHistogram(this.table, select(this.table, filter), sums.summed)
    return histogram(datetime ? this.#daysIn(always, datetime, sums) : sums.days, interval)
  }

  /** What became of the weapons of the events that match; the same figures are summed as in the histogram. */
  outcomes(filter: EventFilter, interval: DateInterval): Outcome[] {
    return outcomes(this.table, this.#choose(filter).rows, this.#summed(filter), interval)
  }

  /**
   * The events that match by one of their properties, the largest group first; figures as in the histogram. A region's
   * are those of its own events, as when it alone is asked for: what a national total holds can't be told by region.
   */
  breakdown(filter: EventFilter, by: BreakdownBy): BreakdownGroup[] {
    const summed = by === 'admin1' ? this.#summedByRegion(filter) : this.#summed(filter)
    return breakdown(this.table, this.#choose(filter).rows, summed, by)
  }

  #summedByRegion({ datetime: _, ...always }: EventFilter): Uint8Array {
    const chosen = this.#choose(always)
    chosen.summedByRegion ??= summedByRegion(this.table, chosen.rows)
    return chosen.summedByRegion
  }

  #summed({ datetime: _, ...always }: EventFilter): Uint8Array {
    return this.#sums(this.#choose(always)).summed
  }

  #sums(chosen: Chosen): NonNullable<Chosen['sums']> {
    if (chosen.sums) return chosen.sums
    const summed = summedFigures(this.table, chosen.rows)
    chosen.sums = { summed, days: daysOf(this.table, chosen.rows, summed) }
    return chosen.sums
  }

  /** Whole days as they are known, and those at the edges, of which the dates leave a part, event by event. */
  #daysIn(always: EventFilter, dates: Interval, { summed, days }: NonNullable<Chosen['sums']>): Days {
    const { first, last } = wholeDays(dates)
    const edge = (datetime: Interval, isIn: (day: number) => boolean) => {
      const rows = select(this.table, { ...always, datetime })
      return daysOf(
        this.table,
        rows.filter((row) => isIn(this.table.day(row))),
        summed,
      )
    }
    if (first > last) return edge(dates, () => true)
    return [
      ...(dates.start === null ? [] : edge(before(first, dates), (day) => day < first)),
      ...days.filter(([day]) => day >= first && day <= last),
      ...(dates.end === null ? [] : edge(after(last, dates), (day) => day > last)),
    ]
  }

  /** What the tile z/x/y shows of the events that match: up to `mostSingle` of them one by one, more as counts. */
  tile(filter: EventFilter, z: number, x: number, y: number, mostSingle = MOST_SINGLE): EventTile {
    const chosen = this.#choose(filter)
    chosen.placed ??= byPlace(this.table, chosen.rows)
    return tileContent(this.table, chosen.placed, [z, x, y], mostSingle)
  }

  #choose(filter: EventFilter): Chosen {
    const key = JSON.stringify(filter)
    const known = this.#chosen.get(key)
    if (known) return known
    const made: Chosen = { rows: select(this.table, filter) }
    this.#chosen.set(key, made)
    return made
  }
}
