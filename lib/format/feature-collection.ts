import { z } from 'zod'
import type { PlaceCount, WrittenPage } from '@/lib/domain/query'
import { eventFeatureSchema } from './event-feature'
import { placeFeature, placeFeatureSchema } from './place-feature'
import { writtenFeature } from './written-feature'

export const GEOJSON_MEDIA_TYPE = 'application/geo+json'

export const linkSchema = z
  .object({ rel: z.enum(['self', 'next']), href: z.string(), type: z.string() })
  .meta({ id: 'Link' })
export type Link = z.infer<typeof linkSchema>

const pageShape = {
  type: z.literal('FeatureCollection'),
  numberMatched: z.int().describe('All that match the filter'),
  numberReturned: z.int().describe('Those in this answer'),
  timeStamp: z.iso.datetime(),
}

export const eventCollectionSchema = z
  .object({ ...pageShape, features: z.array(eventFeatureSchema), links: z.array(linkSchema) })
  .meta({ id: 'EventCollection' })
export type EventCollection = z.infer<typeof eventCollectionSchema>

export const placeCollectionSchema = z
  .object({ ...pageShape, features: z.array(placeFeatureSchema) })
  .meta({ id: 'PlaceCollection' })
export type PlaceCollection = z.infer<typeof placeCollectionSchema>

/**
 * A page of events as GeoJSON (OGC API Features' members), written, piece by piece. `now` is when it was asked for.
 */
export function* eventCollection(
  { events, numberMatched }: WrittenPage,
  links: readonly object[],
  now: Date,
): Generator<string> {
  const numberReturned = events.length
  const head = { type: 'FeatureCollection', numberMatched, numberReturned, timeStamp: now.toISOString(), links }
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`
  for (const [i, event] of events.entries()) yield i > 0 ? `,${writtenFeature(event)}` : writtenFeature(event)
  yield ']}'
}

export function placeCollection(
  { places, numberMatched }: { places: readonly PlaceCount[]; numberMatched: number },
  now: Date,
): PlaceCollection {
  return {
    type: 'FeatureCollection',
    numberMatched,
    numberReturned: places.length,
    timeStamp: now.toISOString(),
    features: places.map(placeFeature),
  }
}
