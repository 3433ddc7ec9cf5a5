import type { TargetType } from '@/lib/domain/claim'
import type { EventFigure } from '@/lib/domain/event'
import type { Figure } from '@/lib/domain/figure'
import type { Kind } from '@/lib/domain/kinds'
import type { Place } from '@/lib/domain/place'
import type { Window } from '@/lib/domain/window'

/** A claim with all that reconciling needs to know of it. */
export interface ReconcilableClaim extends Window {
  /** Unique; decides between claims that are equal otherwise. */
  id: string
  kind: Kind
  actor: string | null
  targetType: TargetType
  weapons: readonly string[]
  place: Place | null
  /** The editor who gave its place by hand; null or absent where the text did. */
  placedBy?: string | null
  claimant: string | null
  publishedAt: string | null
  originGroup: string
  figures: Omit<Figure, 'place'>[]
  quote: string
  /** The title of its article; null when it has none. */
  headline?: string | null
  /** The article it was read from; a claim without a window is only grouped with claims of the same article. */
  articleId?: string
}

/** Claims that speak of one thing, earliest published first, and what they say of it together. */
export interface ClaimGroup extends Window {
  claims: ReconcilableClaim[]
  kind: Kind
  actor: string | null
  targetType: TargetType
  weapons: string[]
  place: Place | null
  /** The editor who gave the place; null where any text gives it too. */
  placedBy: string | null
  figures: EventFigure[]
  disputed: boolean
  independentOrigins: number
  quote: string
}

/** Earliest published first; undated claims last; then by id. */
export function byPublication(
  a: Pick<ReconcilableClaim, 'publishedAt' | 'id'>,
  b: Pick<ReconcilableClaim, 'publishedAt' | 'id'>,
): number {
  const [timeA, timeB] = [publication(a) ?? Number.POSITIVE_INFINITY, publication(b) ?? Number.POSITIVE_INFINITY]
  if (timeA !== timeB) return timeA < timeB ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Milliseconds since 1970 (a date begins at midnight UTC), or null for an undated claim. */
export function publication({ publishedAt }: Pick<ReconcilableClaim, 'publishedAt'>): number | null {
  return publishedAt === null ? null : Date.parse(publishedAt)
}
