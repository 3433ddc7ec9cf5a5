import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { PoolConfig } from 'pg'

/** The adapter for a Postgres server. It writes and reads instants without an offset, as UTC. */
export function serverAdapter(connectionString: string, pool: PoolConfig = {}): PrismaPg {
  return new PrismaPg({ connectionString, options: '-c timezone=UTC', ...pool })
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
      const adapter = await serverAdapter(connectionString, PASSING).connect()
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
