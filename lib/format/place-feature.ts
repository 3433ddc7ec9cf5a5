import { z } from 'zod'
import { placeSchema } from '@/lib/domain/place'
import { placeKey } from '@/lib/domain/place-key'
import { lngLatSchema } from '@/lib/domain/position'
import type { PlaceCount } from '@/lib/domain/query'
import { articleSummarySchema } from './stored-article'

/**
 * A mentioned place as a GeoJSON feature: how often, in which role, and one example. `geometry` is null
 * for a country, which is no point.
 */
export const placeFeatureSchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: z.object({ type: z.literal('Point'), coordinates: lngLatSchema }).nullable(),
    properties: placeSchema.pick({ name: true, country: true, admin1: true, precision: true, radiusKm: true }).extend({
      key: z.string(),
      count: z.int(),
      site: z.int(),
      context: z.int(),
      actor: z.int(),
      quote: z.string().describe('The sentence of the latest mention'),
      article: articleSummarySchema,
    }),
  })
  .meta({ id: 'PlaceFeature' })
export type PlaceFeature = z.infer<typeof placeFeatureSchema>

export function placeFeature({ place, count, roles, example }: PlaceCount): PlaceFeature {
  const { name, country, admin1, precision, radiusKm, lng, lat } = place
  const key = placeKey(place)
  return {
    type: 'Feature',
    id: key,
    geometry: precision === 'country' ? null : { type: 'Point', coordinates: [lng, lat] },
    properties: { key, name, country, admin1, precision, radiusKm, count, ...roles, ...example },
  }
}
