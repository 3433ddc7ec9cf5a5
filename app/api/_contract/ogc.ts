import { z } from 'zod'
import type { CollectionId } from '@/lib/domain/items'
import { GEOJSON_MEDIA_TYPE } from '@/lib/format/feature-collection'
import { COLLECTIONS, collectionSchema, collectionsSchema } from '@/lib/format/ogc/collections'
import { itemSchemas, itemsSchemas } from '@/lib/format/ogc/features'
import {
  aboutParamsSchema,
  claimItemsParamsSchema,
  definitionParamsSchema,
  eventItemsParamsSchema,
  featureParamsSchema,
  placeItemsParamsSchema,
} from '@/lib/format/ogc/items-query'
import { conformanceSchema, landingSchema } from '@/lib/format/ogc/landing'
import { JSON_MEDIA_TYPE, OPENAPI_30_MEDIA_TYPE } from '@/lib/format/ogc/links'
import type { Operation } from '../_door/operation'

/** Where the OGC API is, below the server's own address. */
export const OGC_BASE = '/api/ogc'

const text = { schema: z.string() }

const about = <Address extends `/api/ogc${string}`>(
  id: string,
  address: Address,
  summary: string,
  schema: z.ZodType,
) => ({
  id,
  method: 'get' as const,
  address,
  summary,
  path: z.object({}),
  query: aboutParamsSchema,
  needsToken: false,
  answers: { 200: { description: summary, content: { [JSON_MEDIA_TYPE]: { schema }, 'text/html': text } } },
  refusals: [406] as const,
})

export const ogcLanding = {
  ...about('ogcLanding', '/api/ogc', 'OGC API – Features: the landing page', landingSchema),
  changesWith: 'program',
} satisfies Operation

export const ogcConformance = {
  ...about('ogcConformance', '/api/ogc/conformance', 'What the OGC API conforms to', conformanceSchema),
  changesWith: 'program',
} satisfies Operation

export const ogcCollections = {
  ...about('ogcCollections', '/api/ogc/collections', 'The collections', collectionsSchema),
  changesWith: 'articles',
} satisfies Operation

export const ogcDefinition = {
  ...about('ogcDefinition', '/api/ogc/api', 'The definition of the OGC API', z.looseObject({})),
  query: definitionParamsSchema,
  changesWith: 'program',
  answers: {
    200: {
      description: 'OpenAPI 3.0',
      content: {
        [OPENAPI_30_MEDIA_TYPE]: { schema: z.looseObject({}) },
        [JSON_MEDIA_TYPE]: { schema: z.looseObject({}) },
        'text/html': text,
      },
    },
  },
} satisfies Operation<z.ZodObject, typeof definitionParamsSchema>

const called = (id: CollectionId) => `ogc${COLLECTIONS[id].title}`

const collectionOf = (id: CollectionId) =>
  ({
    ...about(called(id), `/api/ogc/collections/${id}`, `The collection of ${id}`, collectionSchema),
    changesWith: 'articles',
  }) satisfies Operation

const featuresOf = (schema: z.ZodType) => ({
  [GEOJSON_MEDIA_TYPE]: { schema },
  [JSON_MEDIA_TYPE]: { schema },
  'text/html': text,
})

const itemsOf = <Query extends z.ZodObject>(id: CollectionId, query: Query) =>
  ({
    ...about(`${called(id)}Items`, `/api/ogc/collections/${id}/items`, `A page of ${id}`, itemsSchemas[id]),
    description: `${COLLECTIONS[id].description} In the order of their ids, so that following the next links gives each exactly once while others are written.`,
    query,
    changesWith: 'articles',
    answers: {
      200: {
        description: `A page of ${id}`,
        headers: z.object({
          Link: z.string().meta({ description: 'The links of the page, as a header (RFC 8288)' }),
        }),
        content: featuresOf(itemsSchemas[id]),
      },
    },
  }) satisfies Operation<z.ZodObject, Query>

const itemOf = (id: CollectionId, featureId: RegExp) =>
  ({
    ...about(`${called(id)}Item`, `/api/ogc/collections/${id}/items/{featureId}`, `One of the ${id}`, itemSchemas[id]),
    path: z.object({ featureId: z.string().regex(featureId, { error: 'cannot be an id' }) }),
    query: featureParamsSchema,
    changesWith: 'articles',
    answers: { 200: { description: 'The feature', content: featuresOf(itemSchemas[id]) } },
    refusals: [404, 406],
  }) satisfies Operation<z.ZodObject, typeof featureParamsSchema>

export const ogcCollection = {
  events: collectionOf('events'),
  claims: collectionOf('claims'),
  places: collectionOf('places'),
}

export const ogcItems = {
  events: itemsOf('events', eventItemsParamsSchema),
  claims: itemsOf('claims', claimItemsParamsSchema),
  places: itemsOf('places', placeItemsParamsSchema),
}

const ID = /^[\w-]{1,64}$/

export const ogcItem = {
  events: itemOf('events', ID),
  claims: itemOf('claims', ID),
  places: itemOf('places', /^[\w:,.-]{1,64}$/),
}

export const OGC_OPERATIONS: readonly Operation[] = [
  ogcLanding,
  ogcConformance,
  ogcDefinition,
  ogcCollections,
  ...(['events', 'claims', 'places'] as const).flatMap((id) => [ogcCollection[id], ogcItems[id], ogcItem[id]]),
]
