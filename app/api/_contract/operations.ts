import { z } from 'zod'
import { readingSchema } from '@/lib/domain/reading'
import { articleInputSchema, readInputSchema } from '@/lib/format/article-input'
import { eventFeatureSchema } from '@/lib/format/event-feature'
import { eventParamsSchema, noParamsSchema, placeParamsSchema } from '@/lib/format/event-query'
import { eventCollectionSchema, GEOJSON_MEDIA_TYPE, placeCollectionSchema } from '@/lib/format/feature-collection'
import { healthSchema } from '@/lib/format/health'
import { langParamsSchema } from '@/lib/format/name-language'
import { foundPlacesSchema, placeSearchParamsSchema } from '@/lib/format/place-search'
import { storedArticleSchema, storedClaimSchema } from '@/lib/format/stored-article'
import type { Operation } from '../_door/operation'
import { CHANGE_OPERATIONS } from './changes'
import { EXPORT_OPERATIONS } from './exports'
import { OGC_OPERATIONS } from './ogc'
import { operation } from './operation'
import { PLACING_OPERATIONS } from './placing'
import { getReference } from './reference'
import { searchEvents } from './search'
import { STATISTICS_OPERATIONS } from './statistics'
import { getTile, getTileJson } from './tiles'

const JSON_TYPE = 'application/json'

/** What can be an id at all; anything else names nothing and never reaches the database. */
const idPath = z.strictObject({ id: z.string().regex(/^[\w-]{1,64}$/, { error: 'cannot be an id' }) })
const noPath = z.object({})

const location = z.string().meta({ description: "The article's address" })

export const ingestResultSchema = z.object({ status: z.enum(['created', 'known']), article: storedArticleSchema })

export const postArticle = operation({
  id: 'postArticle',
  method: 'post',
  address: '/api/articles',
  summary: 'Read an article and keep it',
  description:
    'The article is read, kept with all that was read from it, and its claims are reconciled into events. The same article twice changes nothing.',
  path: noPath,
  query: noParamsSchema,
  body: articleInputSchema,
  needsToken: true,
  answers: {
    200: {
      description: 'It was known already; nothing changed',
      headers: z.object({ Location: location }),
      content: { [JSON_TYPE]: { schema: ingestResultSchema } },
    },
    201: {
      description: 'It was read and kept',
      headers: z.object({ Location: location }),
      content: { [JSON_TYPE]: { schema: ingestResultSchema } },
    },
  },
})

export const articleAnswerSchema = z.object({ article: storedArticleSchema })

export const getArticle = operation({
  id: 'getArticle',
  method: 'get',
  address: '/api/articles/{id}',
  summary: 'An article with all that was read from it',
  path: idPath,
  query: noParamsSchema,
  needsToken: false,
  changesWith: 'articles',
  answers: { 200: { description: 'The article', content: { [JSON_TYPE]: { schema: articleAnswerSchema } } } },
  refusals: [404],
})

export const readAnswerSchema = z.object({ reading: readingSchema })

export const postRead = operation({
  id: 'postRead',
  method: 'post',
  address: '/api/read',
  summary: 'Read an article without keeping it',
  description:
    'Spans are half open, in UTF-16 code units of the text as it was sent. With `explain`, each mention of a place carries its explanation.',
  path: noPath,
  query: langParamsSchema,
  body: readInputSchema,
  needsToken: false,
  answers: { 200: { description: 'What was read', content: { [JSON_TYPE]: { schema: readAnswerSchema } } } },
})

export const listEvents = operation({
  id: 'listEvents',
  method: 'get',
  address: '/api/events',
  summary: 'Events, newest first',
  description:
    'GeoJSON, or CSV with f=csv or an Accept header. Follow the next link (in the answer and in the Link header) until there is none.',
  path: noPath,
  query: eventParamsSchema,
  needsToken: false,
  changesWith: 'events',
  answers: {
    200: {
      description: 'A page of events',
      headers: z.object({ Link: z.string().meta({ description: 'self, and next where there are more (RFC 8288)' }) }),
      content: {
        [GEOJSON_MEDIA_TYPE]: { schema: eventCollectionSchema },
        [JSON_TYPE]: { schema: eventCollectionSchema },
        'text/csv': { schema: z.string() },
      },
    },
  },
  refusals: [406],
})

export const eventAnswerSchema = z.object({ event: eventFeatureSchema, claims: z.array(storedClaimSchema) })

export const getEvent = operation({
  id: 'getEvent',
  method: 'get',
  address: '/api/events/{id}',
  summary: 'An event with its claims, each down to the quoted sentence',
  path: idPath,
  query: langParamsSchema,
  needsToken: false,
  changesWith: 'events',
  answers: { 200: { description: 'The event', content: { [JSON_TYPE]: { schema: eventAnswerSchema } } } },
  refusals: [404],
})

export const listPlaces = operation({
  id: 'listPlaces',
  method: 'get',
  address: '/api/places',
  summary: 'Places that articles mention, most mentioned first',
  path: noPath,
  query: placeParamsSchema,
  needsToken: false,
  changesWith: 'articles',
  answers: {
    200: { description: 'The places', content: { [GEOJSON_MEDIA_TYPE]: { schema: placeCollectionSchema } } },
  },
})

export const findPlace = operation({
  id: 'findPlace',
  method: 'get',
  address: '/api/places/search',
  summary: 'Places of the gazetteer by name, for a search box',
  description:
    'Whole names before names that begin with what was typed before names with typing errors; then by how likely the place is meant (population, capitals, countries) and how near it is. It answers from memory.',
  path: noPath,
  query: placeSearchParamsSchema,
  needsToken: false,
  changesWith: 'gazetteer',
  answers: {
    200: { description: 'The places', content: { [GEOJSON_MEDIA_TYPE]: { schema: foundPlacesSchema } } },
  },
})

export const getHealth = operation({
  id: 'getHealth',
  method: 'get',
  address: '/api/health',
  summary: 'What runs here and what it holds',
  path: noPath,
  query: noParamsSchema,
  needsToken: false,
  answers: { 200: { description: 'All is well', content: { [JSON_TYPE]: { schema: healthSchema } } } },
})

export const getOpenapi = operation({
  id: 'getOpenapi',
  method: 'get',
  address: '/api/openapi.json',
  summary: 'This description',
  path: noPath,
  query: noParamsSchema,
  needsToken: false,
  changesWith: 'program',
  answers: { 200: { description: 'OpenAPI 3.1', content: { [JSON_TYPE]: { schema: z.looseObject({}) } } } },
})

export const OPERATIONS: readonly Operation<z.ZodObject, z.ZodObject, z.ZodType>[] = [
  postArticle,
  getArticle,
  postRead,
  listEvents,
  getEvent,
  listPlaces,
  findPlace,
  ...STATISTICS_OPERATIONS,
  getTile,
  getTileJson,
  getHealth,
  getOpenapi,
  getReference,
  searchEvents,
  ...OGC_OPERATIONS,
  ...EXPORT_OPERATIONS,
  ...CHANGE_OPERATIONS,
  ...PLACING_OPERATIONS,
]
