import type { Figure } from './figure'
import type { StatsBucket } from './query'

/** Sums of what is claimed: the lowest, the one that stands for all, the highest. */
export interface SummedRange {
  low: number
  best: number
  high: number
}

/**
 * What became of the weapons of one interval. Only events count that say both how many were launched and how many were
 * shot down: numbers of different events make no rate.
 */
export interface Outcome {
  /** First day of the interval, `YYYY-MM-DD` in UTC; weeks begin on Monday. */
  start: string
  of: Figure['of']
  events: number
  launched: SummedRange
  intercepted: SummedRange
}

/** The property of an event that counts are broken down by. */
export const BREAKDOWNS = ['targetType', 'kind', 'country', 'admin1', 'actor'] as const
export type BreakdownBy = (typeof BREAKDOWNS)[number]

/** The events that have one value of the property. */
export interface BreakdownGroup {
  /** The value; null where it is not known. */
  key: string | null
  events: number
  /** How many of them have figures that contradict each other. */
  disputed: number
  figures: StatsBucket['figures']
}
