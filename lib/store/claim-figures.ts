import type { Figure } from '@/lib/domain/figure'
import type { Database } from './database'
import type { Claim as ClaimRow } from './generated/client'
import { figureOf } from './rows'

/** Loads the figures of the claims' articles; returns what gives each claim its own, in the article's order. */
export async function figuresOf(
  db: Database,
  claims: readonly ClaimRow[],
): Promise<(claim: ClaimRow) => Omit<Figure, 'place'>[]> {
  const articleIds = [...new Set(claims.map(({ articleId }) => articleId))]
  const rows = await db.figure.findMany({ where: { articleId: { in: articleIds } } })
  const byOrdinal = new Map(rows.map((row) => [`${row.articleId} ${row.ordinal}`, figureOf(row)]))
  return ({ articleId, figures }) => figures.flatMap((ordinal) => byOrdinal.get(`${articleId} ${ordinal}`) ?? [])
}
