import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

/** Opens the embedded Postgres in a folder, made if need be; without one it lives in memory. */
export async function openEmbedded(folder?: string): Promise<PGlite> {
  if (folder) await mkdir(path.dirname(folder), { recursive: true })
  const postgres = await PGlite.create(folder ?? 'memory://')
  // The adapter writes and reads instants without an offset, as UTC.
  await postgres.exec(`SET TIME ZONE 'UTC'`)
  return postgres
}

/**
 * The adapter for migrations. The package's own does not wait for a script to end, so that a failing
 * migration would pass for an applied one; and it never closes its shadow database.
 */
export function migrationAdapter(postgres: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const connect = async (database: PGlite, dispose: () => Promise<void>) => {
    const adapter = await new PrismaPGlite(database).connect()
    return Object.assign(adapter, {
      executeScript: async (script: string) => {
        await database.exec(script)
      },
      dispose,
    })
  }
  return {
    provider: 'postgres',
    adapterName: 'pglite',
    connect: () => connect(postgres, async () => {}),
    connectToShadowDb: async () => {
      const shadow = await openEmbedded()
      return connect(shadow, () => shadow.close())
    },
  }
}
