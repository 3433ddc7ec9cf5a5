import type { EventFilter, PlaceCount } from '@/lib/domain/query'
import type { Database } from './database'
import { boxCondition, windowCondition } from './event-filter'
import { type Place as PlaceRow, Prisma } from './generated/client'
import { placeOf, summaryOf } from './rows'

/** One row per place, with its latest mention. */
export interface CountedPlaceRow {
  place: PlaceRow
  count: bigint
  site: bigint
  context: bigint
  actor: bigint
  quote: string
  article: Omit<Parameters<typeof summaryOf>[0], 'source'>
  source: Parameters<typeof summaryOf>[0]['source']
}

/** Places that current articles mention, most mentioned first. */
export async function searchPlaces(
  db: Database,
  { bbox, datetime, kinds, limit }: EventFilter & { limit: number },
): Promise<{ places: PlaceCount[]; numberMatched: number }> {
  const rows = await db.$queryRaw<(CountedPlaceRow & { matched: bigint })[]>`
    WITH counted AS (
      SELECT m."placeKey" AS key, count(*) AS count,
        count(*) FILTER (WHERE m.role = 'site') AS site,
        count(*) FILTER (WHERE m.role = 'context') AS context,
        count(*) FILTER (WHERE m.role = 'actor') AS actor,
        count(*) OVER () AS matched,
        (array_agg(ARRAY[m."articleId", m.ordinal::text]
          ORDER BY a."publishedOn" DESC NULLS LAST, m."articleId", m.ordinal))[1:1] AS latest
      FROM "PlaceMention" m
      JOIN "Article" a ON a.id = m."articleId" AND a."replacedAt" IS NULL
      JOIN "Place" p ON p.key = m."placeKey"
      WHERE ${bbox ? boxCondition(bbox) : TRUE} AND ${articleCondition({ datetime, kinds })}
      GROUP BY m."placeKey"
      ORDER BY count(*) DESC, m."placeKey" LIMIT ${limit}
    )
    SELECT to_jsonb(p) AS place, c.count, c.site, c.context, c.actor, c.matched, m.quote,
      jsonb_build_object('id', a.id, 'title', a.title, 'url', a.url, 'publishedAt', a."publishedAt", 'language', a.language) AS article,
      to_jsonb(s) AS source
    FROM counted c
    JOIN "Place" p USING (key)
    JOIN "PlaceMention" m ON m."articleId" = c.latest[1][1] AND m.ordinal = c.latest[1][2]::int
    JOIN "Article" a ON a.id = m."articleId"
    JOIN "Source" s ON s.id = a."sourceId"
    ORDER BY c.count DESC, p.key`
  return {
    places: rows.map(placeCountOf),
    numberMatched: Number(rows[0]?.matched ?? 0),
  }
}

export function placeCountOf(row: CountedPlaceRow): PlaceCount {
  return {
    place: placeOf(row.place),
    count: Number(row.count),
    roles: { site: Number(row.site), context: Number(row.context), actor: Number(row.actor) },
    example: { quote: row.quote, article: summaryOf({ ...row.article, source: row.source }) },
  }
}

const TRUE = Prisma.sql`TRUE`

/**
 * A mention has no time of its own: its article counts, when it was published in the interval or when
 * one of its claims happened in it. A date of publication is the whole day.
 */
export function articleCondition({ datetime, kinds }: Pick<EventFilter, 'datetime' | 'kinds'>): Prisma.Sql {
  if (!datetime && !kinds) return TRUE
  const claim = Prisma.sql`SELECT 1 FROM "Claim" c WHERE c."articleId" = a.id`
  const ofKind = kinds ? Prisma.sql`EXISTS (${claim} AND c.kind = ANY(${[...kinds]}))` : TRUE
  if (!datetime) return ofKind
  const { start, end } = datetime
  return Prisma.sql`${ofKind} AND (
    EXISTS (${claim} AND ${windowCondition(Prisma.sql`c`, datetime)})
    OR a."publishedOn" IS NOT NULL AND tstzrange(${start}::timestamptz, ${end}::timestamptz, '[]') && tstzrange(
      a."publishedOn", a."publishedOn" + CASE WHEN length(a."publishedAt") = 10 THEN interval '1 day' ELSE interval '0' END,
      CASE WHEN length(a."publishedAt") = 10 THEN '[)' ELSE '[]' END))`
}
