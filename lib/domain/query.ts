import type { MultiPolygon, Polygon } from 'geojson'
import type { Claim, TargetType } from './claim'
import type { Event } from './event'
import type { Figure } from './figure'
import type { Kind } from './kinds'
import type { Place, PlaceRole } from './place'
import type { Placing } from './placing'
import type { Bbox } from './position'

/** A closed span of time, UTC ISO 8601 instants; null is an open end. */
export interface Interval {
  start: string | null
  end: string | null
}

/** Which events are wanted. An event matches an interval when its window shares an instant with it. */
export interface EventFilter {
  /** Events whose representative point lies in the box. Events without a place, and country-level ones, have no point in any box. */
  bbox?: Bbox
  /** The same for an area: its rings are straight between their positions in longitude and latitude (RFC 7946). */
  area?: Polygon | MultiPolygon
  /** The same for a circle on the sphere. */
  near?: { lng: number; lat: number; radiusKm: number }
  datetime?: Interval
  kinds?: readonly Kind[]
  /** ISO 3166-1 alpha-2 of the place. */
  countries?: readonly string[]
  /** ISO 3166-2 of the place's first-order region. */
  admin1s?: readonly string[]
  targetTypes?: readonly TargetType[]
  actors?: readonly string[]
  disputed?: boolean
}

export interface EventQuery extends EventFilter {
  limit: number
  /** Opaque; from a former page. */
  cursor?: string
}

/** Newest first (windowEnd descending, events without a window last, then id). */
export interface EventPage {
  events: Event[]
  /** Events that match the filter, on all pages. */
  numberMatched: number
  nextCursor: string | null
}

/**
 * An event on its way out of the store and out of the house: what nobody reads on the way, figures above all, is JSON
 * already.
 */
export interface WrittenEvent
  extends Pick<
    Event,
    'id' | 'kind' | 'place' | 'windowStart' | 'windowEnd' | 'windowPrecision' | 'createdAt' | 'updatedAt'
  > {
  /** All other members of an event of a list, as those of a JSON object: `"actor":null,"quote":"…"`. */
  rest: string
}

/** `EventPage` of written events. */
export type WrittenPage = Omit<EventPage, 'events'> & { events: WrittenEvent[] }

/** The article a claim was read from, as an event shows it. */
export interface ArticleSummary {
  id: string
  title: string | null
  url: string | null
  source: string
  originGroup: string
  publishedAt: string | null
  language: string | null
}

/** A stored claim: ids instead of indices. */
export interface StoredClaim extends Omit<Claim, 'place' | 'figures'> {
  id: string
  eventId: string | null
  place: Place | null
  /** Who gave the place by hand; null where it is the text's. */
  placing: Placing | null
  figures: Omit<Figure, 'place'>[]
  article: ArticleSummary
}

export interface EventDetail {
  event: Event
  claims: StoredClaim[]
}

/** A place as mentioned by the stored articles, with one count per role. */
export interface PlaceCount {
  place: Place
  count: number
  roles: Record<PlaceRole, number>
  /** An example: the sentence of the latest mention, and its article. */
  example: { quote: string; article: ArticleSummary }
}

/** The intervals of whole days. */
export const DATE_INTERVALS = ['day', 'week', 'month'] as const
export type DateInterval = (typeof DATE_INTERVALS)[number]

export const STATS_INTERVALS = ['hour', ...DATE_INTERVALS] as const
export type StatsInterval = (typeof STATS_INTERVALS)[number]

/** Counts and figure sums of one interval. An event counts in the interval of its windowStart. */
export interface StatsBucket {
  /** First day of the interval, `YYYY-MM-DD` in UTC; weeks begin on Monday. Of an hour the UTC instant it begins at. */
  start: string
  events: number
  kinds: Partial<Record<Kind, number>>
  /**
   * Of these, events dated to a week or worse whose window reaches beyond the interval: they may belong to a later one.
   * Of an hour all whose window reaches beyond it: a night tells no hour.
   */
  wide: Partial<Record<Kind, number>>
  /** Sums of the events' low, best and high. National totals and their regional parts are never added: see `lib/summarise`. */
  figures: { measure: Figure['measure']; of: Figure['of']; low: number; best: number; high: number }[]
}

/** A paging cursor that no page gave out. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError'
  constructor() {
    super('cursor must be one that a former page gave out')
  }
}
