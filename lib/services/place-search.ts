import type { PlaceWish } from '@/lib/domain/gazetteer'
import type { NameLanguage } from '@/lib/format/name-language'
import type { NamedPlace } from '@/lib/format/place-search'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { entryNameIn } from './place-names'

/** Places of the gazetteer for what is typed, best first. */
export function findPlaces(wish: PlaceWish, language: NameLanguage): { places: NamedPlace[]; numberMatched: number } {
  const gazetteer = loadGazetteer()
  const { found, matched } = gazetteer.search(wish)
  const places = found.map((one) => {
    const region = gazetteer.region(one.entry.admin1)
    const regionName = region && entryNameIn(language, region)
    return { ...one, name: entryNameIn(language, one.entry), region, regionName }
  })
  return { places, numberMatched: matched }
}

/** Those of the codes that no country of the gazetteer has. */
export function unknownCountries(codes: readonly string[]): string[] {
  const gazetteer = loadGazetteer()
  return codes.filter((code) => !gazetteer.country(code))
}
