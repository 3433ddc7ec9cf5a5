import { group } from 'd3-array'
import { distanceKm } from '@/lib/domain/geometry'
import { nameKey } from '@/lib/text/name-key'
import { type Draft, ownId } from './draft'
import { englishNames } from './english-names'
import { type City, type CurrentCity, readNames } from './geonames'
import type { Packages } from './packages'
import { keptAlternates } from './settlement-names'

/** Countries of which every settlement is kept: where the project's events happen, and Ukraine's neighbours. */
export const WHOLE = new Set(
  'UA RU BY MD PL SK HU RO GE AM AZ IL PS LB SY IQ IR YE SD SS MM ET ER SO LY AF PK ML BF NE CD TR JO US GB CA AU NZ IE'.split(
    ' ',
  ),
)
export const LEAST_POPULATION = 5000
export const SEATS = new Set(['PPLA', 'PPLC'])
export const GONE = new Set(['PPLH', 'PPLQ', 'PPLW'])

/** Settlements with their current English name; a name that changed since 2023 stays as an alternate. */
export function settlements(
  packages: Packages,
  cities: readonly City[],
  current: readonly CurrentCity[],
  codes: ReadonlyMap<string, string>,
): Draft[] {
  const english = readNames(packages, 'en')
  const native = ['uk', 'ru'].map((language) => readNames(packages, language))
  const { nameOf, unknown } = matchCurrent(cities, current)
  const englishName = englishNames()
  const kept = cities.filter(
    (city) =>
      !GONE.has(city.featureCode) &&
      (WHOLE.has(city.country) || city.population >= LEAST_POPULATION || SEATS.has(city.featureCode)),
  )
  const old = kept.map((city): Draft => {
    const listed = [english, ...native].flatMap((catalogue) => catalogue.get(city.id) ?? [])
    const current = nameOf.get(city) ?? city.name
    return {
      id: city.id,
      name: englishName(city.country, current, english.get(city.id), [...listed, ...city.alternates]),
      alternates: [...listed, current, city.name, city.ascii, ...keptAlternates(city, WHOLE.has(city.country))],
      lng: city.lng,
      lat: city.lat,
      country: city.country,
      admin1: codes.get(`${city.country}.${city.admin1}`) ?? '',
      admin2: city.admin2 ? `${city.country}.${city.admin1}.${city.admin2}` : '',
      featureCode: city.featureCode,
      precision: city.featureCode === 'PPLX' ? 'district' : 'settlement',
      population: city.population,
      radiusKm: townRadiusKm(city.population),
    }
  })
  const added = unknown
    .filter((city) => WHOLE.has(city.country))
    .map(
      (city): Draft => ({
        id: ownId(`city:${city.country}:${city.name}:${city.lat},${city.lng}`),
        name: englishName(city.country, city.name, undefined, []),
        alternates: [city.name],
        lng: city.lng,
        lat: city.lat,
        country: city.country,
        admin1: codes.get(`${city.country}.${city.admin1}`) ?? '',
        admin2: city.admin2 ? `${city.country}.${city.admin1}.${city.admin2}` : '',
        featureCode: 'PPL',
        precision: 'settlement',
        population: 0,
        radiusKm: townRadiusKm(0),
      }),
    )
  return [...old, ...added]
}

/** A town's radius from its population: 1.5 km for a village, 9 km for half a million, 20 km at most. */
export function townRadiusKm(population: number): number {
  return Math.min(20, Math.max(1.5, 0.0125 * Math.sqrt(population)))
}

const SAME_NAME_KM = 8
const RENAMED_KM = 1

/**
 * Puts the two lists side by side. A place is the same when a name agrees within 8 km; in Ukraine, where places are
 * being renamed, also when two that found no partner lie within 1 km of each other.
 */
function matchCurrent(cities: readonly City[], current: readonly CurrentCity[]) {
  const nameOf = new Map<City, string>()
  const cell = (lat: number, lng: number) => `${Math.floor(lat * 5)},${Math.floor(lng * 5)}`
  const grid = group(cities, (city) => cell(city.lat, city.lng))
  const near = (place: CurrentCity) =>
    [-0.2, 0, 0.2].flatMap((north) =>
      [-0.2, 0, 0.2].flatMap((east) => grid.get(cell(place.lat + north, place.lng + east)) ?? []),
    )
  const closest = (place: CurrentCity, limitKm: number, fits: (city: City) => boolean) => {
    let best: { city: City; km: number } | null = null
    for (const city of near(place)) {
      if (city.country !== place.country || nameOf.has(city) || !fits(city)) continue
      const km = distanceKm(city, place)
      if (km <= limitKm && (!best || km < best.km)) best = { city, km }
    }
    return best?.city ?? null
  }
  const byName = current.filter((place) => {
    const key = nameKey(place.name)
    const city = closest(place, SAME_NAME_KM, (one) =>
      [one.name, one.ascii, ...one.alternates].some((name) => nameKey(name) === key),
    )
    if (city) nameOf.set(city, place.name)
    return !city
  })
  const unknown = byName.filter((place) => {
    const city = place.country === 'UA' ? closest(place, RENAMED_KM, () => true) : null
    if (city) nameOf.set(city, place.name)
    return !city
  })
  return { nameOf, unknown }
}
