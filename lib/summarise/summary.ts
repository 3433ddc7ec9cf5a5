import { LRUCache } from 'lru-cache'
import type { EventSketch } from '@/lib/domain/event-sketch'
import type { EventTile } from '@/lib/domain/event-tile'
import type { Place } from '@/lib/domain/place'
import type { EventFilter, StatsBucket, StatsInterval } from '@/lib/domain/query'
import { EventTable } from './event-table'
import { histogram } from './histogram'
import { byPlace, type Placed } from './placed'
import { type Selection, select } from './select'
import { tileContent } from './tile'

/** What a map asks of one filter before it asks of the next: all its tiles, its counts, its histogram. */
interface Chosen {
  rows: Selection
  placed?: Placed
  histograms: Map<StatsInterval, StatsBucket[]>
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

  /** How many events match. */
  count(filter: EventFilter): number {
    return this.#choose(filter).rows.length
  }

  histogram(filter: EventFilter, interval: StatsInterval): StatsBucket[] {
    const { rows, histograms } = this.#choose(filter)
    const made = histograms.get(interval) ?? histogram(this.table, rows, interval)
    histograms.set(interval, made)
    return made
  }

  /** What the tile z/x/y shows of the events that match. */
  tile(filter: EventFilter, z: number, x: number, y: number): EventTile {
    const chosen = this.#choose(filter)
    chosen.placed ??= byPlace(this.table, chosen.rows)
    return tileContent(this.table, chosen.placed, z, x, y)
  }

  #choose(filter: EventFilter): Chosen {
    const key = JSON.stringify(filter)
    const known = this.#chosen.get(key)
    if (known) return known
    const made: Chosen = { rows: select(this.table, filter), histograms: new Map() }
    this.#chosen.set(key, made)
    return made
  }
}
