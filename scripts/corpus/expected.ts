import { z } from 'zod'
import { claimSchema, targetTypeSchema } from '@/lib/domain/claim'
import { countedSchema, figureStatusSchema, measureSchema, qualifierSchema } from '@/lib/domain/figure'
import { kindSchema } from '@/lib/domain/kind-schema'
import { type Precision, placeRoleSchema, precisionSchema } from '@/lib/domain/place'

/** How far from the labelled point a reading may lie when a row gives no `toleranceKm`. */
const TOLERANCE_KM: Record<Precision, number> = {
  spot: 10,
  facility: 25,
  settlement: 25,
  district: 60,
  region: 200,
  country: 900,
  water: 700,
}

/** Words as they stand in the article, and which occurrence of them is meant. */
const quoted = {
  text: z.string().min(1),
  nth: z.int().positive().default(1),
  /** Neither asked for nor wrong. */
  optional: z.boolean().default(false),
}

const placeRowSchema = z
  .strictObject({
    ...quoted,
    role: placeRoleSchema,
    /** A name that must stay without a place. */
    place: z.null().optional(),
    /** What figures and claims below call it. */
    name: z.string().min(1).optional(),
    precision: precisionSchema.default('settlement'),
    country: z.string().length(2).nullable().optional(),
    lng: z.number().min(-180).max(180).optional(),
    lat: z.number().min(-90).max(90).optional(),
    toleranceKm: z.number().positive().optional(),
  })
  .transform(({ text, nth, optional, role, place, name, lng, lat, precision, country, toleranceKm }, context) => {
    const mention = { text, nth, optional, role }
    if (place === null && name === undefined && lng === undefined && lat === undefined)
      return { ...mention, place: null }
    if (place === undefined && name !== undefined && lng !== undefined && lat !== undefined)
      return {
        ...mention,
        place: { name, lng, lat, precision, country, toleranceKm: toleranceKm ?? TOLERANCE_KM[precision] },
      }
    context.addIssue('needs either name, lng and lat, or place: null')
    return z.NEVER
  })

const figureRowSchema = z
  .strictObject({
    ...quoted,
    measure: measureSchema,
    of: countedSchema.nullable().default(null),
    low: z.int().nonnegative(),
    high: z.int().nonnegative().optional(),
    qualifier: qualifierSchema.optional(),
    status: figureStatusSchema.default('current'),
    subset: z.boolean().default(false),
    claimant: z.string().min(1).nullable().optional(),
    /** The `name` of a place above; null: no one place; left out: not asked. */
    place: z.string().min(1).nullable().optional(),
  })
  .transform((row) => ({ ...row, high: row.high ?? row.low }))

const instantSchema = z.iso
  .datetime({ precision: -1, error: 'must be UTC to the minute, as 2025-06-12T16:00Z' })
  .nullable()

const claimRowSchema = z
  .strictObject({
    kind: kindSchema.optional(),
    actor: claimSchema.shape.actor.optional(),
    targetType: targetTypeSchema.optional(),
    weapons: z.array(z.string().min(1)).optional(),
    /** The `name` of a place above, or null for a claim without one. */
    place: z.string().min(1).nullable(),
    windowStart: instantSchema.optional(),
    windowEnd: instantSchema.optional(),
    claimant: z.string().min(1).nullable().optional(),
    optional: z.boolean().default(false),
  })
  .refine(({ windowStart, windowEnd }) => (windowStart === undefined) === (windowEnd === undefined), {
    path: ['windowEnd'],
    message: 'windowStart and windowEnd go together',
  })

/** The reviewed reading of one article. A field that a row leaves out is not asked for. */
export const expectedSchema = z.strictObject({
  /** Why the case exists. */
  why: z.string().trim().min(20),
  /** True once a person has read every row against the article. */
  reviewed: z.boolean(),
  places: z.array(placeRowSchema),
  figures: z.array(figureRowSchema),
  /** Left out: claims are not asked for. */
  claims: z.array(claimRowSchema).optional(),
})
export type Expected = z.infer<typeof expectedSchema>
export type ExpectedPlace = Expected['places'][number]
export type ExpectedFigure = Expected['figures'][number]
export type ExpectedClaim = z.infer<typeof claimRowSchema>
