import type { EventDetail } from '@/lib/domain/query'
import { byPublication } from '@/lib/reconcile/claim-group'
import { figuresOf } from './claim-figures'
import type { Database } from './database'
import { placingsOf } from './placings'
import { claimOf, eventOf, placeOf, revisionOf, summaryOf } from './rows'

/** An event with its claims, earliest published first, its parts and its history. A merged event's id finds the one it became part of. */
export async function findEvent(db: Database, id: string): Promise<EventDetail | null> {
  const row = await db.event.findUnique({
    where: { id },
    include: {
      place: true,
      claims: { include: { place: true, article: { include: { source: true } } } },
      parts: { select: { id: true }, orderBy: { id: 'asc' } },
      revisions: { orderBy: { id: 'asc' } },
    },
  })
  if (!row || row.reviewState === 'rejected') return null
  if (row.mergedIntoId) return findEvent(db, row.mergedIntoId)
  const figures = await figuresOf(db, row.claims)
  const placings = await placingsOf(db, row.claims)
  return {
    event: {
      ...eventOf(row),
      parts: row.parts.map((part) => part.id),
      mergedFrom: await idsThatLeadTo(db, row.id),
      history: row.revisions.map(revisionOf),
    },
    claims: row.claims
      .sort((a, b) => byPublication({ ...a, ...a.article, id: a.id }, { ...b, ...b.article, id: b.id }))
      .map((claim) => ({
        ...claimOf(claim),
        place: claim.place && placeOf(claim.place),
        placing: placings(claim),
        figures: figures(claim),
        article: summaryOf(claim.article),
      })),
  }
}

/** Events that became part of this one, or of one that did. */
async function idsThatLeadTo(db: Database, id: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE merged(id) AS (
      SELECT id FROM "Event" WHERE "mergedIntoId" = ${id}
      UNION SELECT e.id FROM "Event" e JOIN merged m ON e."mergedIntoId" = m.id
    ) SELECT id FROM merged ORDER BY id`
  return rows.map((row) => row.id)
}
