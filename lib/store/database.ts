import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { migrationAdapter, openEmbedded } from './embedded'
import { type Prisma, PrismaClient } from './generated/client'
import { lockFolder } from './lock'

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
export async function connectServer(connectionString: string): Promise<Connection> {
  // The adapter writes and reads instants without an offset, as UTC.
  const adapter = new PrismaPg({ connectionString, options: '-c timezone=UTC' })
  const client = new PrismaClient({ adapter })
  return { kind: 'postgres', client, migrations: adapter, close: () => client.$disconnect() }
}
