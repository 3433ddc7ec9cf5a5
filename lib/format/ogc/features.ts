import { z } from 'zod'
import type { CollectionId, ItemsPage } from '@/lib/domain/items'
import { eventFeatureSchema } from '../event-feature'
import { placeFeatureSchema } from '../place-feature'
import { claimFeatureSchema } from './claim-feature'
import { FEATURE_FORMATS, type Format, type OgcLink, ogcLinkSchema, selfLinks, withParams } from './links'

const FEATURES = { events: eventFeatureSchema, claims: claimFeatureSchema, places: placeFeatureSchema } as const

/** A page of a collection, and one feature of it, as GeoJSON with OGC's members. */
export const itemsSchemas = {
  events: itemsOf('events'),
  claims: itemsOf('claims'),
  places: itemsOf('places'),
}
export const itemSchemas = {
  events: FEATURES.events.extend({ links: z.array(ogcLinkSchema) }),
  claims: FEATURES.claims.extend({ links: z.array(ogcLinkSchema) }),
  places: FEATURES.places.extend({ links: z.array(ogcLinkSchema) }),
}

function itemsOf<Id extends CollectionId>(id: Id) {
  return z.object({
    type: z.literal('FeatureCollection'),
    numberMatched: z.int().describe('All that matched when the first page was given'),
    numberReturned: z.int().describe('Those on this page'),
    timeStamp: z.iso.datetime(),
    note: z.string().optional().describe('That the limit was lowered'),
    links: z.array(ogcLinkSchema),
    features: z.array(FEATURES[id]),
  })
}

/** Any feature of ours. */
export interface AnyFeature {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: number[] } | null
  properties: Record<string, unknown>
}

export interface Items {
  type: 'FeatureCollection'
  numberMatched: number
  numberReturned: number
  timeStamp: string
  note?: string
  links: OgcLink[]
  features: AnyFeature[]
}

export interface Item extends AnyFeature {
  links: OgcLink[]
}

/** Where an answer is: the API, its own address, and the format it is shown in. */
export interface Shown {
  base: string
  self: string
  format: Format
  now: Date
}

/** A page of features, with a word to the client where there is one. */
export function items(
  { base, self, format, now }: Shown,
  id: CollectionId,
  { items: features, numberMatched, nextCursor }: ItemsPage<AnyFeature>,
  note: string | null,
): Items {
  const following = nextCursor && withParams(self, { cursor: nextCursor })
  return {
    type: 'FeatureCollection',
    numberMatched,
    numberReturned: features.length,
    timeStamp: now.toISOString(),
    ...(note && { note }),
    links: [
      ...selfLinks(self, FEATURE_FORMATS, format),
      ...(following ? [{ rel: 'next', href: following, type: format.type, title: 'The next page' }] : []),
      { rel: 'collection', href: `${base}/collections/${id}`, type: 'application/json', title: 'The collection' },
    ],
    features: [...features],
  }
}

export function item({ base, self, format }: Shown, id: CollectionId, feature: AnyFeature): Item {
  return {
    ...feature,
    links: [
      ...selfLinks(self, FEATURE_FORMATS, format),
      { rel: 'collection', href: `${base}/collections/${id}`, type: 'application/json', title: 'The collection' },
    ],
  }
}
