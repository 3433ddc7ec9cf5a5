import type { RegionShape } from '@/app/_map/region-shapes'
import type { BreakdownGroup } from '@/lib/domain/statistics'
import type { ShadedBy } from './layers-url'

const PER = 100_000

export interface RegionValue {
  region: RegionShape
  events: number
  /** What it is shaded by; null where that is not known. */
  value: number | null
  /** The lowest and the highest that is claimed; of counts of events both are the value. */
  low: number
  high: number
  /** Why there is no value. */
  missing: 'figure' | 'population' | null
}

export interface RegionValues {
  /** All regions that have a boundary, those without events with none. */
  regions: RegionValue[]
  /** Events of no region: of a whole country, at sea, or without a place. */
  without: number
  /** Events in regions whose boundary is not at hand. */
  unbounded: number
  /** The figure, or the number of events, that belongs to no shade; null where nobody gives one. */
  withoutValue: number | null
}

/** The number of each region by its boundary, and what could not be given one. */
export function regionValues(
  groups: readonly BreakdownGroup[],
  shapes: readonly RegionShape[],
  by: ShadedBy,
  perPeople: boolean,
): RegionValues {
  const bounded = new Set(shapes.map(({ properties }) => properties.iso))
  const known = new Map(groups.map((group) => [group.key, group]))
  const rest = groups.filter(({ key }) => key === null || !bounded.has(key))
  const counts = rest.flatMap((group) => countOf(group, by) ?? [])
  return {
    regions: shapes.map((region) => numberOf(region, known.get(region.properties.iso), by, perPeople)),
    without: known.get(null)?.events ?? 0,
    unbounded: rest.reduce((sum, { key, events }) => (key === null ? sum : sum + events), 0),
    withoutValue: counts.length > 0 ? counts.reduce((sum, { best }) => sum + best, 0) : null,
  }
}

function numberOf(
  region: RegionShape,
  group: BreakdownGroup | undefined,
  by: ShadedBy,
  perPeople: boolean,
): RegionValue {
  const events = group?.events ?? 0
  const none = { region, events, value: null, low: 0, high: 0 }
  if (!group || events === 0) return { ...none, missing: null }
  const count = countOf(group, by)
  if (!count) return { ...none, missing: 'figure' }
  const { population } = region.properties
  if (perPeople && !population) return { ...none, missing: 'population' }
  const share = perPeople ? PER / (population ?? PER) : 1
  return {
    ...{ region, events, missing: null },
    ...{ value: count.best * share, low: count.low * share, high: count.high * share },
  }
}

function countOf(
  { events, figures }: BreakdownGroup,
  by: ShadedBy,
): { low: number; best: number; high: number } | null {
  if (by === null) return { low: events, best: events, high: events }
  return figures.find(({ measure, of }) => measure === by.measure && of === by.of) ?? null
}
