import type { ClaimFilter, Extent, ItemsPage, ItemsQuery } from '@/lib/domain/items'
import type { StoredClaim } from '@/lib/domain/query'
import { figuresOf } from './claim-figures'
import type { Database } from './database'
import { allOf, boxCondition, windowCondition } from './event-filter'
import { extentOf } from './extent'
import { type Claim as ClaimRow, type Place as PlaceRow, Prisma } from './generated/client'
import { itemsPage } from './items-page'
import { placingsOf } from './placings'
import { claimOf, placeOf, summaryOf } from './rows'

interface Row extends ClaimRow {
  place: PlaceRow | null
  article: Omit<Parameters<typeof summaryOf>[0], 'source'>
  source: Parameters<typeof summaryOf>[0]['source']
}

// The claims that speak: those of current articles, in events that are not rejected.
const CLAIMS = Prisma.sql`FROM "Claim" c
  JOIN "Event" e ON e.id = c."eventId" AND e."reviewState" NOT IN ('rejected', 'merged')
  JOIN "Article" a ON a.id = c."articleId"
  JOIN "Source" s ON s.id = a."sourceId"
  LEFT JOIN "Place" p ON p.key = c."placeKey"`

/** Current claims in the order of their ids: by article, and as they stand in it. */
export async function claimItems(db: Database, query: ClaimFilter & ItemsQuery): Promise<ItemsPage<StoredClaim>> {
  const page = await itemsPage<Row>(db, query, {
    key: Prisma.sql`c.id`,
    matching: Prisma.sql`${CLAIMS} WHERE ${claimCondition(query)}`,
    rows: (matching, limit) => select(db, Prisma.sql`${matching} ORDER BY c.id LIMIT ${limit}`),
    keyOf: ({ id }) => id,
  })
  return { ...page, items: await claimsOf(db, page.items) }
}

/** A current claim; null when there is none of this id. */
export async function findClaim(db: Database, id: string): Promise<StoredClaim | null> {
  const [claim = null] = await claimsOf(db, await select(db, Prisma.sql`${CLAIMS} WHERE c.id = ${id}`))
  return claim
}

export function claimExtent(db: Database): Promise<Extent> {
  return extentOf(db, Prisma.sql`c`, CLAIMS)
}

function select(db: Database, claims: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw`
    SELECT c.*, to_jsonb(p) AS place, to_jsonb(s) AS source, jsonb_build_object('id', a.id, 'title', a.title,
      'url', a.url, 'publishedAt', a."publishedAt", 'language', a.language) AS article
    ${claims}`
}

async function claimsOf(db: Database, rows: Row[]): Promise<StoredClaim[]> {
  const figures = await figuresOf(db, rows)
  const placings = await placingsOf(db, rows)
  return rows.map((row) => ({
    ...claimOf(row),
    place: row.place && placeOf(row.place),
    placing: placings(row),
    figures: figures(row),
    article: summaryOf({ ...row.article, source: row.source }),
  }))
}

function claimCondition(filter: ClaimFilter): Prisma.Sql {
  const { bbox, datetime, kinds, countries, admin1s, targetTypes, actors, eventId } = filter
  const conditions = [
    Prisma.sql`TRUE`,
    eventId !== undefined && Prisma.sql`c."eventId" = ${eventId}`,
    kinds && Prisma.sql`c.kind = ANY(${[...kinds]})`,
    targetTypes && Prisma.sql`c."targetType" = ANY(${[...targetTypes]})`,
    actors && Prisma.sql`c.actor = ANY(${[...actors]})`,
    datetime && windowCondition(Prisma.sql`c`, datetime),
    countries && Prisma.sql`p.country = ANY(${[...countries]})`,
    admin1s && Prisma.sql`p.admin1 = ANY(${[...admin1s]})`,
    bbox && boxCondition(bbox),
  ]
  return allOf(conditions)
}
