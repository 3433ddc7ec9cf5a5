import type { Place } from '@/lib/domain/place'
import type { WrittenEvent } from '@/lib/domain/query'
import { instantOf } from './event-text'
import { Prisma } from './generated/client'
import type { TextRow } from './long-read'

const text = (column: string) => `coalesce(to_json(${column})::text, 'null')`

// Written by Postgres: it has the figures as JSON, and nobody here reads them. Instants aren't: what Postgres takes to
// write one as ISO 8601 has it, JavaScript has four in.
const REST = Prisma.raw(`concat(
  '"actor":', ${text('e.actor')}, ',"targetType":', to_json(e."targetType"), ',"weapons":', array_to_json(e.weapons),
  ',"placedBy":', ${text('e."placedBy"')}, ',"figures":', e.figures, ',"disputed":', to_json(e.disputed),
  ',"independentOrigins":', e."independentOrigins", ',"claimCount":', e."claimCount",
  ',"reviewState":', to_json(e."reviewState"), ',"partOf":', ${text('e."partOfId"')}, ',"quote":', to_json(e.quote))`)

/** The columns of `"Event" e` that `writtenEventOf` reads; `placeKeyOf` reads the first. */
export const WRITTEN_COLUMNS = Prisma.sql`e."placeKey", e.id, e.kind, e."windowStart"::text, e."windowEnd"::text,
  e."windowPrecision", e."createdAt"::text, e."updatedAt"::text, ${REST}`

export function writtenEventOf(row: TextRow, place: Place | null): WrittenEvent {
  return {
    id: row[1] as string,
    kind: row[2] as WrittenEvent['kind'],
    place,
    windowStart: instantOf(row[3]),
    windowEnd: instantOf(row[4]),
    windowPrecision: row[5] as WrittenEvent['windowPrecision'],
    createdAt: instantOf(row[6]) as string,
    updatedAt: instantOf(row[7]) as string,
    rest: row[8] as string,
  }
}
