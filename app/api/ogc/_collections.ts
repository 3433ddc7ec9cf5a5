import { type CollectionId, collectionIds, type ItemsPage } from '@/lib/domain/items'
import { eventFeature } from '@/lib/format/event-feature'
import { loweredLimit } from '@/lib/format/event-query'
import { claimFeature } from '@/lib/format/ogc/claim-feature'
import { collection } from '@/lib/format/ogc/collections'
import { type AnyFeature, item, items } from '@/lib/format/ogc/features'
import { claimFilter, mentionedPlaceFilter } from '@/lib/format/ogc/items-query'
import { ABOUT_FORMATS, FEATURE_FORMATS } from '@/lib/format/ogc/links'
import { collectionPage, itemPage, itemsPage } from '@/lib/format/ogc/pages'
import { placeFeature } from '@/lib/format/place-feature'
import {
  claimItems,
  collectionExtents,
  eventItems,
  findClaim,
  findMentionedPlace,
  placeItems,
} from '@/lib/services/items'
import { getStore } from '@/lib/services/runtime'
import { findEvent } from '@/lib/services/search'
import { wantedEvents } from '@/lib/services/wanted-events'
import { ogcCollection, ogcItem, ogcItems } from '../_contract/ogc'
import type { Handler } from '../_door/methods'
import { answer } from '../_door/operation'
import { Refusal, refusalResponse } from '../_door/refusal'
import { shownAs, shownResponse } from './_shown'

type What = 'collection' | 'items' | 'item'

const HANDLERS: Record<CollectionId, Record<What, Handler>> = {
  events: {
    collection: aboutCollection('events'),
    items: answer(ogcItems.events, async ({ request, query: { f, limit, cursor, 'bbox-crs': _, ...params } }) => {
      const page = await eventItems(await getStore(), { ...wantedEvents(params), limit, cursor })
      return itemsResponse(request, f, 'events', mapped(page, eventFeature), limit)
    }),
    item: answer(ogcItem.events, async ({ request, query, path }) => {
      const found = await findEvent(await getStore(), path.featureId)
      return itemResponse(request, query.f, 'events', found && eventFeature(found.event))
    }),
  },
  claims: {
    collection: aboutCollection('claims'),
    items: answer(ogcItems.claims, async ({ request, query: { f, limit, cursor, ...params } }) => {
      const page = await claimItems(await getStore(), { ...claimFilter(params), limit, cursor })
      return itemsResponse(request, f, 'claims', mapped(page, claimFeature), limit)
    }),
    item: answer(ogcItem.claims, async ({ request, query, path }) => {
      const found = await findClaim(await getStore(), path.featureId)
      return itemResponse(request, query.f, 'claims', found && claimFeature(found))
    }),
  },
  places: {
    collection: aboutCollection('places'),
    items: answer(ogcItems.places, async ({ request, query: { f, limit, cursor, ...params } }) => {
      const page = await placeItems(await getStore(), { ...mentionedPlaceFilter(params), limit, cursor })
      return itemsResponse(request, f, 'places', mapped(page, placeFeature), limit)
    }),
    item: answer(ogcItem.places, async ({ request, query, path }) => {
      const found = await findMentionedPlace(await getStore(), path.featureId)
      return itemResponse(request, query.f, 'places', found && placeFeature(found))
    }),
  },
}

/** The handler of one collection's page, items, or item; an address of no collection is told so. */
export function ofCollection(what: What): Handler {
  return async (request, context) => {
    const { collectionId } = ((await context?.params) ?? {}) as { collectionId?: string }
    const id = collectionIds.find((known) => known === collectionId)
    if (id) return HANDLERS[id][what](request, context)
    const detail = `names no collection; there are ${collectionIds.join(', ')}`
    return refusalResponse(request, new Refusal('not-found', { errors: [{ parameter: 'collectionId', detail }] }))
  }
}

function aboutCollection(id: CollectionId): Handler {
  return answer(ogcCollection[id], async ({ request, query }) => {
    const shown = shownAs(request, query.f, ABOUT_FORMATS)
    const extents = await collectionExtents(await getStore())
    const document = collection(shown.base, shown.self, shown.format, id, extents[id])
    return shownResponse(shown, document, () => collectionPage(document, shown))
  })
}

function mapped<Item>(page: ItemsPage<Item>, feature: (item: Item) => AnyFeature): ItemsPage<AnyFeature> {
  return { ...page, items: page.items.map(feature) }
}

function itemsResponse(
  request: Request,
  f: string | undefined,
  id: CollectionId,
  page: ItemsPage<AnyFeature>,
  limit: number,
): Response {
  const shown = shownAs(request, f, FEATURE_FORMATS)
  const document = items(shown, id, page, loweredLimit(new URL(request.url).searchParams.get('limit'), limit))
  return shownResponse(shown, document, () => itemsPage(document, shown, id))
}

function itemResponse(request: Request, f: string | undefined, id: CollectionId, feature: AnyFeature | null): Response {
  if (!feature)
    throw new Refusal('not-found', { errors: [{ parameter: 'featureId', detail: `names none of the ${id}` }] })
  const shown = shownAs(request, f, FEATURE_FORMATS)
  const document = item(shown, id, feature)
  return shownResponse(shown, document, () => itemPage(document, shown, id))
}
