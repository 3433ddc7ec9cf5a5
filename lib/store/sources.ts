import type { SourceSummary } from '@/lib/domain/stored'
import type { Database } from './database'

/** All sources by name. */
export async function listSources(db: Database): Promise<SourceSummary[]> {
  return db.$queryRaw<SourceSummary[]>`
    SELECT s.id, s.name, s.url, s.licence, s."originGroup", count(a.id)::int AS articles,
      (array_agg(a."publishedAt" ORDER BY a."publishedOn" DESC) FILTER (WHERE a."publishedOn" IS NOT NULL))[1] AS latest
    FROM "Source" s LEFT JOIN "Article" a ON a."sourceId" = s.id AND a."replacedAt" IS NULL
    GROUP BY s.id ORDER BY lower(s.name), s.id`
}
