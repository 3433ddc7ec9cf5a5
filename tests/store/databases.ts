import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { openStore, type Store } from '@/lib/store/store'
import { startPostgresServer } from './postgres-server'

/** A database that exists for one suite of tests, empty at first. */
export interface TestDatabase {
  /** Opens the store on it. On the embedded one only one store can be open at a time. */
  open(): Promise<Store>
  drop(): Promise<void>
}

async function embedded(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'groundtrace-store-'))
  return {
    open: () => openStore({ dataDir }),
    drop: async () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

async function server(): Promise<TestDatabase> {
  const running = await startPostgresServer()
  const client = new pg.Client(running.url('postgres'))
  await client.connect()
  await client.query('CREATE DATABASE groundtrace')
  await client.end()
  return { open: () => openStore({ databaseUrl: running.url('groundtrace') }), drop: running.stop }
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
