import type { EventFilter } from '@/lib/domain/query'
import type { EventSource, SourcedEvent } from '@/lib/domain/snapshot'
import type { Database } from './database'
import { eventCondition } from './event-filter'
import { SOURCES_COLUMN } from './event-text'
import type { Event as EventRow, Place as PlaceRow } from './generated/client'
import { eventOf } from './rows'

/** Events of the filter with their articles, those changed last first. The revisions have the order: no event is sorted. */
export async function latestChanged(db: Database, filter: EventFilter, limit: number): Promise<SourcedEvent[]> {
  const rows = await db.$queryRaw<(EventRow & { place: PlaceRow | null; sources: string | null })[]>`
    SELECT e.*, to_jsonb(p) AS place, ${SOURCES_COLUMN} AS sources
    FROM "EventRevision" r JOIN "Event" e ON e.id = r."eventId" LEFT JOIN "Place" p ON p.key = e."placeKey"
    WHERE r.id = (SELECT l.id FROM "EventRevision" l WHERE l."eventId" = r."eventId" ORDER BY l.id DESC LIMIT 1)
      AND ${eventCondition(filter)}
    ORDER BY r.id DESC LIMIT ${limit}`
  return rows.map((row) => ({
    ...eventOf(row),
    sources: row.sources ? (JSON.parse(row.sources) as EventSource[]) : [],
  }))
}
