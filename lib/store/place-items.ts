import type { Extent, ItemsPage, ItemsQuery, MentionedPlaceFilter } from '@/lib/domain/items'
import type { PlaceCount } from '@/lib/domain/query'
import { claimExtent } from './claim-items'
import type { Database } from './database'
import { allOf, boxCondition } from './event-filter'
import { extentOf } from './extent'
import { Prisma } from './generated/client'
import { itemsPage } from './items-page'
import { articleCondition, type CountedPlaceRow, placeCountOf } from './search-places'

/** Places that current articles mention, in the order of their keys. */
export async function placeItems(
  db: Database,
  query: MentionedPlaceFilter & ItemsQuery,
): Promise<ItemsPage<PlaceCount>> {
  const page = await itemsPage<CountedPlaceRow>(db, query, {
    key: Prisma.sql`p.key`,
    matching: Prisma.sql`FROM "Place" p WHERE ${placeCondition(query)}`,
    rows: (matching, limit) => counted(db, Prisma.sql`${matching} ORDER BY p.key LIMIT ${limit}`, query),
    keyOf: ({ place }) => place.key,
  })
  return { ...page, items: page.items.map(placeCountOf) }
}

/** A mentioned place by its key; null when no current article mentions it. */
export async function findMentionedPlace(db: Database, key: string): Promise<PlaceCount | null> {
  const [row] = await counted(db, Prisma.sql`FROM "Place" p WHERE p.key = ${key} AND ${placeCondition({})}`, {})
  return row ? placeCountOf(row) : null
}

/** Places have no time of their own: the interval is that of the claims. */
export async function mentionedPlaceExtent(db: Database): Promise<Extent> {
  const { bbox } = await extentOf(
    db,
    Prisma.sql`p`,
    Prisma.sql`FROM (SELECT p.*, NULL::timestamptz AS "windowStart", NULL::timestamptz AS "windowEnd"
      FROM "Place" p WHERE ${placeCondition({})}) p`,
  )
  const { interval } = await claimExtent(db)
  return { bbox, interval }
}

const mentions = (filter: MentionedPlaceFilter) => Prisma.sql`FROM "PlaceMention" m
  JOIN "Article" a ON a.id = m."articleId" AND a."replacedAt" IS NULL
  JOIN "Source" s ON s.id = a."sourceId"
  WHERE m."placeKey" = p.key AND ${articleCondition(filter)}`

function placeCondition(filter: MentionedPlaceFilter): Prisma.Sql {
  const { bbox, countries, admin1s } = filter
  const conditions = [
    Prisma.sql`EXISTS (SELECT 1 ${mentions(filter)})`,
    countries && Prisma.sql`p.country = ANY(${[...countries]})`,
    admin1s && Prisma.sql`p.admin1 = ANY(${[...admin1s]})`,
    bbox && boxCondition(bbox),
  ]
  return allOf(conditions)
}

/** The places with their mentions counted, and the latest one. */
function counted(db: Database, places: Prisma.Sql, filter: MentionedPlaceFilter): Promise<CountedPlaceRow[]> {
  return db.$queryRaw`
    SELECT to_jsonb(p) AS place, n.*, latest.*
    FROM (SELECT p.* ${places}) p
    CROSS JOIN LATERAL (
      SELECT count(*) AS count,
        count(*) FILTER (WHERE m.role = 'site') AS site,
        count(*) FILTER (WHERE m.role = 'context') AS context,
        count(*) FILTER (WHERE m.role = 'actor') AS actor
      ${mentions(filter)}
    ) n
    CROSS JOIN LATERAL (
      SELECT m.quote, to_jsonb(s) AS source, jsonb_build_object('id', a.id, 'title', a.title,
        'url', a.url, 'publishedAt', a."publishedAt", 'language', a.language) AS article
      ${mentions(filter)}
      ORDER BY a."publishedOn" DESC NULLS LAST, m."articleId", m.ordinal LIMIT 1
    ) latest
    ORDER BY p.key`
}
