import type { StoredClaim } from '@/lib/domain/query'
import type { ReconcilableClaim } from '@/lib/reconcile/claim-group'
import { claim } from '../reconcile/claims'

/** A claim as the API gives it, of an article of its own. */
export function storedClaim(rest: Partial<ReconcilableClaim>): StoredClaim {
  const { originGroup, publishedAt, quote, headline = null, ...kept } = claim(rest)
  return {
    ...kept,
    weapons: [...kept.weapons],
    eventId: 'event',
    certainty: 'stated',
    rule: 'claim:test',
    quote: { start: 0, end: quote.length, text: quote },
    spans: [],
    placing: null,
    article: { id: kept.id, title: headline, url: null, source: originGroup, originGroup, publishedAt, language: 'en' },
  }
}
