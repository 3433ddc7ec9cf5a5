import type { Source } from '@/lib/domain/article'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { StoredArticle } from '@/lib/domain/stored'
import type { Store } from '@/lib/store/store'

/** An article on its way in. */
export interface IngestInput {
  text: string
  title?: string
  url?: string
  publishedAt?: string
  language?: string
  /** Where it comes from; without one, the url's host, else "Pasted text". */
  source?: Source
  /** A lasting name for an article without a url: a changed text under the same key is a new version. */
  key?: string
}

/**
 * Reads an article and keeps it with all that was read from it, in one transaction, then reconciles
 * its claims with those around them. The same text under the same url (or key), or anywhere in the
 * same origin group, is `known`: nothing is written.
 */
export async function ingest(
  _store: Store,
  _gazetteer: Gazetteer,
  _input: IngestInput,
  _now: Date,
): Promise<{ status: 'created' | 'known'; article: StoredArticle }> {
  throw new Error('Ingesting is not built yet')
}
