import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'

/** True when `parent` is the country, region or town that `entry` lies in. */
export function holds(parent: GazetteerEntry, entry: GazetteerEntry): boolean {
  if (parent.id === entry.id) return false
  if (parent.precision === 'country') return parent.country === entry.country && entry.precision !== 'country'
  if (parent.precision === 'region')
    return parent.admin1 !== ''
      ? parent.admin1 === entry.admin1 && entry.precision !== 'region'
      : distanceKm(parent, entry) < parent.radiusKm
  return (
    (parent.precision === 'settlement' || parent.precision === 'district') &&
    entry.precision === 'district' &&
    distanceKm(parent, entry) < 40
  )
}
