import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, connectEmbedded, connectServer } from '@/lib/store/database'
import { migrationAdapter, openEmbedded } from '@/lib/store/embedded'
import { applyMigrations, migrationsToSchema } from '@/lib/store/migrations'
import { openStore } from '@/lib/store/store'
import { type PostgresServer, startPostgresServer } from './postgres-server'

const MIGRATIONS = readdirSync('prisma/migrations').sort()

/** All that the migrations have made: columns with their types, indexes, constraints. */
async function tables({ client }: Connection): Promise<unknown[]> {
  return Promise.all([
    client.$queryRaw`
      SELECT table_name, column_name, data_type, datetime_precision, is_nullable, column_default
      FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, column_name`,
    client.$queryRaw`SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`,
    client.$queryRaw`
      SELECT conname, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY conname`,
  ])
}

describe('Migrations', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'groundtrace-migrations-'))
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgresServer()
    const client = new pg.Client(server.url('postgres'))
    await client.connect()
    await client.query('CREATE DATABASE fresh')
    await client.end()
  })
  afterAll(async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('lead to the schema', async () => {
    const postgres = await openEmbedded()
    expect(await migrationsToSchema(migrationAdapter(postgres))).toBe('')
    await postgres.close()
  })

  it('are applied once, and make the same tables on a server', async () => {
    const connections = [await connectEmbedded(dataDir), await connectServer(server.url('fresh'))]
    const made: unknown[] = []
    for (const connection of connections) {
      expect(await applyMigrations(connection.client, connection.migrations)).toEqual(MIGRATIONS)
      expect(await applyMigrations(connection.client, connection.migrations)).toEqual([])
      made.push(await tables(connection))
      await connection.close()
    }
    expect(made[1]).toEqual(made[0])
    expect(JSON.stringify(made[0])).toContain('USING gist (point(lng, lat))')
  })

  it('cannot begin where there is no server, and the error does not tell the password', async () => {
    const opening = openStore({ databaseUrl: 'postgres://user:secret@127.0.0.1:1/none' })
    await expect(opening).rejects.toThrow('The Postgres server at 127.0.0.1:1/none (DATABASE_URL) cannot be used')
  })
})
