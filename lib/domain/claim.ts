import { z } from 'zod'
import { kindSchema } from './kind-schema'
import { certaintySchema } from './mention'
import { spanSchema } from './span'
import { TARGET_TYPES } from './target-types'
import { windowSchema } from './window'

export const targetTypeSchema = z.enum(TARGET_TYPES)
export type TargetType = z.infer<typeof targetTypeSchema>

/** One report of one thing: who did what to what, where, when, how many, in whose words. */
export const claimSchema = z
  .object({
    kind: kindSchema,
    /** Who did it: ISO 3166-1 alpha-2 of a state ("RU") or the name of a group ("Houthis"); null when not said. */
    actor: z.string().nullable(),
    targetType: targetTypeSchema,
    /** Families of the weapons named beside it ("Shahed", "Kh-101"), in text order; empty when none is named. */
    weapons: z.array(z.string()),
    /** Index into the reading's places: the site; null when the claim is unplaced. */
    place: z.int().nonnegative().nullable(),
    /** Indices into the reading's figures. */
    figures: z.array(z.int().nonnegative()),
    /** Who says so, as the text names them; null when it does not. */
    claimant: z.string().nullable(),
    certainty: certaintySchema,
    /** The rule that made it a claim of this kind. */
    rule: z.string(),
    /** The sentence it was read from. */
    quote: spanSchema.extend({ text: z.string() }),
    /** The words it rests on, in text order: trigger, place, figures, time phrase. */
    spans: z.array(
      spanSchema.extend({
        what: z.enum(['trigger', 'place', 'figure', 'window', 'claimant', 'actor', 'target', 'weapon']),
      }),
    ),
  })
  .extend(windowSchema.shape)
export type Claim = z.infer<typeof claimSchema>
