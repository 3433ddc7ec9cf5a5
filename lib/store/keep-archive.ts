import {
  ARCHIVE_TABLES,
  type ArchiveIdentity,
  ArchiveRefusedError,
  type ArchiveRows,
  type ArchiveTable,
  archiveColumns,
  RowsRefusedError,
} from '@/lib/domain/archive'
import { archiveCounts } from './archive-rows'
import type { RowReader, Transact } from './database'
import { UNFINISHED_IMPORT, WRITER_LOCK } from './writer'

/** The setting that names the archive that was imported, once all of it is there. */
const IMPORTED = 'imported'

/**
 * Makes the store ready for an archive, and returns how many of its rows are there already: some after an import that
 * was broken off; null when all of them are. Throws `ArchiveRefusedError` when the store holds anything else.
 */
export function beginImport(transact: Transact, { id }: ArchiveIdentity): Promise<number | null> {
  return transact(async (rows) => {
    await lock(rows)
    const unfinished = await setting(rows, UNFINISHED_IMPORT)
    if (unfinished !== null) {
      const position: Position = JSON.parse(unfinished)
      if (position.archive === id) return position.rows
      throw new ArchiveRefusedError(
        `The store holds the beginning of another archive (${position.archive}, ${position.rows} rows of it). Go on with that one, or import into an empty store.`,
      )
    }
    if ((await setting(rows, IMPORTED)) === id) return null
    await requireEmpty(rows)
    await rows('INSERT INTO "Setting" (key, value) VALUES ($1, $2)', [UNFINISHED_IMPORT, positionAt(id, 0)])
    return 0
  })
}

/**
 * Adds rows of an archive and remembers how far it has come, in one transaction. Throws `RowsRefusedError`, and keeps
 * nothing, when one of them can't be added.
 */
export async function keepArchiveRows(transact: Transact, id: string, batch: ArchiveRows): Promise<void> {
  const { table, rows: given, before } = batch
  try {
    await transact(async (rows) => {
      const moved = await rows('UPDATE "Setting" SET value = $1 WHERE key = $2 AND value = $3 RETURNING key', [
        positionAt(id, before + given.length),
        UNFINISHED_IMPORT,
        positionAt(id, before),
      ])
      if (moved.length === 0) throw new ArchiveRefusedError('Another process has gone on with this import meanwhile.')
      const [[added] = []] = await rows(
        `WITH added AS (${ADDING[table]} RETURNING TRUE) SELECT count(*)::int FROM added`,
        [JSON.stringify(given)],
      )
      if (added !== given.length) throw new RowsRefusedError('id: there is no such event, or it comes twice')
    })
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

/** Sees that all is there that the archive tells of, and opens the store for writers. */
export async function finishImport(transact: Transact, { id, counts }: ArchiveIdentity): Promise<void> {
  await transact(async (rows) => {
    await lock(rows)
    const there = await archiveCounts(rows)
    const wrong = ARCHIVE_TABLES.filter((table) => there[table] !== counts[table])
    if (wrong.length > 0) {
      const told = wrong.map((table) => `${counts[table]} of ${table}, and ${there[table]} are there`)
      throw new ArchiveRefusedError(`The archive's first line tells of ${told.join('; ')}.`)
    }
    await requireEnds(rows)
    // Those to come are later than those that came.
    for (const table of ['EventRevision', 'Placing'])
      await rows(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), max(id)) FROM "${table}"`)
    await rows('DELETE FROM "Setting" WHERE key = $1', [UNFINISHED_IMPORT])
    await rows('INSERT INTO "Setting" (key, value) VALUES ($1, $2)', [IMPORTED, id])
  })
  // Postgres plans by what it knows of the tables; the embedded one never looks by itself.
  await transact((rows) =>
    rows('ANALYZE "Article", "Place", "PlaceMention", "Figure", "Claim", "Event", "Placing", "EventRevision"'),
  )
}

interface Position {
  archive: string
  rows: number
}

/** Always the same text for the same position: it is compared as it stands. */
const positionAt = (archive: string, rows: number) => JSON.stringify({ archive, rows } satisfies Position)

const lock = (rows: RowReader) => rows('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK])

async function setting(rows: RowReader, key: string): Promise<string | null> {
  const [[value] = []] = await rows('SELECT value FROM "Setting" WHERE key = $1', [key])
  return typeof value === 'string' ? value : null
}

async function requireEmpty(rows: RowReader): Promise<void> {
  const { Article, Event, ...others } = await archiveCounts(rows)
  if (Article + Event + others.Source + others.Place === 0) return
  throw new ArchiveRefusedError(
    `The store holds ${Article} articles and ${Event} events already, and an archive is imported into an empty one. Name another with GROUNDTRACE_DATA_DIR or DATABASE_URL; with GROUNDTRACE_DEMO=0, a first start leaves it empty.`,
  )
}

/** Whoever asks for a merged event is led from one to the next: never in a circle. */
async function requireEnds(rows: RowReader): Promise<void> {
  const [[event] = []] = await rows(`WITH RECURSIVE led(id) AS (
      SELECT e.id FROM "Event" e JOIN "Event" last ON last.id = e."mergedIntoId" WHERE last."mergedIntoId" IS NULL
      UNION ALL SELECT e.id FROM "Event" e JOIN led ON led.id = e."mergedIntoId")
    SELECT e.id FROM "Event" e WHERE e."mergedIntoId" IS NOT NULL AND e.id NOT IN (SELECT id FROM led) LIMIT 1`)
  if (event !== undefined)
    throw new ArchiveRefusedError(`EventLink: event ${event} is merged into one that is merged into it in turn.`)
}

const ADDING = Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, adding(table)])) as Record<ArchiveTable, string>

/** Adds the rows of a JSON array. */
function adding(table: ArchiveTable): string {
  const columns = archiveColumns(table).map(({ name }) => `"${name}"`)
  if (table === 'EventLink')
    return `UPDATE "Event" e SET "mergedIntoId" = l."mergedIntoId", "partOfId" = l."partOfId"
      FROM json_populate_recordset(NULL::"Event", $1::json) l WHERE e.id = l.id`
  // A store that is empty may remember that it once read the demo articles.
  const instead = table === 'Setting' ? 'ON CONFLICT (key) DO UPDATE SET value = excluded.value' : ''
  return `INSERT INTO "${table}" (${columns.join(', ')}) SELECT ${columns.join(', ')}
    FROM json_populate_recordset(NULL::"${table}", $1::json) ${instead}`
}

// What both drivers tell of an error (Postgres' documentation, "PostgreSQL Error Codes"): 22 is a value that a column
// can't hold, 23 a constraint that it breaks.
const OF_THE_DATA = /^2[23]/

function refusalOf(error: unknown): RowsRefusedError | null {
  if (!(error instanceof Error)) return null
  const { code, detail } = error as Error & { code?: unknown; detail?: unknown }
  if (typeof code !== 'string' || !OF_THE_DATA.test(code)) return null
  return new RowsRefusedError(typeof detail === 'string' ? detail : error.message, { cause: error })
}
