import { z } from 'zod'
import type { EventPage, PlaceCount } from '@/lib/domain/query'
import { eventFeature, eventFeatureSchema } from './event-feature'
import { placeFeature, placeFeatureSchema } from './place-feature'

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

/** A page of events as GeoJSON (OGC API Features' members). `now` is when it was asked for. */
export function eventCollection(page: EventPage, links: readonly Link[], now: Date): EventCollection {
  return {
    type: 'FeatureCollection',
    numberMatched: page.numberMatched,
    numberReturned: page.events.length,
    timeStamp: now.toISOString(),
    links: [...links],
    features: page.events.map(eventFeature),
  }
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
