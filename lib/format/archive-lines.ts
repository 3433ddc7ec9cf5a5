import { z } from 'zod'
import {
  ARCHIVE_TABLES,
  ArchiveRefusedError,
  type ArchiveRows,
  type ArchiveTable,
  archiveRowSchemas,
} from '@/lib/domain/archive'
import { parseFields } from './parse-fields'
import type { FieldError } from './problem'
import { unstorable } from './storable-text'

/** What this version writes, and the newest that it reads. */
const FORMAT = 2
/** Before events could be placed by hand: its events have no `placedBy`, and there are no placings. */
const WITHOUT_PLACINGS = 1

const headerSchema = z.strictObject({
  groundtrace: z.literal('archive'),
  format: z.literal([WITHOUT_PLACINGS, FORMAT]),
  /** Every archive has its own: an import that was broken off goes on with the same. */
  id: z.string().min(1),
  writtenAt: z.iso.datetime(),
  /** The version of the data. */
  version: z.int().nonnegative(),
  /** How many there are of each. */
  rows: z.record(z.enum(ARCHIVE_TABLES), z.int().nonnegative()),
})
/** The first line of an archive. */
export type ArchiveHeader = z.infer<typeof headerSchema>
/** What differs from archive to archive. */
export type ToldOfArchive = Omit<ArchiveHeader, 'groundtrace' | 'format'>

export function headerLine(header: ToldOfArchive): string {
  return `${JSON.stringify({ groundtrace: 'archive', format: FORMAT, ...header } satisfies ArchiveHeader)}\n`
}

/** A row that is JSON already. */
export function rowLine(table: ArchiveTable, json: string): string {
  return `{"${table}":${json}}\n`
}

/** How many rows an archive has by its header. */
export function rowsOf({ rows }: Pick<ArchiveHeader, 'rows'>): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0)
}

/** Throws `ArchiveRefusedError` for what is no archive, or a newer one. */
export function headerOf(line: string): ArchiveHeader {
  const header = archiveOfAnyFormat.safeParse(jsonOf(line))
  if (!header.success)
    throw new ArchiveRefusedError('This is no archive of Groundtrace: its first line is not that of one.')
  if (header.data.format > FORMAT)
    throw new ArchiveRefusedError(
      `The archive was written by a newer Groundtrace, in format ${header.data.format}; this one reads up to ${FORMAT}. Update Groundtrace, and import it then.`,
    )
  const parsed = parseFields(headerSchema, asNow(header.data), 'pointer')
  if (parsed.ok) return parsed.value
  throw new ArchiveRefusedError(`Line 1, header: ${told(parsed.errors)}.`)
}

/** The first line of the older format as one of now. */
function asNow({ rows, ...header }: z.infer<typeof archiveOfAnyFormat>): object {
  const isOlder = header.format === WITHOUT_PLACINGS && typeof rows === 'object' && rows !== null
  return { ...header, ...(rows !== undefined && { rows: isOlder ? { Placing: 0, ...rows } : rows }) }
}

const archiveOfAnyFormat = z.looseObject({ groundtrace: z.literal('archive'), format: z.int().positive() })

/** Enough that a transaction's own cost is small, few enough that they are soon read again. */
const MOST_ROWS = 1000
const MOST_LETTERS = 4_000_000

/**
 * The rows behind the header, checked, those of one table at a time; as many as are `done` are passed over. Before
 * `ArchiveRefusedError` is thrown for a line that is not as it should be, all that comes before it is given.
 */
export async function* archiveBatches(
  pieces: AsyncGenerator<readonly string[]>,
  header: ArchiveHeader,
  done: number,
): AsyncGenerator<ArchiveRows> {
  const of = rowsOf(header)
  let nth = 0
  let letters = 0
  let batch: { table: ArchiveTable; rows: object[]; before: number } | null = null
  for await (const lines of pieces) {
    for (let i = 0; i < lines.length; i++, nth++) {
      if (nth < done) continue
      const line = lines[i] ?? ''
      const row =
        nth < of ? rowOf(line, header.format) : { problem: `: the header tells of ${of} rows, and there are more` }
      if ('problem' in row) {
        if (batch) yield batch
        const isLast = i === lines.length - 1 && (await pieces.next()).done
        throw isLast && row.notJson ? cutShort(of, nth) : lineRefused(nth, row.problem)
      }
      if (batch && (row.table !== batch.table || batch.rows.length === MOST_ROWS || letters > MOST_LETTERS)) {
        yield batch
        batch = null
      }
      batch ??= { table: row.table, rows: [], before: nth }
      letters = batch.rows.length === 0 ? line.length : letters + line.length
      batch.rows.push(row.row)
    }
  }
  if (batch) yield batch
  if (nth < of) throw cutShort(of, nth)
}

/** What is wrong with the line that holds a row: the header is the first line, and the rows are counted from 0. */
export function lineRefused(nth: number, problem: string): ArchiveRefusedError {
  return new ArchiveRefusedError(`Line ${nth + 2}${problem.replace(/\.$/, '')}.`)
}

function cutShort(of: number, there: number): ArchiveRefusedError {
  return new ArchiveRefusedError(
    `The archive is cut short: its header tells of ${of} rows, and only ${there} are there.`,
  )
}

type Row = { table: ArchiveTable; row: object } | { problem: string; notJson?: boolean }

function rowOf(line: string, format: number): Row {
  const value = jsonOf(line)
  if (value instanceof SyntaxError) return { problem: ` is not JSON: ${value.message.slice(0, 200)}`, notJson: true }
  const [[table, row] = [], another] = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (table === undefined || another) return { problem: ' must be {"<table>": {<row>}}' }
  if (!isTable(table)) return { problem: `: "${table.slice(0, 80)}" is no table of an archive` }
  const isOlderEvent = format === WITHOUT_PLACINGS && table === 'Event' && typeof row === 'object' && row !== null
  const now = isOlderEvent ? { placedBy: null, ...row } : row
  const parsed = parseFields(archiveRowSchemas[table], now, 'pointer')
  if (!parsed.ok) return { problem: `, ${table}: ${told(parsed.errors)}` }
  // JSON has these characters as escapes alone: a line without one needn't be looked at again.
  const unkept = line.includes('\\u') ? unstorableIn(parsed.value) : null
  return unkept === null ? { table, row: parsed.value } : { problem: `, ${table}: ${unkept}` }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    return error
  }
}

const isTable = (name: string): name is ArchiveTable => Object.hasOwn(archiveRowSchemas, name)

function told(errors: readonly FieldError[]): string {
  const field = (pointer = '') => decodeURIComponent(pointer).replace(/^#\/?/, '').replaceAll('/', '.')
  return errors.map(({ pointer, detail }) => [field(pointer), detail].filter(Boolean).join(': ')).join('; ')
}

function unstorableIn(row: object): string | null {
  for (const [column, value] of Object.entries(row))
    for (const text of textsOf(value)) {
      const problem = unstorable(text)
      if (problem) return `${column}: ${problem}`
    }
  return null
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield key
    yield* textsOf(inner)
  }
}
