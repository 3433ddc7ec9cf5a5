import { rollups, sum } from 'd3-array'
import type { EventFilter, StatsBucket, StatsInterval } from '@/lib/domain/query'
import { type SummedFigure, withoutRepeats } from '@/lib/reconcile/figure-sums'
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
 * National totals and their regional parts are not added: `withoutRepeats` says what is taken. A national
 * total over a week or more repeats the days in it, and is not summed at all.
 */
export async function eventStats(db: Database, filter: EventFilter, interval: StatsInterval): Promise<StatsBucket[]> {
  const bucket = Prisma.sql`to_char(date_trunc(${interval}, (e."windowStart" + CASE
    WHEN e."windowPrecision" IN ('day', 'week', 'month') THEN interval '12 hours' ELSE interval '0' END
  ) AT TIME ZONE 'UTC'), 'YYYY-MM-DD')`
  const condition = Prisma.sql`e."windowStart" IS NOT NULL AND ${eventCondition(filter)}`
  const counts = await db.$queryRaw<{ bucket: string; kind: string; events: number }[]>`
    SELECT ${bucket} AS bucket, e.kind, count(*)::int AS events
    FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey"
    WHERE ${condition} GROUP BY 1, 2 ORDER BY 1, 2`
  const figures = await db.$queryRaw<(SummedFigure & { bucket: string })[]>`
    SELECT ${bucket} AS bucket, e.id AS "eventId", p.country, coalesce(p.precision = 'country', FALSE) AS national,
      extract(epoch FROM e."windowStart")::float8 * 1000 AS start, extract(epoch FROM e."windowEnd")::float8 * 1000 AS end,
      f->>'measure' AS measure, f->>'of' AS "of",
      (f->>'low')::float8 AS low, (f->>'best')::float8 AS best, (f->>'high')::float8 AS high
    FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey" CROSS JOIN LATERAL jsonb_array_elements(e.figures) AS f
    WHERE ${condition} AND NOT (coalesce(p.precision = 'country', FALSE) AND e."windowPrecision" IN ('week', 'month', 'unknown'))`

  const buckets = new Map<string, StatsBucket>()
  for (const { bucket, kind, events } of counts) {
    const before = buckets.get(bucket) ?? { start: bucket, events: 0, kinds: {}, figures: [] }
    buckets.set(bucket, { ...before, events: before.events + events, kinds: { ...before.kinds, [kind]: events } })
  }
  const sums = rollups(
    withoutRepeats(figures),
    (alike) => ({
      low: sum(alike, ({ low }) => low),
      best: sum(alike, ({ best }) => best),
      high: sum(alike, ({ high }) => high),
    }),
    ({ bucket }) => bucket,
    ({ measure }) => measure,
    ({ of }) => of,
  )
  for (const [bucket, byMeasure] of sums) {
    const figures = byMeasure.flatMap(([measure, byCounted]) =>
      byCounted.map(([of, range]) => ({ measure, of, ...range })),
    )
    buckets
      .get(bucket)
      ?.figures.push(...figures.sort((a, b) => (`${a.measure} ${a.of}` < `${b.measure} ${b.of}` ? -1 : 1)))
  }
  return [...buckets.values()]
}
