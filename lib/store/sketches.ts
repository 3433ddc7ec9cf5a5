import type { EventSketch } from '@/lib/domain/event-sketch'
import type { Place } from '@/lib/domain/place'
import type { Database, RowReader } from './database'
import { Prisma } from './generated/client'
import type { LongReads, TextRow } from './long-read'
import { placesByKey } from './places'

export interface ChangedSketches {
  /** The version that they lead to; after very many changes there are more. */
  version: number
  events: EventSketch[]
  /** The places of these events. */
  places: [string, Place][]
  gone: string[]
}

// Of the figures only what is summed: their statements are most of an event.
const COLUMNS = `e.id, e.kind, e."targetType", e.actor, e.disputed::text, e."placeKey",
  (extract(epoch FROM e."windowStart") * 1000)::int8::text, (extract(epoch FROM e."windowEnd") * 1000)::int8::text,
  e."windowPrecision", e."partOfId", CASE WHEN e.figures = '[]' THEN NULL ELSE e.figures END::text`
const LIVING = `e."reviewState" NOT IN ('rejected', 'merged')`

/** All living events as they are at one moment, latest first: those of the same time are looked at together. */
export async function* sketches(reads: LongReads): AsyncGenerator<EventSketch[]> {
  const read = await reads.open(
    [],
    Prisma.raw(`SELECT ${COLUMNS} FROM "Event" e WHERE ${LIVING} ORDER BY e."windowEnd" DESC NULLS LAST, e.id`),
  )
  try {
    for await (const rows of read.batches) yield rows.map(sketchOf)
  } finally {
    await read.close()
  }
}

/** An import brings a million at once: nobody needs to hold them all. */
const MOST_REVISIONS = 20_000

export async function sketchesSince(db: Database, rows: RowReader, version: number): Promise<ChangedSketches> {
  const changes = await rows(
    `SELECT r."eventId", max(r.id)::float8, ${LIVING}
     FROM (SELECT id, "eventId" FROM "EventRevision" WHERE id > $1 ORDER BY id LIMIT ${MOST_REVISIONS}) r
     JOIN "Event" e ON e.id = r."eventId" GROUP BY r."eventId", e."reviewState"`,
    [version],
  )
  const idsOf = (isLiving: boolean) => changes.flatMap(([id, , living]) => (living === isLiving ? String(id) : []))
  const living = idsOf(true)
  const found = await rows(`SELECT ${COLUMNS} FROM "Event" e WHERE e.id = ANY($1) AND ${LIVING}`, [living])
  const events = (found as TextRow[]).map(sketchOf)
  const there = new Set(events.map(({ id }) => id))
  return {
    version: changes.reduce((latest, [, id]) => Math.max(latest, Number(id)), version),
    events,
    places: await placesByKey(db, [...new Set(events.flatMap(({ placeKey }) => placeKey ?? []))]),
    // One that has gone between the two questions has a later version, and is told then too.
    gone: [...idsOf(false), ...living.filter((id) => !there.has(id))],
  }
}

/** A row of COLUMNS: words that the store itself has written, taken at their word. */
function sketchOf(row: TextRow): EventSketch {
  const [id, kind, targetType, actor, disputed, placeKey, windowStart, windowEnd, windowPrecision, partOf, figures] =
    row
  const numberOf = (text: string | null | undefined) => (text === null || text === undefined ? null : Number(text))
  return {
    id: id as string,
    kind: kind as EventSketch['kind'],
    targetType: targetType as EventSketch['targetType'],
    actor: actor ?? null,
    disputed: disputed === 'true',
    placeKey: placeKey ?? null,
    windowStart: numberOf(windowStart),
    windowEnd: numberOf(windowEnd),
    windowPrecision: windowPrecision as EventSketch['windowPrecision'],
    partOf: partOf ?? null,
    figures: figures ? JSON.parse(figures) : [],
  }
}
