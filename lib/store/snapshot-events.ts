import type { EventFilter } from '@/lib/domain/query'
import type { EventSnapshot, SnapshotOptions, SourcedEvent } from '@/lib/domain/snapshot'
import { eventCondition, HAS_POINT } from './event-filter'
import { EVENT_COLUMNS, PLACE_COLUMNS, SOURCES_COLUMN, sourcedEventOfText } from './event-text'
import { Prisma } from './generated/client'
import type { LongRead, LongReads } from './long-read'

/** All events of the filter at one moment, in the order of the pages. */
export async function snapshotEvents(
  reads: LongReads,
  filter: EventFilter,
  options: SnapshotOptions,
): Promise<EventSnapshot> {
  const matching = Prisma.sql`FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey" WHERE ${eventCondition(filter)}
    AND ${options.pointsOnly ? HAS_POINT : Prisma.sql`TRUE`}`
  const sources = options.sources ? Prisma.sql`, ${SOURCES_COLUMN}` : Prisma.empty
  const read = await reads.open(
    [Prisma.sql`SELECT coalesce(max(id), 0)::text FROM "EventRevision"`, Prisma.sql`SELECT count(*)::text ${matching}`],
    Prisma.sql`SELECT ${EVENT_COLUMNS}, ${PLACE_COLUMNS}${sources} ${matching} ORDER BY e."windowEnd" DESC NULLS LAST, e.id`,
  )
  const [version, matched] = read.answers.map(([row]) => Number(row?.[0]))
  return { version: version ?? 0, matched: matched ?? 0, batches: eventsOf(read), close: read.close }
}

async function* eventsOf(read: LongRead): AsyncGenerator<SourcedEvent[]> {
  try {
    for await (const rows of read.batches) yield rows.map(sourcedEventOfText)
  } finally {
    await read.close()
  }
}
