import type { Source } from './article'
import type { Claim } from './claim'
import type { Figure } from './figure'
import type { KeptMention } from './place'
import type { ArticleSummary } from './query'

/** An article as it is kept, with all that was read from it. Indices point into this object's own lists. */
export interface StoredArticle extends ArticleSummary {
  text: string
  /** SHA-256 of the text with its white space evened out, in hex. */
  contentHash: string
  fetchedAt: string
  /** 1 for the first text seen; each changed text under the same url adds one. */
  version: number
  places: KeptMention[]
  figures: Figure[]
  /** `eventId` is null only for the claims of a replaced version. */
  claims: (Claim & { id: string; eventId: string | null })[]
}

/** A source with what is kept of it; replaced versions are not counted. */
export interface SourceSummary extends Source {
  id: string
  articles: number
  /** Publication date or instant of its latest article; null when none is dated. */
  latest: string | null
}

/** What the store holds, for /api/health. */
export interface StoreHealth {
  store: 'pglite' | 'postgres'
  postgresVersion: string
  articles: number
  claims: number
  events: number
  places: number
  /** Earliest and latest instant of all event windows; null when there are none. */
  earliest: string | null
  latest: string | null
}
