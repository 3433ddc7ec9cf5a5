import type { EventDetail } from '@/lib/domain/query'
import { byPublication } from '@/lib/reconcile/claim-group'
import { figuresOf } from './claim-figures'
import type { Database } from './database'
import { claimOf, eventOf, placeOf, summaryOf } from './rows'

/** An event with its claims, earliest published first. A merged event's id finds the one it became part of. */
export async function findEvent(db: Database, id: string): Promise<EventDetail | null> {
  const row = await db.event.findUnique({
    where: { id },
    include: {
      place: true,
      claims: { include: { place: true, article: { include: { source: true } } } },
    },
  })
  if (!row || row.reviewState === 'rejected') return null
  if (row.mergedIntoId) return findEvent(db, row.mergedIntoId)
  const figures = await figuresOf(db, row.claims)
  return {
    event: eventOf(row),
    claims: row.claims
      .sort((a, b) => byPublication({ ...a, ...a.article, id: a.id }, { ...b, ...b.article, id: b.id }))
      .map((claim) => ({
        ...claimOf(claim),
        place: claim.place && placeOf(claim.place),
        figures: figures(claim),
        article: summaryOf(claim.article),
      })),
  }
}
