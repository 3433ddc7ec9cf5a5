import { distanceKm } from '@/lib/domain/geometry'
import type { Precision } from '@/lib/domain/place'
import { nameKey } from '@/lib/text/name-key'
import { type Draft, ownId } from './draft'
import { readTable } from './tables'

const COLUMNS = ['name!', 'alternates', 'lng!', 'lat!', 'country', 'admin1', 'featureCode!', 'radiusKm!', 'source!']

/** Our own tables, all with the same columns, and the precision of what they list. */
export const OWN_TABLES: Record<string, Precision> = {
  'facilities.tsv': 'facility',
  'villages.tsv': 'settlement',
  'city-districts.tsv': 'district',
  'districts.tsv': 'district',
  'regions.tsv': 'region',
  'waters.tsv': 'water',
}

/** Places that no package has: facilities, front-line villages, districts of cities, informal regions, waters. */
export function ownPlaces(folder?: string): Draft[] {
  return Object.entries(OWN_TABLES).flatMap(([file, precision]) =>
    readTable(file, COLUMNS, folder).map((row): Draft => {
      const country = row.text('country')
      if (!/^([A-Z]{2})?$/.test(country)) throw new Error(`${row.at}: country should be two capitals or nothing`)
      const admin1 = row.text('admin1')
      if (admin1 && !admin1.startsWith(`${country}-`)) throw new Error(`${row.at}: admin1 is not in ${country}`)
      return {
        id: ownId(`${file}:${country}:${row.text('name')}:${row.text('lng')},${row.text('lat')}`),
        name: row.text('name'),
        alternates: row.list('alternates'),
        lng: row.number('lng', -180, 180),
        lat: row.number('lat', -90, 90),
        country,
        admin1,
        admin2: '',
        featureCode: row.text('featureCode'),
        precision,
        population: 0,
        radiusKm: row.number('radiusKm', 0.1, 5000),
      }
    }),
  )
}

const SAME_VILLAGE_KM = 10

/**
 * Our villages that the packages have as well keep the packages' point, and give them our names; the others are
 * added. The result holds all of them once.
 */
export function mergeVillages(settlements: readonly Draft[], own: readonly Draft[]): Draft[] {
  const villages = own.filter((place) => place.precision === 'settlement')
  const wanted = new Set(villages.flatMap((village) => namesOf(village).map(nameKey)))
  const known = settlements.filter((place) => namesOf(place).some((name) => wanted.has(nameKey(name))))
  const given = new Map<Draft, string[]>()
  const added = villages.filter((village) => {
    const keys = new Set(namesOf(village).map(nameKey))
    const same = known.find(
      (place) =>
        place.country === village.country &&
        distanceKm(place, village) < SAME_VILLAGE_KM &&
        namesOf(place).some((name) => keys.has(nameKey(name))),
    )
    if (same) given.set(same, namesOf(village))
    return !same
  })
  const merged = settlements.map((place) => {
    const names = given.get(place)
    return names ? { ...place, alternates: [...(place.alternates ?? []), ...names] } : place
  })
  return [...merged, ...added, ...own.filter((place) => place.precision !== 'settlement')]
}

const namesOf = (place: Draft) => [place.name, ...(place.alternates ?? [])]
