import type { EventFilter, StatsBucket, StatsInterval } from '@/lib/domain/query'
import type { Database } from './database'
import { eventCondition } from './event-filter'
import { Prisma } from './generated/client'

/**
 * Counts and figure sums per interval of the events that match, oldest first; empty intervals are left out.
 *
 * An event counts in the interval of its windowStart: a night counts on its evening's date. Windows of
 * whole days begin at a local midnight, which can be the day before in UTC; noon of their first day is
 * the same date everywhere.
 *
 * Figures are summed so that nothing counts twice:
 * 1. A national total is never added to its regional parts. Of one country, measure and weapon, where the
 *    windows meet: launched, intercepted and suppressed weapons are taken from the country-level event and
 *    left out of the others. For people and damage a country-level number may be an early one: the larger
 *    of the two, the country's or the sum of its parts, is taken.
 * 2. Where several country-level events overlap so (air and missile strikes of one night), the largest is taken.
 * 3. A country-level total over a week or more repeats the days in it: it is never summed.
 */
export async function eventStats(db: Database, filter: EventFilter, interval: StatsInterval): Promise<StatsBucket[]> {
  const matched = Prisma.sql`matched AS MATERIALIZED (
    SELECT e.id, e.kind, e.figures, e."windowStart", e."windowEnd", p.country,
      coalesce(p.precision = 'country', FALSE) AS national,
      e."windowPrecision" NOT IN ('time', 'night', 'day') AS lasting,
      to_char(date_trunc(${interval}, (e."windowStart" + CASE
        WHEN e."windowPrecision" IN ('day', 'week', 'month') THEN interval '12 hours' ELSE interval '0' END
      ) AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS start
    FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey"
    WHERE e."windowStart" IS NOT NULL AND ${eventCondition(filter)}
  )`
  const counts = await db.$queryRaw<{ start: string; kind: string; events: number }[]>`
    WITH ${matched} SELECT start, kind, count(*)::int AS events FROM matched GROUP BY start, kind ORDER BY start, kind`
  const sums = await db.$queryRaw<({ start: string } & StatsBucket['figures'][number])[]>`
    WITH ${matched},
    figure AS (
      SELECT m.*, f.* FROM matched m, jsonb_to_recordset(m.figures) AS f(measure text, "of" text, low float8, best float8, high float8)
      WHERE NOT (m.national AND m.lasting)
    ),
    pair AS (
      SELECT n.id AS total, n.best AS total_best, o.id AS other, o.best, o.national, n.measure, n."of"
      FROM figure n JOIN figure o ON n.national AND n.id <> o.id AND o.country = n.country
        AND o.measure = n.measure AND o."of" IS NOT DISTINCT FROM n."of"
        AND o."windowStart" <= n."windowEnd" AND o."windowEnd" >= n."windowStart"
    ),
    outdone AS (
      SELECT total AS id, measure, "of" FROM pair
      WHERE NOT national AND measure NOT IN ('launched', 'intercepted', 'suppressed')
      GROUP BY total, total_best, measure, "of" HAVING sum(best) > total_best
      UNION
      SELECT total, measure, "of" FROM pair
      WHERE national AND (best > total_best OR best = total_best AND other < total)
    ),
    repeated AS (
      SELECT pair.other AS id, measure, "of" FROM pair
      WHERE NOT national AND NOT EXISTS (
        SELECT 1 FROM outdone o WHERE o.id = pair.total AND o.measure = pair.measure AND o."of" IS NOT DISTINCT FROM pair."of")
      UNION SELECT id, measure, "of" FROM outdone
    )
    SELECT f.start, f.measure, f."of", sum(f.low) AS low, sum(f.best) AS best, sum(f.high) AS high
    FROM figure f
    WHERE NOT EXISTS (
      SELECT 1 FROM repeated r WHERE r.id = f.id AND r.measure = f.measure AND r."of" IS NOT DISTINCT FROM f."of")
    GROUP BY f.start, f.measure, f."of" ORDER BY f.start, f.measure, f."of"`

  const buckets = new Map<string, StatsBucket>()
  for (const { start, kind, events } of counts) {
    const bucket = buckets.get(start) ?? { start, events: 0, kinds: {}, figures: [] }
    buckets.set(start, {
      ...bucket,
      events: bucket.events + events,
      kinds: { ...bucket.kinds, [kind]: events },
    })
  }
  for (const { start, ...figure } of sums) buckets.get(start)?.figures.push(figure)
  return [...buckets.values()]
}
