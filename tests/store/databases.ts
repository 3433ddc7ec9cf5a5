import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { openEmbedded } from '@/lib/store/embedded'
import { openStore, type Store } from '@/lib/store/store'
import { type PostgresServer, startPostgresServer } from './postgres-server'

/** A database that exists for one suite of tests, empty at first. */
export interface TestDatabase {
  options: { databaseUrl?: string; dataDir?: string }
  /** Opens the store on it. On the embedded one only one store can be open at a time. */
  open(): Promise<Store>
  /** Asks it in SQL, past the store; on the embedded one, while no store is open. */
  rows(sql: string): Promise<unknown[][]>
  drop(): Promise<void>
}

export async function embedded(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'groundtrace-store-'))
  return {
    options: { dataDir },
    open: () => openStore({ dataDir }),
    rows: async (sql) => {
      const postgres = await openEmbedded(path.join(dataDir, 'postgres'))
      try {
        return (await postgres.query<unknown[]>(sql, [], { rowMode: 'array' })).rows
      } finally {
        await postgres.close()
      }
    },
    drop: async () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

async function server(): Promise<TestDatabase> {
  const running = await startPostgresServer()
  return { ...(await onServer(running, 'groundtrace')), drop: running.stop }
}

/** A new database on a server that is running; it goes with the server. */
export async function onServer(running: PostgresServer, name: string): Promise<TestDatabase> {
  const client = new pg.Client(running.url('postgres'))
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const databaseUrl = running.url(name)
  return {
    options: { databaseUrl },
    open: () => openStore({ databaseUrl }),
    rows: async (sql) => {
      const client = new pg.Client({ connectionString: databaseUrl, options: '-c timezone=UTC' })
      await client.connect()
      try {
        return (await client.query({ text: sql, rowMode: 'array' })).rows
      } finally {
        await client.end()
      }
    },
    drop: async () => {},
  }
}

/** The same tests on the embedded Postgres and on a real server, each with a store of its own, opened empty. */
export function describeOnBoth(title: string, tests: (store: () => Store) => void): void {
  describe.each([
    ['the embedded Postgres', embedded],
    ['a Postgres server', server],
  ])(`${title}, on %s`, (_, create) => {
    let database: TestDatabase | undefined
    let store: Store | undefined
    beforeAll(async () => {
      database = await create()
      store = await database.open()
    })
    afterAll(async () => {
      await store?.close()
      await database?.drop()
    })
    tests(() => {
      if (!store) throw new Error('The store is not open')
      return store
    })
  })
}
