import type { EventFigure } from '@/lib/domain/event'
import { COUNTED_NATIONALLY } from '@/lib/domain/figure'
import { type PartEvent, wholeOf } from '@/lib/reconcile/parts'
import type { Database } from './database'
import { type Event as EventRow, type Place as PlaceRow, Prisma } from './generated/client'
import { eventOf } from './rows'

/**
 * Links the events that are parts of others, after those with these ids have changed. Looked at are the events of their
 * countries that meet them in time, those that were their parts, and the regions' and countries' events that meet these.
 */
export async function keepParts(db: Database, changedIds: readonly string[], at: Date): Promise<void> {
  const parts = await eventsMeeting(
    db,
    Prisma.sql`e.id = ANY(${[...changedIds]}) OR e."partOfId" = ANY(${[...changedIds]})`,
  )
  if (parts.length === 0) return
  const ids = parts.map(({ id }) => id)
  const wholes = await eventsMeeting(
    db,
    Prisma.sql`e.id = ANY(${ids})`,
    Prisma.sql`p.precision IN ('region', 'country')`,
  )
  const all = wholes.map(partEventOf)
  for (const row of parts) {
    const living = !['merged', 'rejected'].includes(row.reviewState)
    const whole = living ? wholeOf(partEventOf(row), all) : null
    if (whole === row.partOfId) continue
    await db.event.update({ where: { id: row.id }, data: { partOfId: whole, updatedAt: at } })
    if (!living) continue
    await db.eventRevision.create({
      data: {
        eventId: row.id,
        at,
        who: 'reconciler',
        change: 'changed',
        what: { fields: [{ field: 'partOf', from: row.partOfId, to: whole }] },
        why: whole ? 'it is a part of an event of a wider place' : 'it is no part of another event any more',
      },
    })
  }
}

type Row = EventRow & { place: PlaceRow | null }

/** Living events that meet one of the named ones in time and country, and the named ones. Longer ones are no parts or wholes. */
function eventsMeeting(db: Database, named: Prisma.Sql, condition = Prisma.sql`TRUE`): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH named AS (
      SELECT e.id, e."windowStart", e."windowEnd", p.country
      FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey" WHERE ${named}
    )
    SELECT e.*, to_jsonb(p) AS place FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey"
    WHERE ${condition} AND e.id IN (
      SELECT id FROM named
      UNION SELECT o.id FROM "Event" o JOIN "Place" q ON q.key = o."placeKey"
        JOIN named n ON q.country = n.country AND o."windowEnd" >= n."windowStart" AND o."windowStart" <= n."windowEnd"
          AND n."windowEnd" - n."windowStart" <= interval '50 hours'
      WHERE o."windowEnd" - o."windowStart" <= interval '50 hours' AND o."reviewState" NOT IN ('merged', 'rejected'))
    ORDER BY e.id`
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
