import { z } from 'zod'
import { checkSchema } from './check'
import { claimSchema } from './claim'
import { placeExplanationSchema } from './explanation'
import { figureSchema } from './figure'
import { placeMentionSchema } from './place'

/** A mention as it was read, with its explanation where one was asked for. */
export const readMentionSchema = placeMentionSchema.extend({ explanation: placeExplanationSchema.optional() })
export type ReadMention = z.infer<typeof readMentionSchema>

/** All that was read from one document. Indices in `figures` and `claims` point into this object's own lists. */
export const readingSchema = z.object({
  /** Every mention of a location, in text order, whatever its role. */
  places: z.array(readMentionSchema),
  figures: z.array(figureSchema),
  claims: z.array(claimSchema),
  /** What comparing the figures with each other has shown. */
  checks: z.array(checkSchema),
})
export type Reading = z.infer<typeof readingSchema>
