import type { EventFigure } from '@/lib/domain/event'
import { COUNTED_NATIONALLY } from '@/lib/domain/figure'
import { type PartEvent, wholeOf } from '@/lib/reconcile/parts'
import type { Database } from './database'
import { type Event as EventRow, type Place as PlaceRow, Prisma } from './generated/client'
import { eventOf } from './rows'

/** Longer ones are no parts or wholes. */
const LONGEST = Prisma.sql`interval '50 hours'`
const IS_SHORT = Prisma.sql`e."windowEnd" - e."windowStart" <= ${LONGEST}`
const IS_WIDE = Prisma.sql`p.precision IN ('region', 'country')`

/**
 * Links the events that are parts of others, after those with these ids have changed. Looked at are these, those that
 * were their parts, those that may be now, and the regions' and countries' events that meet them all.
 */
export async function keepParts(db: Database, changedIds: readonly string[], at: Date): Promise<void> {
  const changed = Prisma.sql`(e.id = ANY(${[...changedIds]}) OR e."partOfId" = ANY(${[...changedIds]}))`
  const touched = await events(db, changed)
  // Only a region's or a country's event has parts.
  const parts = joined(touched, await eventsMeeting(db, touched.filter(isWide), Prisma.sql`TRUE`))
  if (parts.length === 0) return
  const wholes = joined(parts.filter(isWide), await eventsMeeting(db, parts, IS_WIDE))
  const all = wholes.map(partEventOf)
  const moved = parts.flatMap((row) => {
    const living = !['merged', 'rejected'].includes(row.reviewState)
    const whole = living ? wholeOf(partEventOf(row), all) : null
    return whole === row.partOfId ? [] : [{ row, living, whole }]
  })
  if (moved.length === 0) return
  const moves = moved.map(({ row, whole }) => Prisma.sql`(${row.id}, ${whole}::text)`)
  await db.$executeRaw`UPDATE "Event" e SET "partOfId" = m.whole, "updatedAt" = ${at}
    FROM (VALUES ${Prisma.join(moves)}) AS m(id, whole) WHERE e.id = m.id`
  await db.eventRevision.createMany({
    data: moved
      .filter(({ living }) => living)
      .map(({ row, whole }) => ({
        eventId: row.id,
        at,
        who: 'reconciler',
        change: 'changed',
        what: { fields: [{ field: 'partOf', from: row.partOfId, to: whole }] },
        why: whole ? 'it is a part of an event of a wider place' : 'it is no part of another event any more',
      })),
  })
}

type Row = EventRow & { place: PlaceRow | null }

function events(db: Database, condition: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`SELECT e.*, to_jsonb(p) AS place FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey"
    WHERE ${condition} ORDER BY e.id`
}

const DAY_MS = 86_400_000

/**
 * Living events of the same country that meet one of these in time, or nearly so: they are looked for by whole days,
 * which are few. All are short, so that one ends within the longest of the other, and the index on ends answers. The
 * days are written into the question: Postgres then knows how few events it is about.
 */
async function eventsMeeting(db: Database, rows: readonly Row[], condition: Prisma.Sql): Promise<Row[]> {
  const days = new Map<string, Prisma.Sql>()
  for (const { place, windowStart, windowEnd } of rows) {
    if (!place?.country || !windowStart || !windowEnd) continue
    const first = new Date(Math.floor(windowStart.getTime() / DAY_MS) * DAY_MS).toISOString()
    const last = new Date(Math.ceil(windowEnd.getTime() / DAY_MS) * DAY_MS).toISOString()
    days.set(
      `${place.country} ${first} ${last}`,
      Prisma.sql`(p.country = ${place.country} AND e."windowEnd" >= ${first}::timestamptz
        AND e."windowEnd" <= ${last}::timestamptz + ${LONGEST} AND e."windowStart" <= ${last}::timestamptz)`,
    )
  }
  if (days.size === 0) return []
  return events(
    db,
    Prisma.sql`${condition} AND ${IS_SHORT} AND e."reviewState" NOT IN ('merged', 'rejected')
      AND (${Prisma.join([...days.values()], ' OR ')})`,
  )
}

const isWide = ({ place }: Row) => place?.precision === 'region' || place?.precision === 'country'

/** Each event once, in the order of ids. */
function joined(one: readonly Row[], other: readonly Row[]): Row[] {
  return [...new Map([...one, ...other].map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function partEventOf(row: Row): PartEvent {
  const { id, kind, actor, place, windowStart, windowEnd } = eventOf(row)
  return {
    ...{ id, kind, actor, place },
    start: windowStart === null ? null : Date.parse(windowStart),
    end: windowEnd === null ? null : Date.parse(windowEnd),
    isBarrage: (row.figures as unknown as EventFigure[]).some(({ measure }) => COUNTED_NATIONALLY.has(measure)),
  }
}
