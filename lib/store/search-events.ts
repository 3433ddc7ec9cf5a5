import type { Event } from '@/lib/domain/event'
import type { Place } from '@/lib/domain/place'
import type { EventPage, EventQuery, WrittenEvent, WrittenPage } from '@/lib/domain/query'
import { decodeCursor, encodeCursor, type Position } from './cursor'
import type { Database, RowReader } from './database'
import { eventCondition } from './event-filter'
import { EVENT_COLUMNS, eventOfText, placeKeyOf } from './event-text'
import { Prisma } from './generated/client'
import type { TextRow } from './long-read'
import { placesByKey } from './places'
import { WRITTEN_COLUMNS, writtenEventOf } from './written-event'

/** The place of a key, where it is known. */
export type KnownPlaces = (key: string) => Place | undefined

/**
 * A page of events, without how many there are: that is counted in memory, or a page would take as long as all of them.
 * `known` is asked after the rows, so that no place is older than its event. Places that no condition asks about are
 * not joined: Postgres leaves the join out, and takes a fifth less time for a thousand events.
 */
export function searchEvents(...asked: Asked): Promise<Omit<EventPage, 'numberMatched'>> {
  return page<Event>({ columns: EVENT_COLUMNS, read: eventOfText }, ...asked)
}

/** The same page, of written events. */
export function searchWritten(...asked: Asked): Promise<Omit<WrittenPage, 'numberMatched'>> {
  return page<WrittenEvent>({ columns: WRITTEN_COLUMNS, read: writtenEventOf }, ...asked)
}

type Asked = [db: Database, rows: RowReader, query: EventQuery, known: () => Promise<KnownPlaces>]

interface Shape<Found> {
  columns: Prisma.Sql
  read(row: TextRow, place: Place | null): Found
}

async function page<Found extends Position>(
  { columns, read }: Shape<Found>,
  ...[db, rows, query, known]: Asked
): Promise<{ events: Found[]; nextCursor: string | null }> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor)
  // One row more than the page tells whether there is a next one.
  const wanted = query.limit + 1
  const found: TextRow[] = []
  for (const part of partsAfter(after)) {
    if (found.length === wanted) break
    const { text, values } = Prisma.sql`SELECT ${columns} FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey"
      WHERE ${eventCondition(query)} AND ${part}
      ORDER BY e."windowEnd" DESC NULLS LAST, e.id LIMIT ${wanted - found.length}`
    found.push(...((await rows(text, values)) as TextRow[]))
  }
  const taken = found.slice(0, query.limit)
  const placeAt = await placesOf(db, taken, await known())
  const events = taken.map((row) => read(row, placeAt(placeKeyOf(row))))
  const last = events.at(-1)
  return { events, nextCursor: last && found.length > query.limit ? encodeCursor(last) : null }
}

/** Those of the rows that are not known are asked for. Every key has its place: the database holds it to that. */
async function placesOf(
  db: Database,
  rows: readonly TextRow[],
  known: KnownPlaces,
): Promise<(key: string | null) => Place | null> {
  const missing = new Set(rows.flatMap((row) => placeKeyOf(row) ?? []).filter((key) => !known(key)))
  const asked = new Map(missing.size > 0 ? await placesByKey(db, [...missing]) : [])
  return (key) => (key === null ? null : (known(key) ?? asked.get(key) ?? null))
}

/**
 * Events that come after the position in the pages' order, ties on the instant included; those without a window, which
 * come last, apart: one condition for both would have Postgres walk all pages before this one.
 */
function partsAfter(position: Position | null): Prisma.Sql[] {
  if (!position) return [Prisma.sql`TRUE`]
  const { windowEnd, id } = position
  if (windowEnd === null) return [Prisma.sql`e."windowEnd" IS NULL AND e.id > ${id}`]
  const end = Prisma.sql`${windowEnd}::timestamptz`
  return [
    Prisma.sql`e."windowEnd" <= ${end} AND (e."windowEnd" < ${end} OR e.id > ${id})`,
    Prisma.sql`e."windowEnd" IS NULL`,
  ]
}
