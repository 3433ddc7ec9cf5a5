import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import { type Prisma, PrismaClient } from './generated/client'
import { lockFolder } from './lock'
import { embeddedReads, type LongReads, serverReads } from './long-read'
import { serverMigrations, serverPool } from './server'

/** What queries run on: the client itself, or a transaction of it. */
export type Database = PrismaClient | Prisma.TransactionClient

/** Asks in SQL and gets bare rows, column by column: many rows take a fraction of what they take through the client. */
export type RowReader = (sql: string, values?: readonly unknown[]) => Promise<unknown[][]>

/** Does the work in one transaction, asking in SQL: all that it writes is kept, or, when it throws, nothing. */
export type Transact = <T>(work: (rows: RowReader) => Promise<T>) => Promise<T>

export interface Connection {
  kind: 'pglite' | 'postgres'
  client: PrismaClient
  rows: RowReader
  transact: Transact
  /** For the migration engine. */
  migrations: SqlMigrationAwareDriverAdapterFactory
  /** For what is too much to be read at once. */
  longReads: LongReads
  close(): Promise<void>
}

/** Connects to the embedded Postgres in a data folder, which this process alone holds from now on. */
export async function connectEmbedded(dataDir: string): Promise<Connection> {
  const release = await lockFolder(dataDir)
  try {
    // Not before: with a server nobody needs it, and it takes some megabytes.
    const [{ migrationAdapter, openEmbedded }, { PrismaPGlite }] = await Promise.all([
      import('./embedded'),
      import('pglite-prisma-adapter'),
    ])
    const postgres = await openEmbedded(path.join(dataDir, 'postgres'))
    const client = new PrismaClient({ adapter: new PrismaPGlite(postgres) })
    const longReads = embeddedReads(postgres)
    return {
      kind: 'pglite',
      client,
      rows: embeddedRows(postgres),
      transact: (work) => postgres.transaction((transaction) => work(embeddedRows(transaction))),
      migrations: migrationAdapter(postgres),
      longReads,
      close: async () => {
        await longReads.closeAll()
        await client.$disconnect()
        await postgres.close()
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** Connects to a Postgres server. */
export async function connectServer(url: string): Promise<Connection> {
  const pool = serverPool(url)
  const client = new PrismaClient({ adapter: new PrismaPg(pool) })
  const longReads = serverReads(url)
  const close = async () => {
    await longReads.closeAll()
    await client.$disconnect()
    await pool.end()
  }
  try {
    await checkServer(client)
  } catch (error) {
    await close()
    const { host, pathname } = new URL(url)
    throw new Error(`The Postgres server at ${host}${pathname} (DATABASE_URL) cannot be used`, { cause: error })
  }
  return {
    kind: 'postgres',
    client,
    rows: serverRows(pool),
    transact: serverTransactions(pool),
    migrations: serverMigrations(url),
    longReads,
    close,
  }
}

function embeddedRows(postgres: Pick<PGlite, 'query'>): RowReader {
  return async (sql, values = []) => (await postgres.query<unknown[]>(sql, [...values], { rowMode: 'array' })).rows
}

function serverRows(server: pg.Pool | pg.PoolClient): RowReader {
  return async (text, values = []) => (await server.query({ text, values: [...values], rowMode: 'array' })).rows
}

function serverTransactions(pool: pg.Pool): Transact {
  return async (work) => {
    const client = await pool.connect()
    // Told by the next question; unheard, it would end the process.
    const unheard = () => {}
    client.on('error', unheard)
    let done = false
    try {
      await client.query('BEGIN')
      const result = await work(serverRows(client))
      await client.query('COMMIT')
      done = true
      return result
    } finally {
      // One that failed goes with its connection, whatever state it is in.
      client.off('error', unheard)
      client.release(!done)
    }
  }
}

async function checkServer(client: PrismaClient): Promise<void> {
  const [row] = await client.$queryRaw<{ zone: string }[]>`SELECT current_setting('TimeZone') AS zone`
  // A pooler that drops the setting, or `options` in the address, would shift every instant unseen.
  if (row?.zone !== 'UTC') throw new Error(`The connection's time zone is ${row?.zone}, and cannot be set to UTC`)
}
