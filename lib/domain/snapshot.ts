import type { Event } from './event'

/** An article behind an event, as a table names its sources. */
export interface EventSource {
  source: string
  title: string | null
  url: string | null
  /** `YYYY-MM-DD`, or an instant in UTC. */
  publishedAt: string | null
}

/** An event with the current articles that it was read from, earliest first. */
export interface SourcedEvent extends Event {
  sources: EventSource[]
}

/** All events of a filter as they were at one moment, however long they take to read. */
export interface EventSnapshot {
  /** The version of the data at that moment. */
  version: number
  /** How many events there are. */
  matched: number
  /** The events, newest first, some at a time. Reads no further than it is asked; leaving it ends the query. */
  batches: AsyncIterable<SourcedEvent[]>
}

/** As many long readings are under way as the store allows at once. */
export class BusyError extends Error {
  override name = 'BusyError'
}
