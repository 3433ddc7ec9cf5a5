import { z } from 'zod'
import { targetTypeSchema } from './claim'
import { countedSchema, figureStatusSchema, measureSchema, qualifierSchema } from './figure'
import { kindSchema } from './kinds'
import { placeSchema } from './place'
import { windowSchema } from './window'

export const reviewStateSchema = z.enum(['unreviewed', 'confirmed', 'rejected', 'merged'])
export type ReviewState = z.infer<typeof reviewStateSchema>

/** What one claimant says of one measure, inside an event. */
export const figureStatementSchema = z.object({
  low: z.int().nonnegative(),
  high: z.int().nonnegative(),
  qualifier: qualifierSchema,
  claimant: z.string().nullable(),
  /** `superseded`: shown beside the others, but outside the range: its own report replaces or rounds it. */
  status: figureStatusSchema.exclude(['background']),
  claimId: z.string(),
})

/** All claims of one measure side by side: the range they span, never their mean. */
export const eventFigureSchema = z.object({
  measure: measureSchema,
  of: countedSchema.nullable(),
  low: z.int().nonnegative(),
  high: z.int().nonnegative(),
  /** The most specific statement's value: an exact figure before a rounded one; the latest report decides between equals. */
  best: z.int().nonnegative(),
  disputed: z.boolean(),
  statements: z.array(figureStatementSchema),
})
export type EventFigure = z.infer<typeof eventFigureSchema>

/** Claims that agree on kind, window and place. */
export const eventSchema = z
  .object({
    id: z.string(),
    kind: kindSchema,
    actor: z.string().nullable(),
    targetType: targetTypeSchema,
    /** Families of weapons that any of its claims names, in the order of the alphabet. */
    weapons: z.array(z.string()),
    place: placeSchema.nullable(),
    figures: z.array(eventFigureSchema),
    disputed: z.boolean(),
    /** Origin groups that report it: wire copies count once. */
    independentOrigins: z.int().nonnegative(),
    claimCount: z.int().positive(),
    reviewState: reviewStateSchema,
    /** The sentence of its first claim. */
    quote: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .extend(windowSchema.shape)
export type Event = z.infer<typeof eventSchema>
