import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '@/lib/store/store'
import { type PostgresServer, startPostgresServer } from './postgres-server'

const home = mkdtempSync(path.join(tmpdir(), 'groundtrace-killed-'))
let server: PostgresServer
beforeAll(async () => {
  server = await startPostgresServer()
  const client = new pg.Client(server.url('postgres'))
  await client.connect()
  await client.query('CREATE DATABASE groundtrace')
  await client.end()
})
afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

/** Ids that a writer in a process of its own has acknowledged before it was killed, that many writes and a moment on. */
async function acknowledgedUntilKilled(
  kind: string,
  where: string,
  writes: number,
  momentMs: number,
): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/store/keep-writing.ts', kind, where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const ids: string[] = []
  for await (const id of createInterface({ input: child.stdout })) {
    ids.push(id)
    if (ids.length === writes) setTimeout(() => child.kill('SIGKILL'), momentMs)
  }
  await ended
  return ids
}

/** Whatever was kept is whole: every article has its claim, every claim its event, every event its revision. */
async function expectWhole(store: Store, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const article = await store.findArticle(id)
    expect(article?.claims.length, id).toBe(1)
    for (const { eventId } of article?.claims ?? []) {
      const detail = eventId === null ? null : await store.findEvent(eventId)
      expect(detail?.claims.some((claim) => claim.article.id === id)).toBe(true)
    }
  }
  const { articles, claims } = await store.health()
  expect(claims).toBe(articles)
  const { events } = await store.searchEvents({ limit: 100 })
  expect(events.reduce((sum, { claimCount }) => sum + claimCount, 0)).toBe(claims)
}

describe('A writer that is killed at any moment', () => {
  it.each(['pglite', 'postgres'])(
    'has lost nothing that was acknowledged, on %s',
    async (kind) => {
      const where = kind === 'pglite' ? path.join(home, 'data') : server.url('groundtrace')
      const all: string[] = []
      for (const [writes, momentMs] of [
        [1, 0],
        [2, 3],
        [3, 11],
      ] as const) {
        all.push(...(await acknowledgedUntilKilled(kind, where, writes, momentMs)))
        const store = await openStore(kind === 'pglite' ? { dataDir: where } : { databaseUrl: where })
        await expectWhole(store, all)
        await store.close()
      }
      expect(all.length).toBeGreaterThanOrEqual(6)
    },
    180_000,
  )
})
