import path from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { migrationAdapter, openEmbedded } from './embedded'
import { type Prisma, PrismaClient } from './generated/client'
import { lockFolder } from './lock'
import { serverAdapter, serverMigrations } from './server'

/** What queries run on: the client itself, or a transaction of it. */
export type Database = PrismaClient | Prisma.TransactionClient

export interface Connection {
  kind: 'pglite' | 'postgres'
  client: PrismaClient
  /** For the migration engine. */
  migrations: SqlMigrationAwareDriverAdapterFactory
  close(): Promise<void>
}

/** Connects to the embedded Postgres in a data folder, which this process alone holds from now on. */
export async function connectEmbedded(dataDir: string): Promise<Connection> {
  const release = await lockFolder(dataDir)
  try {
    const postgres = await openEmbedded(path.join(dataDir, 'postgres'))
    const client = new PrismaClient({ adapter: new PrismaPGlite(postgres) })
    return {
      kind: 'pglite',
      client,
      migrations: migrationAdapter(postgres),
      close: async () => {
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
  const client = new PrismaClient({ adapter: serverAdapter(url) })
  try {
    await checkServer(client)
  } catch (error) {
    await client.$disconnect()
    const { host, pathname } = new URL(url)
    throw new Error(`The Postgres server at ${host}${pathname} (DATABASE_URL) cannot be used`, { cause: error })
  }
  return { kind: 'postgres', client, migrations: serverMigrations(url), close: () => client.$disconnect() }
}

async function checkServer(client: PrismaClient): Promise<void> {
  const [row] = await client.$queryRaw<{ zone: string }[]>`SELECT current_setting('TimeZone') AS zone`
  // A pooler that drops the setting, or `options` in the address, would shift every instant unseen.
  if (row?.zone !== 'UTC') throw new Error(`The connection's time zone is ${row?.zone}, and cannot be set to UTC`)
}
