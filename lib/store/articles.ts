import type { PlaceMention } from '@/lib/domain/place'
import type { StoredArticle } from '@/lib/domain/stored'
import type { Database } from './database'
import { claimOf, figureOf, placeOf, summaryOf } from './rows'

const inOrder = { orderBy: { ordinal: 'asc' } } as const

export async function findArticle(db: Database, id: string): Promise<StoredArticle | null> {
  const row = await db.article.findUnique({
    where: { id },
    include: { source: true, mentions: { ...inOrder, include: { place: true } }, figures: inOrder, claims: inOrder },
  })
  if (!row) return null
  return {
    ...summaryOf(row),
    text: row.text,
    contentHash: row.contentHash,
    fetchedAt: row.fetchedAt.toISOString(),
    version: row.version,
    places: row.mentions.map(({ start, end, text, role, rule, place }) => ({
      start,
      end,
      text,
      role: role as PlaceMention['role'],
      place: place && placeOf(place),
      rule,
    })),
    figures: row.figures.map((figure) => ({ ...figureOf(figure), place: figure.mention })),
    claims: row.claims.map(claimOf),
  }
}

/** What makes two articles the same: one key and one text, or one text inside one origin group. */
export interface ArticleIdentity {
  key: string
  contentHash: string
  originGroup: string
}

/** Id of the current version of an article that is already kept; null when it is new or its text has changed. */
export async function findKnown(
  db: Database,
  { key, contentHash, originGroup }: ArticleIdentity,
): Promise<string | null> {
  const known = await db.article.findFirst({
    where: { contentHash, replacedAt: null, OR: [{ key }, { source: { originGroup } }] },
    select: { id: true },
    orderBy: { fetchedAt: 'asc' },
  })
  return known?.id ?? null
}
