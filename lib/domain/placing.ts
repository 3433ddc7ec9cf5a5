import { z } from 'zod'
import { type Precision, placeSchema } from './place'

/** An editor's word on where a claim's thing happened, which counts over what was read from the text. */
export const placingSchema = z.object({
  at: z.iso.datetime(),
  /** The editor, as they call themselves: a token has no name. */
  who: z.string().min(1),
  /** Their reason, or where they know it from. */
  why: z.string().min(1),
  /** Where the text itself places it, as it was read; null where it does not. */
  read: placeSchema.nullable(),
})
export type Placing = z.infer<typeof placingSchema>

/** How many characters an editor's words may have, and the name of a point. */
export const MOST_CHARACTERS = { name: 200, who: 100, why: 1000 } as const

/** How precisely a point on the map can be meant. */
export const POINT_PRECISIONS = ['spot', 'settlement', 'district', 'region'] as const satisfies readonly Precision[]
export type PointPrecision = (typeof POINT_PRECISIONS)[number]

/** How far around a point of each precision the place may lie, as wide as the gazetteer's places of its kind are. */
export const POINT_RADIUS_KM: Readonly<Record<PointPrecision, number>> = {
  spot: 0.5,
  settlement: 5,
  district: 25,
  region: 80,
}
