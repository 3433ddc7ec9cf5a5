import { distanceKm } from '@/lib/domain/geometry'
import { type Place, type Precision, placeKey } from '@/lib/domain/place'
import type { WindowPrecision } from '@/lib/domain/window'
import type { ReconcilableClaim } from './claim-group'

/** A claim's window in milliseconds, as it is compared: an instant lasts a minute. */
export interface Stretch {
  start: number
  end: number
  precision: WindowPrecision
}

/** A claim with the stretch of time that it is compared by; null when nothing gives it one. */
export interface Dated {
  claim: ReconcilableClaim
  stretch: Stretch | null
}

/**
 * How well two claims agree: above 0 up to 2, or null when they speak of different things.
 *
 * They must be of one kind, and not name different actors. Their places and windows must agree
 * (see below). The same place counts 1, and the time they share as a part of the time that
 * either spans counts up to 1.
 */
export function agreement(a: Dated, b: Dated): number | null {
  if (a.claim.kind !== b.claim.kind) return null
  if (a.claim.actor !== null && b.claim.actor !== null && a.claim.actor !== b.claim.actor) return null
  const where = placeAgreement(a.claim.place, b.claim.place)
  const when = where === null ? null : windowAgreement(a, b)
  return where === null || when === null ? null : where + when
}

// Precise enough to lie inside one another. A region or a country is not: what is claimed of a region
// may have happened anywhere in it, and a national total is not the event of one town.
const NESTING: ReadonlySet<Precision> = new Set(['spot', 'facility', 'settlement', 'district'])

/**
 * Two places agree when they are the same place (1), or when one lies within the other's radius (0):
 * a facility in its town, a town in its district. Both must then lie in the same, known first-order
 * region, and not both be settlements: neighbours are two towns, however near. An unknown place
 * agrees with nothing.
 */
export function placeAgreement(a: Place | null, b: Place | null): number | null {
  if (!a || !b) return null
  if (placeKey(a) === placeKey(b)) return 1
  if (!NESTING.has(a.precision) || !NESTING.has(b.precision)) return null
  if (a.precision === 'settlement' && b.precision === 'settlement') return null
  if (a.admin1 === null || a.admin1 !== b.admin1) return null
  return distanceKm(a, b) <= Math.max(a.radiusKm, b.radiusKm) ? 0 : null
}

const COARSE: ReadonlySet<WindowPrecision> = new Set(['week', 'month'])
const COARSE_SHARE = 0.5

/** How much less a day agrees with the night that begins in it than with the one that ends in it. */
const EVENING_SHARE = 0.5

/**
 * Two windows agree when they share time: a night agrees with the day before it and the day after, and
 * better with the day after: what morning reports say of Monday was the night to Monday.
 * "Last week" would agree with every night in it, so a week or a month agrees only with a window of
 * the same precision, and only when they share half of the time that they span together.
 * Without a window, claims of one article agree, and others do not.
 */
function windowAgreement(a: Dated, b: Dated): number | null {
  if (!a.stretch || !b.stretch) {
    const { articleId } = a.claim
    return !a.stretch && !b.stretch && articleId !== undefined && articleId === b.claim.articleId ? 1 : null
  }
  const shared = Math.min(a.stretch.end, b.stretch.end) - Math.max(a.stretch.start, b.stretch.start)
  if (shared <= 0) return null
  const share = shared / (Math.max(a.stretch.end, b.stretch.end) - Math.min(a.stretch.start, b.stretch.start))
  if (!COARSE.has(a.stretch.precision) && !COARSE.has(b.stretch.precision)) {
    return isEveningOf(a.stretch, b.stretch) || isEveningOf(b.stretch, a.stretch) ? share * EVENING_SHARE : share
  }
  return a.stretch.precision === b.stretch.precision && share >= COARSE_SHARE ? share : null
}

function isEveningOf(night: Stretch, day: Stretch): boolean {
  return night.precision === 'night' && day.precision === 'day' && night.start >= day.start
}
