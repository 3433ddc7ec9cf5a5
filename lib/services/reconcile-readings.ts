import type { Document } from '@/lib/domain/article'
import type { Reading } from '@/lib/domain/reading'
import { type ReconcilableClaim, reconcile } from '@/lib/reconcile/reconcile'

/** A document with what was read from it. */
export interface ReadDocument {
  document: Document
  reading: Reading
}

/** What several documents report together; `documents` are their ids, in the order they were given. */
export interface ReportedEvent {
  id: string
  kind: ReconcilableClaim['kind']
  place: ReconcilableClaim['place']
  windowStart: string | null
  windowEnd: string | null
  disputed: boolean
  documents: string[]
}

/** Reconciles the claims of all documents, without a store: every document counts as an origin of its own. */
export function reconcileReadings(read: readonly ReadDocument[]): ReportedEvent[] {
  const documentOf = ({ articleId }: ReconcilableClaim) => read[Number(articleId)]?.document.id ?? []
  return reconcile(reconcilableClaims(read)).map((group, i) => ({
    id: `event-${i + 1}`,
    kind: group.kind,
    place: group.place,
    windowStart: group.windowStart,
    windowEnd: group.windowEnd,
    disputed: group.disputed,
    documents: [...new Set(group.claims.flatMap(documentOf))],
  }))
}

/** The claims of all documents as they are reconciled; `articleId` is the document's position. */
export function reconcilableClaims(read: readonly ReadDocument[]): ReconcilableClaim[] {
  return read.flatMap(({ document, reading }, nth) =>
    reading.claims.map(
      (claim, i): ReconcilableClaim => ({
        // Padded, so that equal claims stay in the order of their documents.
        id: `${String(nth).padStart(6, '0')}-${String(i).padStart(4, '0')}`,
        kind: claim.kind,
        actor: claim.actor,
        targetType: claim.targetType,
        weapons: claim.weapons,
        place: claim.place === null ? null : (reading.places[claim.place]?.place ?? null),
        windowStart: claim.windowStart,
        windowEnd: claim.windowEnd,
        windowPrecision: claim.windowPrecision,
        claimant: claim.claimant,
        publishedAt: document.publishedAt ?? null,
        originGroup: document.id,
        figures: claim.figures.flatMap((at) => reading.figures[at] ?? []),
        quote: claim.quote.text,
        headline: document.title ?? null,
        articleId: String(nth),
      }),
    ),
  )
}
