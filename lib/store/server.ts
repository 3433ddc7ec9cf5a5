import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import pg, { type PoolConfig } from 'pg'

/** Connections to a Postgres server. The adapter writes and reads instants without an offset, as UTC. */
export function serverPool(connectionString: string, config: PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString, options: '-c timezone=UTC', ...config })
  // One that breaks while nobody uses it is replaced when it is needed; unheard, its error would end the process.
  pool.on('error', () => {})
  return pool
}

// The migration engine has no end that would close its connection: it closes soon by itself.
const PASSING: PoolConfig = { max: 1, idleTimeoutMillis: 500, allowExitOnIdle: true }

/**
 * The adapter for migrations. The package's own cuts a script at every semicolon, in comments and strings
 * too; and its shadow database would be the one that the address names.
 */
export function serverMigrations(connectionString: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: 'server',
    connect: async () => {
      const adapter = await new PrismaPg(serverPool(connectionString, PASSING)).connect()
      return Object.assign(adapter, {
        executeScript: async (script: string) => {
          await adapter.underlyingDriver().query(script)
        },
      })
    },
    connectToShadowDb: () => {
      throw new Error('Migrations are compared with the schema on the embedded Postgres')
    },
  }
}
