import type { ExistingEvent } from '@/lib/reconcile/assign-events'
import type { ReconcilableClaim } from '@/lib/reconcile/claim-group'
import { figuresOf } from './claim-figures'
import type { Database } from './database'
import { foundingEventId } from './ids'
import { claimOf, eventOf, placeOf } from './rows'

export interface Neighbourhood {
  claims: ReconcilableClaim[]
  events: ExistingEvent[]
  /** Ids of living events that one of the claims has founded, wherever they are now. */
  taken: string[]
}

/**
 * All that a new article can change: its claims, the current claims near them, and the events of both.
 * Near is what reconciling could join: one kind, one place or one first-order region, windows at most three
 * days apart, or one article. `eventsLeft` are events that have lost claims to it.
 */
export async function neighbourhood(db: Database, articleId: string, eventsLeft: string[]): Promise<Neighbourhood> {
  const near = await db.$queryRaw<{ id: string; eventId: string | null }[]>`
    SELECT c.id, c."eventId"
    FROM "Claim" n
    LEFT JOIN "Place" np ON np.key = n."placeKey"
    JOIN "Place" p ON p.key = np.key OR p.admin1 = np.admin1
    JOIN "Claim" c ON c."placeKey" = p.key AND c.kind = n.kind
    JOIN "Article" a ON a.id = c."articleId" AND a."replacedAt" IS NULL
    WHERE n."articleId" = ${articleId}
      AND c."windowEnd" >= n."windowStart" - interval '3 days'
      AND c."windowStart" <= n."windowEnd" + interval '3 days'
    UNION
    SELECT id, "eventId" FROM "Claim" WHERE "articleId" = ${articleId}`
  const eventIds = [...new Set([...eventsLeft, ...near.flatMap(({ eventId }) => eventId ?? [])])]

  const rows = await db.claim.findMany({
    // An event is looked at with all of its claims, or it would lose those that lie further off.
    where: { OR: [{ id: { in: near.map(({ id }) => id) } }, { eventId: { in: eventIds } }] },
    include: { place: true },
    orderBy: { id: 'asc' },
  })
  const articles = await db.article.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.articleId))] } },
    select: { id: true, publishedAt: true, source: { select: { originGroup: true } } },
  })
  const articleOf = new Map(articles.map((article) => [article.id, article]))
  const figures = await figuresOf(db, rows)
  const events = await db.event.findMany({ where: { id: { in: eventIds } }, include: { place: true } })
  const founded = await db.event.findMany({
    where: { id: { in: rows.map(({ id }) => foundingEventId(id)) }, claimCount: { gt: 0 } },
    select: { id: true },
  })
  return {
    taken: founded.map(({ id }) => id),
    claims: rows.map((row) => ({
      ...claimOf(row),
      place: row.place && placeOf(row.place),
      figures: figures(row),
      quote: row.quote,
      articleId: row.articleId,
      publishedAt: articleOf.get(row.articleId)?.publishedAt ?? null,
      originGroup: articleOf.get(row.articleId)?.source.originGroup ?? '',
    })),
    events: events.map((event) => ({
      ...eventOf(event),
      claimIds: rows.filter((row) => row.eventId === event.id).map((row) => row.id),
    })),
  }
}
