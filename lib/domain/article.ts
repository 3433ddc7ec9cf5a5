import { z } from 'zod'

/** The largest text that is read, in UTF-8 bytes. */
export const MAX_TEXT_BYTES = 1_000_000

/** How many characters what is said of an article may have. */
export const MOST_CHARACTERS = { title: 1000, url: 2000, source: 200 } as const

/** The years that a newspaper or a feed can carry; far ones are misreadings, and some calendars cannot keep them. */
export const YEARS = { first: 1900, last: 2099 } as const

/** `YYYY-MM-DD`, or an ISO 8601 instant with an offset. Impossible dates (30 February) are refused. */
export const publishedAtSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'must be a real date (YYYY-MM-DD) or an ISO 8601 instant with an offset',
})

/** Where articles come from. Outlets that print one wire story share an `originGroup` and count once. */
export const sourceSchema = z.object({
  name: z.string().trim().min(1).max(200),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  licence: z.string().nullable().default(null),
  originGroup: z.string().trim().min(1).max(200),
})
export type Source = z.infer<typeof sourceSchema>

/** A document to be read, in the reader's contract. Null is not known, as it is when it is left out. */
export const documentSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  publishedAt: publishedAtSchema.nullish(),
  language: z.string().nullish(),
  spans: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])).nullish(),
  /** Mentions (the first thousand of a long text) tell which places they could be, and why one of them won. */
  explain: z.boolean().nullish(),
})
export type Document = z.infer<typeof documentSchema>
