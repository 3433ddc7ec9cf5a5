import { distanceKm } from '@/lib/domain/geometry'
import type { Place, Precision } from '@/lib/domain/place'
import { placeKey } from '@/lib/domain/place-key'

/** Cities that are first-order regions of their own, and the region that lies around each (ISO 3166-2). */
const AROUND: Readonly<Record<string, string>> = {
  'UA-30': 'UA-32',
  'UA-40': 'UA-43',
  'RU-MOW': 'RU-MOS',
  'RU-SPE': 'RU-LEN',
}

const NESTING: ReadonlySet<Precision> = new Set(['spot', 'facility', 'settlement', 'district'])
const SITES: ReadonlySet<Precision> = new Set(['spot', 'facility'])

/** A region, and the one around it where it is a city. */
export function regionsAround(admin1: string): string[] {
  const around = AROUND[admin1]
  return around ? [admin1, around] : [admin1]
}

/** Regions whose places a place in this one can agree with. */
export function regionsNear(admin1: string): string[] {
  return [...regionsAround(admin1), ...Object.keys(AROUND).filter((city) => AROUND[city] === admin1)]
}

/**
 * How well two places agree, in points; null when they are two places.
 *
 * - The same facility: 2.5. The same town: 2. A thing is seldom struck twice in one night, a town often.
 * - A facility within its town: 2; a town or facility within its district: 1.5. Both in one first-order
 *   region, the one within the other's radius. Two towns are two places, however near.
 * - The same region or sea: 1. Much happens in a region in one night.
 * - A place and the region that it lies in: 1, or 0.5 for the region around a city that is a region of
 *   its own. What is told of the region may have happened anywhere in it.
 * - The same country: 1.5, since a national report is about the whole night.
 * - A country and a place in it: never, the one is the other's whole.
 * - Where one of them is not known: 0.
 */
export function wherePoints(a: Place | null, b: Place | null): number | null {
  if (!a || !b) return 0
  if (placeKey(a) === placeKey(b)) return samePoints(a.precision)
  if (NESTING.has(a.precision) && NESTING.has(b.precision)) return nestedPoints(a, b)
  if (a.precision === 'region' && NESTING.has(b.precision)) return inRegionPoints(b, a)
  if (b.precision === 'region' && NESTING.has(a.precision)) return inRegionPoints(a, b)
  return null
}

function samePoints(precision: Precision): number {
  if (SITES.has(precision)) return 2.5
  if (precision === 'settlement' || precision === 'district') return 2
  return precision === 'country' ? 1.5 : 1
}

function nestedPoints(a: Place, b: Place): number | null {
  if (a.precision === 'settlement' && b.precision === 'settlement') return null
  if (a.admin1 === null || a.admin1 !== b.admin1) return null
  if (distanceKm(a, b) > (isNamedAfter(a, b) || isNamedAfter(b, a) ? NAMED_AFTER_KM : Math.max(a.radiusKm, b.radiusKm)))
    return null
  return a.precision === 'district' || b.precision === 'district' ? 1.5 : 2
}

/** Airfields and plants lie outside of the town that they are called after. */
const NAMED_AFTER_KM = 25

function isNamedAfter(facility: Place, town: Place): boolean {
  return SITES.has(facility.precision) && town.precision === 'settlement' && facility.name.startsWith(town.name)
}

function inRegionPoints(place: Place, region: Place): number | null {
  if (place.admin1 === null || region.admin1 === null) return null
  if (place.admin1 === region.admin1) return 1
  return AROUND[place.admin1] === region.admin1 ? 0.5 : null
}
