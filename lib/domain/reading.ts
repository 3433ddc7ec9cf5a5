import { z } from 'zod'
import { claimSchema } from './claim'
import { figureSchema } from './figure'
import { placeMentionSchema } from './place'

/** All that was read from one document. Indices in `figures` and `claims` point into this object's own lists. */
export const readingSchema = z.object({
  /** Every mention of a location, in text order, whatever its role. */
  places: z.array(placeMentionSchema),
  figures: z.array(figureSchema),
  claims: z.array(claimSchema),
})
export type Reading = z.infer<typeof readingSchema>
