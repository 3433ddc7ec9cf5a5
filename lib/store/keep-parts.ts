import type { EventFigure } from '@/lib/domain/event'
import { COUNTED_NATIONALLY } from '@/lib/domain/measures'
import { LONGEST_MS, type PartEvent, wholeOf } from '@/lib/reconcile/parts'
import { publishedBy } from '@/lib/reconcile/stretch'
import type { Database } from './database'
import { type Event as EventRow, type Place as PlaceRow, Prisma } from './generated/client'
import { eventOf } from './rows'

// Only a region's or a country's event has parts.
const WIDE = ['region', 'country']
const GONE = ['merged', 'rejected']
const DAY_MS = 86_400_000

/**
 * Links the events that are parts of others, after those with these ids have changed. Looked at are these, those that
 * were their parts, those that may be now, and the regions' and countries' events that meet them all.
 */
export async function keepParts(db: Database, changedIds: readonly string[], at: Date): Promise<void> {
  const changed = Prisma.sql`(e.id = ANY(${[...changedIds]}) OR e."partOfId" = ANY(${[...changedIds]}))`
  const touched = await events(db, changed)
  const parts = joined(touched, await eventsMeeting(db, touched.filter(isWide), Prisma.sql`TRUE`))
  if (parts.length === 0) return
  const near = await eventsMeeting(db, parts, Prisma.sql`p.precision = ANY(${WIDE})`)
  // What is gone is nobody's whole, though its parts are looked at.
  const wholes = joined(parts.filter(isWide), near).filter(isLiving)
  const all = wholes.map(partEventOf)
  const moved = parts.flatMap((row) => {
    const whole = isLiving(row) ? wholeOf(partEventOf(row), all) : null
    return whole === row.partOfId ? [] : [{ row, whole }]
  })
  if (moved.length === 0) return
  const moves = moved.map(({ row, whole }) => Prisma.sql`(${row.id}, ${whole}::text)`)
  await db.$executeRaw`UPDATE "Event" e SET "partOfId" = m.whole, "updatedAt" = ${at}
    FROM (VALUES ${Prisma.join(moves)}) AS m(id, whole) WHERE e.id = m.id`
  await db.eventRevision.createMany({
    data: moved
      .filter(({ row }) => isLiving(row))
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

/** `published` is when each report of it was, as it was given. */
type Row = EventRow & { place: PlaceRow | null; published: string[] }

function events(db: Database, condition: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`SELECT e.*, to_jsonb(p) AS place, ARRAY(
      SELECT a."publishedAt" FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"
      WHERE c."eventId" = e.id AND a."publishedAt" IS NOT NULL) AS published
    FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey" WHERE ${condition} ORDER BY e.id`
}

/**
 * Living events of the same country that meet one of these in time, or nearly so: they are looked for by whole days,
 * which are few. What takes longer than a part or a whole may is left out on both sides, so that one ends within that
 * time of the other, and the index on ends answers. The days are written into the question: Postgres then knows how few
 * events it is about.
 */
async function eventsMeeting(db: Database, rows: readonly Row[], condition: Prisma.Sql): Promise<Row[]> {
  const days = new Map<string, Prisma.Sql>()
  for (const { place, windowStart, windowEnd } of rows) {
    if (!place?.country || !windowStart || !windowEnd) continue
    if (windowEnd.getTime() - windowStart.getTime() > LONGEST_MS) continue
    const first = Math.floor(windowStart.getTime() / DAY_MS) * DAY_MS
    const last = Math.ceil(windowEnd.getTime() / DAY_MS) * DAY_MS
    days.set(
      `${place.country} ${first} ${last}`,
      Prisma.sql`(p.country = ${place.country} AND e."windowEnd" >= ${instant(first)}
        AND e."windowEnd" <= ${instant(last + LONGEST_MS)} AND e."windowStart" <= ${instant(last)})`,
    )
  }
  if (days.size === 0) return []
  return events(
    db,
    Prisma.sql`${condition} AND e."windowEnd" - e."windowStart" <= ${LONGEST_MS}::float8 * interval '1 millisecond'
      AND e."reviewState" <> ALL(${GONE}) AND (${Prisma.join([...days.values()], ' OR ')})`,
  )
}

const instant = (ms: number) => Prisma.sql`${new Date(ms).toISOString()}::timestamptz`
const isWide = ({ place }: Row) => place !== null && WIDE.includes(place.precision)
const isLiving = ({ reviewState }: Row) => !GONE.includes(reviewState)

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
    toldBy: firstOf(row.published.map((publishedAt) => publishedBy({ publishedAt }))),
    isBarrage: (row.figures as unknown as EventFigure[]).some(({ measure }) => COUNTED_NATIONALLY.has(measure)),
  }
}

function firstOf(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null)
  return known.length === 0 ? null : Math.min(...known)
}
