import type { StoredClaim } from '@/lib/domain/query'
import type { ReconcilableClaim } from '@/lib/reconcile/claim-group'
import { eventFigures } from '@/lib/reconcile/event-figures'
import { independentOrigins } from '@/lib/reconcile/origins'
import { type FigureChange, figureChanges } from '../words/figure-change'

/** A claim in the order of report, with what it did to the numbers that were known before it. */
export interface ToldClaim {
  claim: StoredClaim
  /** Counted from 1, earliest published first. */
  number: number
  changes: FigureChange[]
  /** The number of the first earlier claim that it counts as one origin with; null when it is an origin of its own. */
  sameOriginAs: number | null
}

// Each claim is weighed with all before it: of a crowd only the first are told this way.
const MOST_WEIGHED = 100

/** What each claim added to the numbers or changed in them, by the same rules that made the event's. */
export function toldClaims(claims: readonly StoredClaim[]): ToldClaim[] {
  const known = claims.map(reconcilable)
  return claims.map((claim, index) => ({
    claim,
    number: index + 1,
    changes:
      index < MOST_WEIGHED
        ? figureChanges(eventFigures(known.slice(0, index)), eventFigures(known.slice(0, index + 1)))
        : [],
    sameOriginAs: earlierOfSameOrigin(known, index),
  }))
}

/** A stored claim as reconciling knows it. */
export function reconcilable(claim: StoredClaim): ReconcilableClaim {
  const { title, publishedAt, originGroup, id: articleId } = claim.article
  return { ...claim, publishedAt, originGroup, quote: claim.quote.text, headline: title, articleId }
}

function earlierOfSameOrigin(claims: readonly ReconcilableClaim[], index: number): number | null {
  const claim = claims[index]
  const earlier = claim ? claims.slice(0, index).findIndex((other) => independentOrigins([other, claim]) === 1) : -1
  return earlier < 0 ? null : earlier + 1
}
