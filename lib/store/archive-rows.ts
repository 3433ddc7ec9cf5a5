import {
  ARCHIVE_TABLES,
  type ArchiveCounts,
  type ArchiveSnapshot,
  type ArchiveTable,
  archiveColumns,
  CARRIED_SETTINGS,
} from '@/lib/domain/archive'
import type { RowReader } from './database'
import { Prisma } from './generated/client'
import type { LongRead, LongReads } from './long-read'

/** Where the rows of each table lie, and in which order they are written: none comes before one that it points to. */
const LIE: Record<ArchiveTable, { table?: string; where?: string; order: string }> = {
  Source: { order: 't.id' },
  Article: { order: 't.version, t.id' },
  Place: { order: 't.key' },
  PlaceMention: { order: 't."articleId", t.ordinal' },
  Figure: { order: 't."articleId", t.ordinal' },
  // As the pages have them: so they lie together on disk, and their index grows at its end.
  Event: { order: 't."windowEnd" DESC NULLS LAST, t.id' },
  EventLink: { table: 'Event', where: 't."mergedIntoId" IS NOT NULL OR t."partOfId" IS NOT NULL', order: 't.id' },
  Claim: { order: 't.id' },
  Placing: { order: 't.id' },
  EventRevision: { order: 't.id' },
  Setting: { where: `t.key IN (${CARRIED_SETTINGS.map((key) => `'${key}'`).join(', ')})`, order: 't.key' },
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`

/** All that is kept, as it is at one moment. Access tokens and settings of the store itself are not. */
export async function archiveRows(reads: LongReads): Promise<ArchiveSnapshot> {
  const read = await reads.open(
    [Prisma.sql`SELECT coalesce(max(id), 0)::text FROM "EventRevision"`, Prisma.raw(COUNTS)],
    ...ARCHIVE_TABLES.map((table) => Prisma.raw(rowsOf(table))),
  )
  const [version, counts] = read.answers.map(([row]) => row)
  return { version: Number(version?.[0]), counts: countsOf(counts ?? []), batches: tagged(read), close: read.close }
}

/** How many rows of an archive the store holds. */
export async function archiveCounts(rows: RowReader): Promise<ArchiveCounts> {
  const [counts] = await rows(COUNTS)
  return countsOf(counts ?? [])
}

const COUNTS = `SELECT ${ARCHIVE_TABLES.map((name) => {
  const { table = name, where = 'TRUE' } = LIE[name]
  return `(SELECT count(*) FROM "${table}" t WHERE ${where})::text`
}).join(', ')}`

function countsOf(row: readonly unknown[]): ArchiveCounts {
  return Object.fromEntries(ARCHIVE_TABLES.map((table, i) => [table, Number(row[i])])) as ArchiveCounts
}

function rowsOf(name: ArchiveTable): string {
  const { table = name, where = 'TRUE', order } = LIE[name]
  const columns = archiveColumns(name).map((column) =>
    column.isInstant ? `to_char(t."${column.name}", ${INSTANT}) AS "${column.name}"` : `t."${column.name}"`,
  )
  return `SELECT '${name}', row_to_json(r)::text FROM "${table}" t, LATERAL (SELECT ${columns.join(', ')}) r
    WHERE ${where} ORDER BY ${order}`
}

async function* tagged(read: LongRead): ArchiveSnapshot['batches'] {
  try {
    for await (const rows of read.batches) yield rows as [ArchiveTable, string][]
  } finally {
    await read.close()
  }
}
