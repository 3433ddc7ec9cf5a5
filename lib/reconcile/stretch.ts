import type { WindowPrecision } from '@/lib/domain/window'
import { publication, type ReconcilableClaim } from './claim-group'

/** A claim's window in milliseconds, as it is compared: an instant lasts a minute. */
export interface Stretch {
  start: number
  end: number
  precision: WindowPrecision
  /** The text told it. Else it is the day of publication and the one before, which news is about. */
  told: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A week's precision on two calendar days is what the reader gives a text that tells no time; on more, it is a week. */
const UNTOLD = 2 * DAY

/** Nobody agrees when a morning ends or a night begins. Instants and calendar days have no such edge. */
const VAGUE_FROM = 3 * HOUR
const VAGUE_TO = 23 * HOUR
const EDGE = HOUR

/**
 * The time by which a claim is compared, or null without a window. Nothing is reported before it has happened: the time
 * ends at the hour of publication, where that is known. Nights and parts of a day are an hour longer on either side.
 */
export function stretchOf(
  claim: Pick<ReconcilableClaim, 'windowStart' | 'windowEnd' | 'windowPrecision' | 'publishedAt'>,
): Stretch | null {
  if (claim.windowStart === null || claim.windowEnd === null) return null
  const start = Date.parse(claim.windowStart)
  const end = Math.max(Date.parse(claim.windowEnd), start + MINUTE)
  const length = end - start
  const told = claim.windowPrecision !== 'week' || length > UNTOLD
  const edge = told && length >= VAGUE_FROM && length <= VAGUE_TO ? EDGE : 0
  const latest = publishedBy(claim) ?? end
  return {
    start: start - edge,
    end: (latest > start + MINUTE ? Math.min(end, latest) : end) + edge,
    precision: claim.windowPrecision,
    told,
  }
}

/** When a claim was published at the latest: a date without an hour is a whole day. */
export function publishedBy(claim: Pick<ReconcilableClaim, 'publishedAt'>): number | null {
  const published = publication(claim)
  if (published === null || claim.publishedAt === null) return null
  return claim.publishedAt.length > 'YYYY-MM-DD'.length ? published : published + DAY
}
