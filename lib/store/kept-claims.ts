import type { ReconcilableClaim } from '@/lib/reconcile/claim-group'
import { figuresOf } from './claim-figures'
import type { Database } from './database'
import { currentPlacings } from './placings'
import { claimOf, placeOf } from './rows'

export type KeptClaim = ReconcilableClaim & { eventId: string | null }

/** All claims of the articles as reconciling knows them, and the event of each. */
export async function keptClaims(db: Database, articleIds: string[]): Promise<KeptClaim[]> {
  const rows = await db.claim.findMany({
    where: { articleId: { in: articleIds } },
    include: { place: true },
    orderBy: { id: 'asc' },
  })
  const articles = await db.article.findMany({
    where: { id: { in: articleIds } },
    select: { id: true, title: true, publishedAt: true, source: { select: { originGroup: true } } },
  })
  const articleOf = new Map(articles.map((article) => [article.id, article]))
  const figures = await figuresOf(db, rows)
  const placings = await currentPlacings(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...claimOf(row),
    place: row.place && placeOf(row.place),
    placedBy: placings.get(row.id)?.who ?? null,
    figures: figures(row),
    quote: row.quote,
    headline: articleOf.get(row.articleId)?.title ?? null,
    articleId: row.articleId,
    publishedAt: articleOf.get(row.articleId)?.publishedAt ?? null,
    originGroup: articleOf.get(row.articleId)?.source.originGroup ?? '',
  }))
}
