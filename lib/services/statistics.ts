import type { DateInterval, EventFilter, StatsBucket, StatsInterval } from '@/lib/domain/query'
import type { BreakdownBy, BreakdownGroup, Outcome } from '@/lib/domain/statistics'
import type { Store } from '@/lib/store/store'
import { summaryOf } from './summary'

interface OfOneVersion {
  /** The version of the data that all of the answer is of. */
  dataVersion: number
}

/** Counts and figure sums per interval, oldest first; intervals without events are left out. */
export async function eventStats(
  store: Store,
  filter: EventFilter,
  interval: StatsInterval,
): Promise<OfOneVersion & { buckets: StatsBucket[]; numberMatched: number }> {
  const { summary, version } = await summaryOf(store)
  const buckets = summary.histogram(filter, interval)
  // What meets a date has one, and is in a bucket: to count it again would take as long as the buckets did.
  const numberMatched = filter.datetime ? buckets.reduce((sum, { events }) => sum + events, 0) : summary.count(filter)
  return { buckets, numberMatched, dataVersion: version }
}

/** Launched and shot down per interval and weapon, from the events that give both. */
export async function eventOutcomes(
  store: Store,
  filter: EventFilter,
  interval: DateInterval,
): Promise<OfOneVersion & { outcomes: Outcome[] }> {
  const { summary, version } = await summaryOf(store)
  return { outcomes: summary.outcomes(filter, interval), dataVersion: version }
}

/** Events by one of their properties, at most `limit` groups, the largest first. */
export async function eventBreakdown(
  store: Store,
  filter: EventFilter,
  by: BreakdownBy,
  limit: number,
): Promise<OfOneVersion & { groups: BreakdownGroup[]; numberOfGroups: number; numberMatched: number }> {
  const { summary, version } = await summaryOf(store)
  const groups = summary.breakdown(filter, by)
  return {
    groups: groups.slice(0, limit),
    numberOfGroups: groups.length,
    numberMatched: summary.count(filter),
    dataVersion: version,
  }
}
