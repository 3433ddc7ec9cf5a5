import type { EventDetail, EventFilter, EventPage, EventQuery, PlaceCount, WrittenPage } from '@/lib/domain/query'
import type { SourcedEvent } from '@/lib/domain/snapshot'
import type { SourceSummary, StoredArticle, StoreHealth } from '@/lib/domain/stored'
import type { KnownPlaces } from '@/lib/store/search-events'
import type { Store } from '@/lib/store/store'
import { summaryOf } from './summary'

/** A page of events, newest first. A cursor that no page gave out throws `InvalidCursorError`. */
export async function searchEvents(store: Store, query: EventQuery): Promise<EventPage> {
  return counted(store, query, store.searchEvents)
}

/** The same page, of written events. */
export async function searchWritten(store: Store, query: EventQuery): Promise<WrittenPage> {
  return counted(store, query, store.searchWritten)
}

async function counted<Page>(
  store: Store,
  query: EventQuery,
  search: (query: EventQuery, known: () => Promise<KnownPlaces>) => Promise<Page>,
): Promise<Page & { numberMatched: number }> {
  const { limit: _limit, cursor: _cursor, ...filter } = query
  // Whatever the rows tell of, the summary that is asked for after them knows, too.
  let numberMatched = 0
  const page = await search(query, async () => {
    const { summary } = await summaryOf(store)
    numberMatched = summary.count(filter)
    return (key) => summary.place(key)
  })
  return { ...page, numberMatched }
}

/** How many events match. */
export async function countEvents(store: Store, filter: EventFilter): Promise<number> {
  return (await summaryOf(store)).summary.count(filter)
}

/** An event with its claims; null when unknown or rejected. The id of a merged event finds the one it became part of. */
export async function findEvent(store: Store, id: string): Promise<EventDetail | null> {
  return store.findEvent(id)
}

/**
 * Places mentioned by current articles, most mentioned first. `datetime` and `kinds` ask about the
 * article: its publication, or the window or kind of one of its claims. Countries lie in no box.
 */
export async function searchPlaces(
  store: Store,
  filter: EventFilter & { limit: number },
): Promise<{ places: PlaceCount[]; numberMatched: number }> {
  return store.searchPlaces(filter)
}

/** Events of the filter with their articles, those changed last first. */
export async function latestChanged(store: Store, filter: EventFilter, limit: number): Promise<SourcedEvent[]> {
  return store.latestChanged(filter, limit)
}

export async function storeHealth(store: Store): Promise<StoreHealth> {
  return store.health()
}

/** All sources by name. */
export async function listSources(store: Store): Promise<SourceSummary[]> {
  return store.listSources()
}

/** An article with all that was read from it; null when unknown. */
export async function findArticle(store: Store, id: string): Promise<StoredArticle | null> {
  return store.findArticle(id)
}
