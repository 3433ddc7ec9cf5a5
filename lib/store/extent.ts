import type { Extent } from '@/lib/domain/items'
import type { Database } from './database'
import { Prisma } from './generated/client'

interface Row {
  west: number | null
  south: number | null
  east: number | null
  north: number | null
  start: Date | null
  end: Date | null
}

/** The box around the places `p` that have a point, and the time from the first window of the table to its last. */
export async function extentOf(db: Database, table: Prisma.Sql, matching: Prisma.Sql): Promise<Extent> {
  const pointed = Prisma.sql`FILTER (WHERE p.precision <> 'country')`
  const [row] = await db.$queryRaw<Row[]>`
    SELECT min(p.lng) ${pointed} AS west, min(p.lat) ${pointed} AS south,
      max(p.lng) ${pointed} AS east, max(p.lat) ${pointed} AS north,
      min(${table}."windowStart") AS start, max(${table}."windowEnd") AS end
    ${matching}`
  const { west = null, south = null, east = null, north = null, start, end } = row ?? {}
  return {
    bbox: west === null || south === null || east === null || north === null ? null : [west, south, east, north],
    interval: { start: start?.toISOString() ?? null, end: end?.toISOString() ?? null },
  }
}
