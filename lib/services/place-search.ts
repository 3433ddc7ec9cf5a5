import type { FoundEntry, GazetteerEntry, PlaceWish } from '@/lib/domain/gazetteer'
import { loadGazetteer } from '@/lib/sources/gazetteer'

/** A place of the gazetteer that was searched for, and the region it lies in. */
export interface FoundPlace extends FoundEntry {
  region: GazetteerEntry | null
}

/** Places of the gazetteer for what is typed, best first. */
export function findPlaces(wish: PlaceWish): { places: FoundPlace[]; numberMatched: number } {
  const gazetteer = loadGazetteer()
  const { found, matched } = gazetteer.search(wish)
  const places = found.map((one) => ({ ...one, region: gazetteer.region(one.entry.admin1) }))
  return { places, numberMatched: matched }
}

/** Those of the codes that no country of the gazetteer has. */
export function unknownCountries(codes: readonly string[]): string[] {
  const gazetteer = loadGazetteer()
  return codes.filter((code) => !gazetteer.country(code))
}
