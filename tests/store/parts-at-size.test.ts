import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '@/lib/store/store'
import { type PostgresServer, startPostgresServer } from './postgres-server'
import { articleOf, keepArticle, nightTo } from './readings'

let server: PostgresServer
let client: pg.Client
let store: Store

beforeAll(async () => {
  server = await startPostgresServer()
  const admin = new pg.Client(server.url('postgres'))
  await admin.connect()
  await admin.query('CREATE DATABASE groundtrace')
  await admin.end()
  store = await openStore({ databaseUrl: server.url('groundtrace') })
  client = new pg.Client(server.url('groundtrace'))
  await client.connect()
})
afterAll(async () => {
  await store.close()
  await client.end()
  await server.stop()
})

const OTHERS = 40_000

/** Events of the same country, one every hour backwards from the night that is reported: four and a half years of war. */
async function fillWithOthers(): Promise<void> {
  await client.query(
    `INSERT INTO "Event" (id, kind, "targetType", "placeKey", "windowStart", "windowEnd", "windowPrecision", figures,
       disputed, "independentOrigins", "claimCount", quote, "createdAt", "updatedAt")
     SELECT lpad(to_hex(n), 16, '0'), 'air_strike', 'unknown', (SELECT key FROM "Place" WHERE country = 'UA' LIMIT 1),
       t, t + interval '12 hours', 'night', '[]', false, 1, 1, 'A drone hit the town.', now(), now()
     FROM generate_series(1, $1) n CROSS JOIN LATERAL (SELECT '2025-03-17T00:00Z'::timestamptz - n * interval '1 hour') s(t)`,
    [OTHERS],
  )
  await client.query('ANALYZE')
}

/** How many events all connections have looked at so far, as Postgres counts them when a transaction has ended. */
async function lookedAt(): Promise<number> {
  await new Promise((counted) => setTimeout(counted, 1500))
  const { rows } = await client.query(
    `SELECT (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::float8 AS rows FROM pg_stat_user_tables
     WHERE relname = 'Event'`,
  )
  return rows[0]?.rows ?? 0
}

describe('Storing an article among many events', () => {
  it('looks at those around it alone', async () => {
    await keepArticle(store, articleOf([{ at: 'kharkiv', window: nightTo('2025-03-10') }]))
    await fillWithOthers()
    const before = await lookedAt()
    await keepArticle(store, articleOf([{ at: 'odesa', window: nightTo('2025-03-17') }]))
    expect((await lookedAt()) - before).toBeLessThan(OTHERS / 20)
  })
})
