import type { StoreHealth } from '@/lib/domain/stored'
import type { Database } from './database'

export async function health(db: Database, store: StoreHealth['store']): Promise<StoreHealth> {
  const [row] = await db.$queryRaw<
    (Omit<StoreHealth, 'store' | 'earliest' | 'latest'> & Record<'earliest' | 'latest', Date | null>)[]
  >`
    SELECT current_setting('server_version') AS "postgresVersion",
      (SELECT count(*)::int FROM "Article" WHERE "replacedAt" IS NULL) AS articles,
      (SELECT count(*)::int FROM "Claim" WHERE "eventId" IS NOT NULL) AS claims,
      (SELECT count(*)::int FROM "Place") AS places,
      count(*)::int AS events, min("windowStart") AS earliest, max("windowEnd") AS latest
    FROM "Event" WHERE "reviewState" NOT IN ('rejected', 'merged')`
  if (!row) throw new Error('The database did not answer')
  return {
    ...row,
    store,
    earliest: row.earliest?.toISOString() ?? null,
    latest: row.latest?.toISOString() ?? null,
  }
}
