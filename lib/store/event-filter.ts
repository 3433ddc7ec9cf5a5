import type { Bbox } from '@/lib/domain/geometry'
import type { EventFilter, Interval } from '@/lib/domain/query'
import { Prisma } from './generated/client'

const TRUE = Prisma.sql`TRUE`

/** The condition on `"Event" e LEFT JOIN "Place" p` that the filter stands for. Rejected and merged events never match. */
export function eventCondition({ bbox, datetime, kinds }: EventFilter): Prisma.Sql {
  return Prisma.sql`e."reviewState" NOT IN ('rejected', 'merged')
    AND ${kinds ? Prisma.sql`e.kind = ANY(${[...kinds]})` : TRUE}
    AND ${datetime ? windowCondition(Prisma.sql`e`, datetime) : TRUE}
    AND ${bbox ? boxCondition(bbox) : TRUE}`
}

/** The window shares an instant with the interval; an unknown window shares none. */
export function windowCondition(table: Prisma.Sql, { start, end }: Interval): Prisma.Sql {
  return Prisma.sql`(${table}."windowStart" IS NOT NULL AND
    tstzrange(${table}."windowStart", ${table}."windowEnd", '[]') && tstzrange(${start}::timestamptz, ${end}::timestamptz, '[]'))`
}

/** The place's point lies in the box. A country's is not looked at: it stands for no place in particular. */
export function boxCondition([west, south, east, north]: Bbox): Prisma.Sql {
  const within = (from: number, to: number) =>
    Prisma.sql`point(p.lng, p.lat) <@ box(point(${from}::float8, ${south}::float8), point(${to}::float8, ${north}::float8))`
  // A box that crosses the antimeridian is two.
  const box = west <= east ? within(west, east) : Prisma.sql`(${within(west, 180)} OR ${within(-180, east)})`
  return Prisma.sql`(p.precision <> 'country' AND ${box})`
}
