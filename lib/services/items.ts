import type { Event } from '@/lib/domain/event'
import {
  type ClaimFilter,
  type CollectionId,
  collectionIds,
  type Extent,
  type ItemsPage,
  type ItemsQuery,
  type MentionedPlaceFilter,
} from '@/lib/domain/items'
import type { EventFilter, PlaceCount, StoredClaim } from '@/lib/domain/query'
import type { Store } from '@/lib/store/store'

/** Events in an order that stays while they are paged through. A cursor that no page gave out throws `InvalidCursorError`. */
export async function eventItems(store: Store, query: EventFilter & ItemsQuery): Promise<ItemsPage<Event>> {
  return store.eventItems(query)
}

/** Current claims, likewise. */
export async function claimItems(store: Store, query: ClaimFilter & ItemsQuery): Promise<ItemsPage<StoredClaim>> {
  return store.claimItems(query)
}

/** Places that current articles mention, likewise. */
export async function placeItems(
  store: Store,
  query: MentionedPlaceFilter & ItemsQuery,
): Promise<ItemsPage<PlaceCount>> {
  return store.placeItems(query)
}

export async function findClaim(store: Store, id: string): Promise<StoredClaim | null> {
  return store.findClaim(id)
}

/** A mentioned place by its key; null when no current article mentions it. */
export async function findMentionedPlace(store: Store, key: string): Promise<PlaceCount | null> {
  return store.findMentionedPlace(key)
}

type Extents = Record<CollectionId, Extent>

// Looking through everything takes a while; until something changes it comes to the same.
const known = new WeakMap<Store, { version: string; extents: Promise<Extents> }>()

/** Where and when the items of each collection are. */
export async function collectionExtents(store: Store): Promise<Extents> {
  const { version } = await store.lastArticleChange()
  const before = known.get(store)
  if (before?.version === version) return before.extents
  const extents = Promise.all(collectionIds.map(async (id) => [id, await store.extent(id)] as const)).then(
    (entries) => Object.fromEntries(entries) as Extents,
  )
  known.set(store, { version, extents })
  extents.catch(() => known.delete(store))
  return extents
}
