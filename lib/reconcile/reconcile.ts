import type { TargetType } from '@/lib/domain/claim'
import type { EventFigure } from '@/lib/domain/event'
import type { Figure } from '@/lib/domain/figure'
import type { Kind } from '@/lib/domain/kinds'
import type { Place } from '@/lib/domain/place'
import type { Window } from '@/lib/domain/window'

/** A claim with all that reconciling needs to know of it. */
export interface ReconcilableClaim extends Window {
  id: string
  kind: Kind
  actor: string | null
  targetType: TargetType
  place: Place | null
  claimant: string | null
  publishedAt: string | null
  originGroup: string
  figures: Omit<Figure, 'place'>[]
  quote: string
  /** The article it was read from; a claim without a window is only grouped with claims of the same article. */
  articleId?: string
}

/** Claims that speak of one thing, and what they say of it together. */
export interface ClaimGroup extends Window {
  claims: ReconcilableClaim[]
  kind: Kind
  actor: string | null
  targetType: TargetType
  place: Place | null
  figures: EventFigure[]
  disputed: boolean
  independentOrigins: number
  quote: string
}

export function reconcile(_claims: readonly ReconcilableClaim[]): ClaimGroup[] {
  return []
}
