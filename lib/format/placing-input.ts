import { z } from 'zod'
import { MOST_CHARACTERS, POINT_PRECISIONS } from '@/lib/domain/placing'
import { storableLine } from './storable-text'
import { storedClaimSchema } from './stored-article'

/** As `/api/places/search` names its places. */
const gazetteerId = z
  .string()
  .regex(/^(gn|own):\d{1,12}$/, { error: 'must be an id of /api/places/search, such as gn:698740' })

const degrees = (most: number) => z.number().min(-most).max(most)

const pointSchema = z.strictObject({
  lng: degrees(180).meta({ description: 'WGS 84' }),
  lat: degrees(90),
  precision: z.enum(POINT_PRECISIONS).meta({ description: 'How exactly the point is meant; spot is exact' }),
  name: storableLine(MOST_CHARACTERS.name).meta({ description: 'What the place is called, or how to find it' }),
  in: gazetteerId
    .optional()
    .meta({ description: 'A place that it lies in or by: it gives country and region, which are else not known' }),
})

const who = storableLine(MOST_CHARACTERS.who)
const why = storableLine(MOST_CHARACTERS.why)

/** Where an editor says that a claim's thing happened, and why. */
export const placingInputSchema = z
  .strictObject({
    place: gazetteerId.optional().meta({ description: 'A place of the gazetteer, by its id in /api/places/search' }),
    point: pointSchema.optional().meta({ description: 'A point on the map, in place of a place' }),
    who: who.meta({ description: 'Who places it, as they are called in its history' }),
    why: why.meta({ description: 'The reason, or the source: a sentence or an address' }),
  })
  .superRefine(({ place, point }, ctx) => {
    if (place !== undefined && point !== undefined)
      ctx.addIssue({ code: 'custom', path: ['point'], message: 'must not be given beside a place' })
    if (place === undefined && point === undefined)
      ctx.addIssue({ code: 'custom', path: ['place'], message: 'is required, or a point' })
  })
  .meta({
    id: 'PlacingInput',
    example: { place: 'gn:698740', who: 'A. Editor', why: 'The photographs show the port of Odesa.' },
  })
export type PlacingInput = z.output<typeof placingInputSchema>

/** Who takes a placing back, and why. */
export const withdrawalParamsSchema = z.strictObject({
  who: who.meta({ description: 'Who takes it back' }),
  why: why.meta({ description: 'The reason' }),
})

export const placedClaimSchema = z.object({
  status: z.enum(['placed', 'known', 'withdrawn']),
  claim: storedClaimSchema,
})
