import { z } from 'zod'
import { countedSchema, measureSchema } from './figure'

/**
 * What comparing the figures of one report has shown. `sum_holds`: the parts it gives add up to its total.
 * `parts_exceed_total`: they come to more. `contradiction`: two counts of one thing at one place, neither of which
 * replaces or rounds the other. The figures stay as they are.
 */
export const checkSchema = z.object({
  kind: z.enum(['sum_holds', 'parts_exceed_total', 'contradiction']),
  measure: measureSchema,
  of: countedSchema.nullable(),
  /** Index of the total into the reading's figures; null for a contradiction. */
  total: z.int().nonnegative().nullable(),
  /** Indices of the parts, or of the two that contradict each other. */
  figures: z.array(z.int().nonnegative()),
  /** By how much the parts exceed the total, or how far apart the two are; 0 when the sum holds. */
  difference: z.int().nonnegative(),
  /** The same, to be read. */
  words: z.string(),
})
export type Check = z.infer<typeof checkSchema>
