import { z } from 'zod'
import { COUNTED, MEASURES } from './measures'

export const measureSchema = z.enum(MEASURES)
export type Measure = z.infer<typeof measureSchema>

/** Which weapon a figure counts; null where it does not count weapons. */
export const countedSchema = z.enum(COUNTED)
export type Counted = z.infer<typeof countedSchema>

export const qualifierSchema = z.enum(['exact', 'about', 'at_least', 'over', 'at_most', 'nearly'])
export type Qualifier = z.infer<typeof qualifierSchema>

/** `superseded`: a later toll in the same report replaces it. `background`: a war total, or another day's event. */
export const figureStatusSchema = z.enum(['current', 'superseded', 'background'])
export type FigureStatus = z.infer<typeof figureStatusSchema>

/** A number the text gives, with who claims it. `low` equals `high` unless a range is given. */
export const figureSchema = z.object({
  measure: measureSchema,
  of: countedSchema.nullable(),
  low: z.int().nonnegative(),
  high: z.int().nonnegative(),
  qualifier: qualifierSchema,
  status: figureStatusSchema,
  /** Part of another figure ("including three children"): never added to it. */
  subset: z.boolean(),
  /** Who says so, as the text names them; null when it does not. */
  claimant: z.string().nullable(),
  /** Index into the reading's places, or null. */
  place: z.int().nonnegative().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  /** The rule that found it. */
  rule: z.string(),
})
export type Figure = z.infer<typeof figureSchema>
