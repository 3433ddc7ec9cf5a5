import type { EventPage, EventQuery } from '@/lib/domain/query'
import { decodeCursor, encodeCursor, type Position } from './cursor'
import type { Database } from './database'
import { eventCondition } from './event-filter'
import { type Event as EventRow, type Place as PlaceRow, Prisma } from './generated/client'
import { eventOf } from './rows'

export async function searchEvents(db: Database, query: EventQuery): Promise<EventPage> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor)
  const matching = Prisma.sql`FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey" WHERE ${eventCondition(query)}`
  // One row more than the page tells whether there is a next one.
  const rows = await db.$queryRaw<(EventRow & { place: PlaceRow | null })[]>`
    SELECT e.*, to_jsonb(p) AS place ${matching} AND ${after ? isAfter(after) : Prisma.sql`TRUE`}
    ORDER BY e."windowEnd" DESC NULLS LAST, e.id LIMIT ${query.limit + 1}`
  const [counted] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) ${matching}`

  const events = rows.slice(0, query.limit).map(eventOf)
  const last = events.at(-1)
  return {
    events,
    numberMatched: Number(counted?.count ?? 0),
    nextCursor: last && rows.length > query.limit ? encodeCursor(last) : null,
  }
}

/** Events that come after the position in the pages' order, ties on the instant included. */
function isAfter({ windowEnd, id }: Position): Prisma.Sql {
  if (windowEnd === null) return Prisma.sql`(e."windowEnd" IS NULL AND e.id > ${id})`
  const end = Prisma.sql`${windowEnd}::timestamptz`
  return Prisma.sql`(e."windowEnd" < ${end} OR (e."windowEnd" = ${end} AND e.id > ${id}) OR e."windowEnd" IS NULL)`
}
