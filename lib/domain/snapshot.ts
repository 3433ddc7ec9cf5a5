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
  /** The events, newest first, some at a time. Reads no further than it is asked. */
  batches: AsyncIterable<SourcedEvent[]>
  /** Ends the query, read to its end or not. */
  close(): Promise<void>
}

/** What of the events is wanted. */
export interface SnapshotOptions {
  /** With the articles behind each event; else `sources` is empty. */
  sources: boolean
  /** Only those that have a point. */
  pointsOnly: boolean
}

/** As many long readings are under way as the store allows at once. */
export class BusyError extends Error {
  override name = 'BusyError'
}
