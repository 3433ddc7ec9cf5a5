import type { ItemsPage, ItemsQuery } from '@/lib/domain/items'
import { InvalidCursorError } from '@/lib/domain/query'
import type { Database } from './database'
import { Prisma } from './generated/client'

/** What is paged through: the rows that meet a condition, by a column that is unique and never changes. */
interface Listing<Row> {
  key: Prisma.Sql
  /** `FROM … WHERE …` */
  matching: Prisma.Sql
  /** The rows of these conditions, in the key's order. */
  rows(matching: Prisma.Sql, limit: number): Promise<Row[]>
  keyOf(row: Row): string
}

/** A page by keyset: nothing that is written in between moves what is still to come. It is counted once, for the first page. */
export async function itemsPage<Row>(
  db: Database,
  { limit, cursor }: ItemsQuery,
  { key, matching, rows: select, keyOf }: Listing<Row>,
): Promise<ItemsPage<Row>> {
  const before = cursor === undefined ? null : decode(cursor)
  // One row more than the page tells whether there is a next one.
  const rows = await select(before ? Prisma.sql`${matching} AND ${key} > ${before.last}` : matching, limit + 1)
  const numberMatched = before ? before.numberMatched : await count(db, matching)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items,
    numberMatched,
    nextCursor: last && rows.length > limit ? encode({ last: keyOf(last), numberMatched }) : null,
  }
}

async function count(db: Database, matching: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) ${matching}`
  return Number(row?.count ?? 0)
}

/** Where a page ended, and what the first one counted. */
interface Position {
  last: string
  numberMatched: number
}

function encode({ last, numberMatched }: Position): string {
  return Buffer.from(JSON.stringify([last, numberMatched])).toString('base64url')
}

/** Throws `InvalidCursorError` for anything that `encode` cannot have written. */
function decode(cursor: string): Position {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw new InvalidCursorError()
  }
  const [last, numberMatched, ...rest]: unknown[] = Array.isArray(value) ? value : []
  const isCount = typeof numberMatched === 'number' && Number.isSafeInteger(numberMatched) && numberMatched >= 0
  if (typeof last !== 'string' || !/^[\w:,.-]{1,100}$/.test(last) || !isCount || rest.length > 0)
    throw new InvalidCursorError()
  return { last, numberMatched }
}
