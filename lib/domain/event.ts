import { z } from 'zod'
import { targetTypeSchema } from './claim'
import { countedSchema, figureStatusSchema, measureSchema, qualifierSchema } from './figure'
import { kindSchema } from './kind-schema'
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
  /** Of those with most authority over it an exact number before a rounded one, then the latest (lib/reconcile/best-statement.ts). */
  best: z.int().nonnegative(),
  disputed: z.boolean(),
  statements: z.array(figureStatementSchema),
})
export type EventFigure = z.infer<typeof eventFigureSchema>

/** A change of an event, as the log keeps it. */
export const eventRevisionSchema = z.object({
  at: z.iso.datetime(),
  /** `reconciler`, or the reviewer's name. */
  who: z.string(),
  change: z.enum(['created', 'changed', 'merged', 'deleted']),
  /** `claims: {added, removed}`, and `fields`: a list of `{field, from, to}`. */
  what: z.record(z.string(), z.unknown()),
  why: z.string(),
})
export type EventRevision = z.infer<typeof eventRevisionSchema>

/** Claims that are of one thing (lib/reconcile/agreement.ts). */
export const eventSchema = z
  .object({
    id: z.string(),
    kind: kindSchema,
    actor: z.string().nullable(),
    targetType: targetTypeSchema,
    /** Families of weapons that any of its claims names, in the order of the alphabet. */
    weapons: z.array(z.string()),
    place: placeSchema.nullable(),
    /** The editor who gave its place by hand; null where a text gives it. */
    placedBy: z.string().nullable(),
    figures: z.array(eventFigureSchema),
    disputed: z.boolean(),
    /** Origin groups that report it: wire copies count once. */
    independentOrigins: z.int().nonnegative(),
    claimCount: z.int().positive(),
    reviewState: reviewStateSchema,
    /** The event of a wider place that it is a part of; its figures are never added to that one's. */
    partOf: z.string().nullable(),
    /** Events that are its parts. This and what follows is told where one event is asked for, not in lists. */
    parts: z.array(z.string()).optional(),
    /** Ids that lead here: events which became part of this one. */
    mergedFrom: z.array(z.string()).optional(),
    /** Every change, oldest first. */
    history: z.array(eventRevisionSchema).optional(),
    /** The sentence of its first claim. */
    quote: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .extend(windowSchema.shape)
export type Event = z.infer<typeof eventSchema>
