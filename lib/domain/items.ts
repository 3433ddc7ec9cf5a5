import type { Bbox } from './position'
import type { EventFilter, Interval } from './query'

/** The collections that are given out item by item, each in an order that never changes for an item that stays. */
export const collectionIds = ['events', 'claims', 'places'] as const
export type CollectionId = (typeof collectionIds)[number]

export interface ItemsQuery {
  limit: number
  /** Opaque; from a former page. */
  cursor?: string
}

/**
 * A page of items in the order of their ids. An item that is there from the first page to the last, and matches all the
 * while, is on exactly one of them; one that comes or goes in between, on one at most.
 */
export interface ItemsPage<Item> {
  items: Item[]
  /** Items that matched when the first page was given. */
  numberMatched: number
  nextCursor: string | null
}

/** Which claims are wanted; place, time and properties are the claim's own, not its event's. */
export interface ClaimFilter
  extends Pick<EventFilter, 'bbox' | 'datetime' | 'kinds' | 'countries' | 'admin1s' | 'targetTypes' | 'actors'> {
  eventId?: string
}

/** Which mentioned places are wanted; `datetime` and `kinds` ask about the articles that mention them. */
export type MentionedPlaceFilter = Pick<EventFilter, 'bbox' | 'datetime' | 'kinds' | 'countries' | 'admin1s'>

/** Where and when the items of a collection are; null where none has a point, or a time. */
export interface Extent {
  bbox: Bbox | null
  interval: Interval
}
