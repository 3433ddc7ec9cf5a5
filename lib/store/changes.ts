import type { Change, ChangePage, ChangeWalk } from '@/lib/domain/change'
import type { Database } from './database'
import { type Event as EventRow, type Place as PlaceRow, Prisma } from './generated/client'
import { eventOf } from './rows'

type ChangedRow = EventRow & {
  place: PlaceRow | null
  position: bigint
  version: bigint
  at: Date
  wasThere: boolean
}

/**
 * The next changes of a walk, in the order in which events were first changed after `since`. An event stands at the
 * first of its revisions in the walk, with the state that it has now: so it comes once, and whatever happens to it
 * while the walk goes on comes in the next walk, too. What came and went since is left out.
 */
export async function changesOf(db: Database, walk: ChangeWalk, limit: number): Promise<ChangePage> {
  const { since, until, after } = walk
  const rows = await db.$queryRaw<ChangedRow[]>`
    SELECT e.*, to_jsonb(p) AS place, r.id AS position, latest.id AS version, latest.at, coalesce(before."there", FALSE) AS "wasThere"
    FROM "EventRevision" r
    JOIN "Event" e ON e.id = r."eventId"
    LEFT JOIN "Place" p ON p.key = e."placeKey"
    CROSS JOIN LATERAL (
      SELECT l.id, l.at FROM "EventRevision" l WHERE l."eventId" = r."eventId" ORDER BY l.id DESC LIMIT 1) latest
    LEFT JOIN LATERAL (
      SELECT b.change IN ('created', 'changed') AS "there" FROM "EventRevision" b
      WHERE b."eventId" = r."eventId" AND b.id <= ${since} ORDER BY b.id DESC LIMIT 1) before ON TRUE
    WHERE r.id > ${after} AND r.id <= ${until}
      AND NOT EXISTS (SELECT 1 FROM "EventRevision" f
        WHERE f."eventId" = r."eventId" AND f.id > ${since} AND f.id < r.id)
      AND (before."there" OR e."reviewState" NOT IN (${Prisma.join(GONE)}))
    ORDER BY r.id LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  const done = rows.length <= limit
  const positions = page.map(({ position }) => Number(position))
  return {
    changes: page.map(changeOf),
    positions,
    walk: { since, until, after: done ? until : (positions.at(-1) ?? after) },
    done,
  }
}

const GONE = ['rejected', 'merged']

function changeOf(row: ChangedRow): Change {
  const common = { id: row.id, version: Number(row.version), at: row.at.toISOString() }
  if (row.reviewState === 'merged' && row.mergedIntoId)
    return { change: 'merged', ...common, mergedInto: row.mergedIntoId }
  if (GONE.includes(row.reviewState)) return { change: 'deleted', ...common }
  return { change: row.wasThere ? 'changed' : 'created', ...common, event: eventOf(row) }
}
