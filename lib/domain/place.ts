import { z } from 'zod'
import { PRECISIONS } from './precision'

export const precisionSchema = z.enum(PRECISIONS)
export type Precision = z.infer<typeof precisionSchema>

/** How much of the earth each precision covers, the narrowest first; only the order means something. */
export const WIDTH: Readonly<Record<Precision, number>> = {
  spot: 0,
  facility: 0,
  settlement: 1,
  district: 2,
  region: 3,
  water: 3.5,
  country: 4,
}

/**
 * A place on the earth. `lng`/`lat` are a representative point in WGS 84;
 * the place itself is anywhere within `radiusKm` of it.
 */
export const placeSchema = z.object({
  name: z.string().min(1),
  lng: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  /** GeoNames id, or null for a place that GeoNames does not have. */
  geonameId: z.int().nullable(),
  /** ISO 3166-1 alpha-2 of the internationally recognised country; null at sea. */
  country: z.string().length(2).nullable(),
  /** ISO 3166-2 of the first-order region, `UA-51`; null where there is none or it is not known. */
  admin1: z.string().nullable(),
  precision: precisionSchema,
  radiusKm: z.number().nonnegative(),
})
export type Place = z.infer<typeof placeSchema>

/** What a place does in the text: only a `site` becomes a dot. */
export const placeRoleSchema = z.enum(['site', 'context', 'actor'])
export type PlaceRole = z.infer<typeof placeRoleSchema>

/** One mention of a location in the text, located or not (`place: null` is "recognised, but unplaced"). */
export const placeMentionSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  role: placeRoleSchema,
  place: placeSchema.nullable(),
  /** The calibrated probability that the place is right, within 161 km; null where none is given. */
  certainty: z.number().min(0).max(1).nullable(),
  /** The rule that gave the role. */
  rule: z.string(),
})
export type PlaceMention = z.infer<typeof placeMentionSchema>

/** A mention as it is kept: how sure the reader was is told when it reads, and read again where it is asked for. */
export const keptMentionSchema = placeMentionSchema.omit({ certainty: true })
export type KeptMention = z.infer<typeof keptMentionSchema>

/** ACLED `geo_precision`: 1 exact or settlement, 2 near or district, 3 region or wider (ACLED codebook, "Geo-Precision"). */
export function acledGeoPrecision(precision: Precision): 1 | 2 | 3 {
  if (precision === 'spot' || precision === 'facility' || precision === 'settlement') return 1
  return precision === 'district' ? 2 : 3
}

/** UCDP GED `where_prec` 1–7 (GED codebook, "Spatial precision"): 1 exact … 4 first-order region, 6 country, 7 sea or air. */
export function ucdpWherePrec(precision: Precision): 1 | 2 | 3 | 4 | 6 | 7 {
  switch (precision) {
    case 'spot':
    case 'facility':
    case 'settlement':
      return 1
    case 'district':
      return 3
    case 'region':
      return 4
    case 'country':
      return 6
    case 'water':
      return 7
  }
}
