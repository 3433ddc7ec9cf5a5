import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { IndexedGazetteer } from '@/lib/geocode/gazetteer-index'
import { nameKey } from '@/lib/text/name-key'

const SAME_PLACE_KM = 10

/** What of a gazetteer an import compares dumps with. */
export interface KnownPlaces {
  byId(id: number): GazetteerEntry | null
  /** The id of the place that has no GeoNames id there, and is this one: the same kind, name and whereabouts. */
  ownIdOf(place: GazetteerEntry): number | null
}

export function knownPlaces(base: IndexedGazetteer): KnownPlaces {
  const own = new Map<string, GazetteerEntry[]>()
  const districts = new Map<string, number>()
  for (const entry of base.entries()) {
    if (entry.id > 0) continue
    if (entry.featureCode === 'ADM2' && entry.admin2) districts.set(entry.admin2, entry.id)
    for (const name of new Set([entry.name, ...entry.alternates].map(nameKey))) {
      const key = `${entry.precision} ${entry.country} ${name}`
      const others = own.get(key)
      if (others) others.push(entry)
      else own.set(key, [entry])
    }
  }
  return {
    byId: base.byId,
    ownIdOf(place) {
      if (place.featureCode === 'ADM2') return districts.get(place.admin2) ?? null
      for (const name of [place.name, ...place.alternates]) {
        const same = own
          .get(`${place.precision} ${place.country} ${nameKey(name)}`)
          ?.find((other) => distanceKm(other, place) < SAME_PLACE_KM)
        if (same) return same.id
      }
      return null
    },
  }
}
