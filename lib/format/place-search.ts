import { z } from 'zod'
import { type FoundEntry, type GazetteerEntry, PLACE_FITS, type PlaceWish } from '@/lib/domain/gazetteer'
import { placeSchema } from '@/lib/domain/place'
import { lngLatSchema } from '@/lib/domain/position'
import { limitOf, numbersOf } from './event-query'
import { LIST } from './list-param'
import { langParam } from './name-language'
import { NEAR_PARTS } from './parse-fields'

const MOST_FOUND = 50
const USUALLY_FOUND = 10
const LONGEST_QUERY = 200

const countryParam = z
  .preprocess(
    (text) => (typeof text === 'string' ? text.split(',').map((part) => part.trim().toUpperCase()) : text),
    z.array(z.string().regex(/^[A-Z]{2}$/, { error: 'must be the two letters of a country (ISO 3166-1 alpha-2)' })),
  )
  .optional()
  .meta({
    description: 'One country or several with commas, by ISO 3166-1 alpha-2',
    example: ['UA', 'RU'],
    param: LIST,
  })

const nearParam = z
  .preprocess((text, ctx) => numbersOf(text, NEAR_PARTS, ctx), lngLatSchema)
  .optional()
  .meta({ description: 'lng,lat in degrees (WGS 84): places near by go first', example: [36.2, 50], param: LIST })

/** Parameters of `/api/places/search`. */
export const placeSearchParamsSchema = z.strictObject({
  q: z
    .string()
    .refine((text) => text.trim() !== '', { error: 'must not be empty' })
    .max(LONGEST_QUERY, { error: `must not be longer than ${LONGEST_QUERY} characters` })
    .meta({
      description:
        'A name or its beginning, in English, Ukrainian or Russian; typing errors are forgiven. After a comma, what it lies in',
      example: 'Pokrovsk, Donetsk oblast',
    }),
  country: countryParam,
  near: nearParam,
  limit: limitOf(MOST_FOUND, USUALLY_FOUND),
  lang: langParam,
})

/** What the parsed parameters ask for. */
export function placeWish({ q, country, near, limit }: z.output<typeof placeSearchParamsSchema>): PlaceWish {
  return { query: q, countries: country ?? null, near: near ? { lng: near[0], lat: near[1] } : null, limit }
}

/** A place of the gazetteer as a GeoJSON feature; the point stands for the whole of it. */
export const foundPlaceSchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: z.object({ type: z.literal('Point'), coordinates: lngLatSchema }),
    properties: placeSchema
      .pick({ name: true, country: true, admin1: true, precision: true, radiusKm: true, geonameId: true })
      .extend({
        region: z.string().nullable().describe('Name of the first-order region; null where there is none'),
        featureCode: z.string().describe('GeoNames feature code: PPLC, ADM1, AIRB …'),
        population: z.int().nullable().describe('Null when not known'),
        match: z.enum(PLACE_FITS).describe('The name fits whole, at its beginning, or with typing errors'),
        matchedName: z.string().nullable().describe('The other name that fits; null when it is the shown one'),
      }),
  })
  .meta({ id: 'FoundPlace' })
export type FoundPlaceFeature = z.infer<typeof foundPlaceSchema>

export const foundPlacesSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    numberMatched: z.int().describe('All that fit'),
    numberReturned: z.int().describe('Those in this answer'),
    timeStamp: z.iso.datetime(),
    features: z.array(foundPlaceSchema),
  })
  .meta({ id: 'FoundPlaces' })
export type FoundPlaces = z.infer<typeof foundPlacesSchema>

/** A place that was found, under its name and its region's in the language that was asked for. */
export interface NamedPlace extends FoundEntry {
  name: string
  region: GazetteerEntry | null
  regionName: string | null
}

export function foundPlaces(
  { places, numberMatched }: { places: readonly NamedPlace[]; numberMatched: number },
  now: Date,
): FoundPlaces {
  return {
    type: 'FeatureCollection',
    numberMatched,
    numberReturned: places.length,
    timeStamp: now.toISOString(),
    features: places.map(foundPlace),
  }
}

function foundPlace({ entry, name, region, regionName, fit, alternate }: NamedPlace): FoundPlaceFeature {
  const { id, lng, lat, country, admin1, precision, radiusKm, featureCode, population } = entry
  return {
    type: 'Feature',
    id: id > 0 ? `gn:${id}` : `own:${-id}`,
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: {
      name,
      country: country || null,
      admin1: admin1 || null,
      region: region && region.id !== id ? regionName : null,
      geonameId: id > 0 ? id : null,
      precision,
      radiusKm,
      featureCode,
      population: population || null,
      match: fit,
      // What was typed may fit the English name, which is then not the one shown.
      matchedName: alternate === null && name !== entry.name ? entry.name : alternate === name ? null : alternate,
    },
  }
}
