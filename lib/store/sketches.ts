import type { EventSketch } from '@/lib/domain/event-sketch'
import type { Place } from '@/lib/domain/place'
import type { Database, RowReader } from './database'
import { placeOf } from './rows'

export interface ChangedSketches {
  /** The version that they lead to. */
  version: number
  events: EventSketch[]
  /** The places of these events. */
  places: [string, Place][]
  gone: string[]
}

// Of the figures only what is summed: their statements are most of an event.
const COLUMNS = `e.id, e.kind, e."targetType", e.actor, e.disputed, e."placeKey",
  (extract(epoch FROM e."windowStart") * 1000)::float8, (extract(epoch FROM e."windowEnd") * 1000)::float8,
  e."windowPrecision", CASE WHEN e.figures = '[]' THEN NULL ELSE e.figures END`
const LIVING = `e."reviewState" NOT IN ('rejected', 'merged')`

export async function sketches(rows: RowReader, after: string | null, limit: number): Promise<EventSketch[]> {
  const found = await rows(`SELECT ${COLUMNS} FROM "Event" e WHERE e.id > $1 AND ${LIVING} ORDER BY e.id LIMIT $2`, [
    after ?? '',
    limit,
  ])
  return found.map(sketchOf)
}

export async function sketchesSince(db: Database, rows: RowReader, version: number): Promise<ChangedSketches> {
  const changes = await rows(
    `SELECT r."eventId", max(r.id)::float8, ${LIVING} FROM "EventRevision" r JOIN "Event" e ON e.id = r."eventId"
     WHERE r.id > $1 GROUP BY r."eventId", e."reviewState"`,
    [version],
  )
  const idsOf = (isLiving: boolean) => changes.flatMap(([id, , living]) => (living === isLiving ? String(id) : []))
  const living = idsOf(true)
  const found = await rows(`SELECT ${COLUMNS} FROM "Event" e WHERE e.id = ANY($1) AND ${LIVING}`, [living])
  const events = found.map(sketchOf)
  const there = new Set(events.map(({ id }) => id))
  return {
    version: changes.reduce((latest, [, id]) => Math.max(latest, Number(id)), version),
    events,
    places: await placesByKey(db, [...new Set(events.flatMap(({ placeKey }) => placeKey ?? []))]),
    // One that has gone between the two questions has a later version, and is told then too.
    gone: [...idsOf(false), ...living.filter((id) => !there.has(id))],
  }
}

export async function allPlaces(db: Database): Promise<[string, Place][]> {
  return (await db.place.findMany()).map((row) => [row.key, placeOf(row)])
}

async function placesByKey(db: Database, keys: string[]): Promise<[string, Place][]> {
  return (await db.place.findMany({ where: { key: { in: keys } } })).map((row) => [row.key, placeOf(row)])
}

/** A row of COLUMNS: words that the store itself has written, taken at their word. */
function sketchOf(row: unknown[]): EventSketch {
  const [id, kind, targetType, actor, disputed, placeKey, windowStart, windowEnd, windowPrecision, figures] = row
  return {
    ...({ id, kind, targetType, actor, disputed, placeKey, windowStart, windowEnd, windowPrecision } as Omit<
      EventSketch,
      'figures'
    >),
    figures: ((figures as EventSketch['figures'] | null) ?? []).map(({ measure, of, low, best, high }) => ({
      ...{ measure, of, low, best, high },
    })),
  }
}
