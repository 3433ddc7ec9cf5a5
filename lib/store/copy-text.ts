import pg from 'pg'
import type { Prisma } from './generated/client'
import type { TextRow } from './long-read'

/** Few enough to hold no memory, enough that handing them on is worth its way. */
const BATCH = 100

/** The rows of `COPY … TO STDOUT` in Postgres' text format (its documentation, "COPY", "Text Format"), some at a time. */
export async function* copiedRows(stream: AsyncIterable<Buffer>): AsyncGenerator<TextRow[]> {
  let [broken, rows]: [string, TextRow[]] = ['', []]
  for await (const chunk of stream) {
    // A letter a byte, which takes half the memory and time; those that need more are put together cell by cell.
    const lines = (broken + chunk.toString('latin1')).split('\n')
    broken = lines.pop() ?? ''
    for (const line of lines) rows.push(rowOf(line))
    if (rows.length < BATCH) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

const NULL = '\\N'
// Nothing is written with a backslash but nulls and what would be taken for an end.
const TO_BE_READ = /\\[^N]|[\x80-\xff]/
const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

function rowOf(line: string): TextRow {
  const cells: TextRow = line.split('\t')
  const plain = !TO_BE_READ.test(line)
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? NULL
    if (cell === NULL) cells[i] = null
    else if (!plain) cells[i] = textOf(cell)
  }
  return cells
}

function textOf(bytes: string): string {
  const text = NOT_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes
  return text.includes('\\') ? text.replace(/\\(.)/gs, (_, letter: string) => ESCAPED[letter] ?? letter) : text
}

const NOT_ASCII = /[\x80-\xff]/

/** The query with its values written out: COPY takes no parameters. Throws `TypeError` for a value of another kind. */
export function writtenOut({ strings, values }: Prisma.Sql): string {
  return strings.map((text, i) => (i === 0 ? text : literal(values[i - 1]) + text)).join('')
}

function literal(value: unknown): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return pg.escapeLiteral(value)
  if (typeof value === 'boolean') return String(value)
  // In brackets: the minus of a negative number binds less than a cast behind it.
  if (typeof value === 'number' && Number.isFinite(value)) return `(${value})`
  if (Array.isArray(value)) return value.length > 0 ? `ARRAY[${value.map(literal).join(', ')}]` : "'{}'::text[]"
  throw new TypeError(`${typeof value} cannot be written into a query`)
}
