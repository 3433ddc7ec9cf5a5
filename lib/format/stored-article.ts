import { z } from 'zod'
import { claimSchema } from '@/lib/domain/claim'
import { figureSchema } from '@/lib/domain/figure'
import { keptMentionSchema, placeSchema } from '@/lib/domain/place'
import { placingSchema } from '@/lib/domain/placing'
import type { ArticleSummary, StoredClaim } from '@/lib/domain/query'
import type { StoredArticle } from '@/lib/domain/stored'

/** An article as a claim or a place shows it. */
export const articleSummarySchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    source: z.string(),
    originGroup: z.string().describe('Sources of one origin count once'),
    publishedAt: z.string().nullable(),
    language: z.string().nullable(),
  })
  .meta({ id: 'ArticleSummary' }) satisfies z.ZodType<ArticleSummary>

/** An article with all that was read from it; indices point into its own lists, spans into its text. */
export const storedArticleSchema = articleSummarySchema
  .extend({
    text: z.string(),
    contentHash: z.string(),
    fetchedAt: z.iso.datetime(),
    version: z.int().positive(),
    places: z.array(keptMentionSchema),
    figures: z.array(figureSchema),
    claims: z.array(claimSchema.extend({ id: z.string(), eventId: z.string().nullable() })),
  })
  .meta({ id: 'StoredArticle' }) satisfies z.ZodType<StoredArticle>

/** A claim with its own place and figures instead of indices, and the article it was read from. */
export const storedClaimSchema = claimSchema
  .omit({ place: true, figures: true })
  .extend({
    id: z.string(),
    eventId: z.string().nullable(),
    place: placeSchema.nullable(),
    placing: placingSchema.nullable().describe('Who gave the place by hand; null where the text gives it'),
    figures: z.array(figureSchema.omit({ place: true })),
    article: articleSummarySchema,
  })
  .meta({ id: 'StoredClaim' }) satisfies z.ZodType<StoredClaim>
