import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { migrationAdapter, openEmbedded } from './embedded'
import { type Prisma, PrismaClient } from './generated/client'
import { lockFolder } from './lock'
import { embeddedReads, type LongReads, serverReads } from './long-read'
import { serverMigrations, serverPool } from './server'

/** What queries run on: the client itself, or a transaction of it. */
export type Database = PrismaClient | Prisma.TransactionClient

/** Asks in SQL and gets bare rows, column by column: many rows take a fraction of what they take through the client. */
export type RowReader = (sql: string, values?: readonly unknown[]) => Promise<unknown[][]>

export interface Connection {
  kind: 'pglite' | 'postgres'
  client: PrismaClient
  rows: RowReader
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
    const postgres = await openEmbedded(path.join(dataDir, 'postgres'))
    const client = new PrismaClient({ adapter: new PrismaPGlite(postgres) })
    const longReads = embeddedReads(postgres)
    return {
      kind: 'pglite',
      client,
      rows: async (sql, values = []) => (await postgres.query<unknown[]>(sql, [...values], { rowMode: 'array' })).rows,
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
    rows: async (text, values = []) => (await pool.query({ text, values: [...values], rowMode: 'array' })).rows,
    migrations: serverMigrations(url),
    longReads,
    close,
  }
}

async function checkServer(client: PrismaClient): Promise<void> {
  const [row] = await client.$queryRaw<{ zone: string }[]>`SELECT current_setting('TimeZone') AS zone`
  // A pooler that drops the setting, or `options` in the address, would shift every instant unseen.
  if (row?.zone !== 'UTC') throw new Error(`The connection's time zone is ${row?.zone}, and cannot be set to UTC`)
}
