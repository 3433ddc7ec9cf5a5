import type { PGlite } from '@electric-sql/pglite'
import { to as copyTo } from 'pg-copy-streams'
import { BusyError } from '@/lib/domain/snapshot'
import { copiedRows, writtenOut } from './copy-text'
import type { Prisma } from './generated/client'
import { serverPool } from './server'

/** A row as text, column by column: cast everything to text, so that both databases say the same. */
export type TextRow = (string | null)[]

/** Queries that are read piece by piece, of the data as they were when they were opened. */
export interface LongRead {
  /** What the first questions were answered, about the same moment. */
  answers: TextRow[][]
  /** All rows of one query after the other, each in its order, some at a time, as fast as they are taken. */
  batches: AsyncIterable<TextRow[]>
  close(): Promise<void>
}

export interface LongReads {
  /** Throws `BusyError` while too many are open. */
  open(first: readonly Prisma.Sql[], ...queries: Prisma.Sql[]): Promise<LongRead>
  /** Ends those that are open. */
  closeAll(): Promise<void>
}

/** Each holds a connection, or a result on disk, for as long as its reader takes. */
const MOST_AT_ONCE = 8

const CURSOR = 'long_read'
const BATCH = 500
const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY'

/** On a server: COPY in a transaction, on a connection of its own; nothing gives and takes rows faster. */
export function serverReads(connectionString: string): LongReads {
  const pool = serverPool(connectionString, { max: MOST_AT_ONCE, allowExitOnIdle: true })
  return limited(
    async (first, ...queries) => {
      const client = await pool.connect()
      client.on('error', () => {})
      const ask = async (text: string, values: unknown[] = []): Promise<TextRow[]> =>
        (await client.query({ text, values, rowMode: 'array' })).rows
      try {
        await ask(BEGIN)
        // Several workers would sort all rows before the first is sent; one walks them in order, and is never waited for.
        await ask('SET LOCAL max_parallel_workers_per_gather = 0')
        const answers = []
        for (const { text, values } of first) answers.push(await ask(text, values))
        const copies = queries.map((query) => `COPY (${writtenOut(query)}) TO STDOUT`)
        const begin = (copy: string) => {
          const stream = client.query(copyTo(copy))
          // It may break while nobody reads it; whoever does is told.
          stream.on('error', () => {})
          return copiedRows(stream)
        }
        return {
          answers,
          batches: inTurn(copies, begin),
          // The connection goes with its transaction: nothing to wait for, whatever state it is in.
          close: async () => client.release(true),
        }
      } catch (error) {
        client.release(true)
        throw error
      }
    },
    () => pool.end(),
  )
}

/**
 * On the embedded Postgres, which has one connection for everybody: a transaction that stayed open would stop all
 * others for as long as a slow reader takes. Its cursor outlives the transaction instead, with the result on disk.
 */
export function embeddedReads(postgres: PGlite): LongReads {
  let opened = 0
  return limited(
    async (first, ...queries) => {
      const name = `${CURSOR}_${++opened}`
      const cursors = queries.map((query, nth) => ({ query, cursor: `${name}_${nth}` }))
      const answers = await postgres.transaction(async (transaction) => {
        await transaction.exec('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
        const answers = []
        for (const { text, values } of first)
          answers.push((await transaction.query<TextRow>(text, values, { rowMode: 'array' })).rows)
        for (const { query, cursor } of cursors)
          await transaction.query(`DECLARE ${cursor} NO SCROLL CURSOR WITH HOLD FOR ${query.text}`, query.values)
        return answers
      })
      return {
        answers,
        batches: inTurn(cursors, ({ cursor }) =>
          fetched(
            async () => (await postgres.query<TextRow>(`FETCH ${BATCH} FROM ${cursor}`, [], { rowMode: 'array' })).rows,
          ),
        ),
        close: async () => {
          await postgres.exec(cursors.map(({ cursor }) => `CLOSE ${cursor}`).join('; '))
        },
      }
    },
    async () => {},
  )
}

async function* inTurn<Query>(
  queries: readonly Query[],
  begin: (query: Query) => AsyncIterable<TextRow[]>,
): AsyncGenerator<TextRow[]> {
  for (const query of queries) yield* begin(query)
}

async function* fetched(fetch: () => Promise<TextRow[]>): AsyncGenerator<TextRow[]> {
  for (let rows = await fetch(); rows.length > 0; rows = await fetch()) yield rows
}

/** Counts what is open, so that it can be refused, and ended. */
function limited(open: LongReads['open'], end: () => Promise<void>): LongReads {
  const reads = new Set<LongRead>()
  let waiting = 0
  return {
    open: async (first, ...queries) => {
      if (reads.size + waiting >= MOST_AT_ONCE) throw new BusyError(`${MOST_AT_ONCE} long readings are under way`)
      waiting++
      const read = await open(first, ...queries).finally(() => waiting--)
      const counted: LongRead = {
        ...read,
        close: async () => {
          if (reads.delete(counted)) await read.close()
        },
      }
      reads.add(counted)
      return counted
    },
    closeAll: async () => {
      await Promise.all([...reads].map((read) => read.close()))
      await end()
    },
  }
}
