import { group } from 'd3-array'
import { nameKey } from '@/lib/text/name-key'
import { districtNames } from './district-names'
import { type Draft, meanPoint, ownId, radiusOf } from './draft'
import { type CurrentCity, readAdminNames } from './geonames'
import type { Packages } from './packages'
import { seatFinder } from './seats'
import { readTable } from './tables'

// Kyiv's own districts: city-districts.tsv names them with their city.
const LEFT_OUT = /^UA\.12\./

/** Countries at war or beside one, whose districts are kept even where no settlement is filed under them. */
const AT_SEATS = new Set('RU BY SY LB IQ IR IL SD AF PK YE'.split(' '))

/**
 * Second-order regions (raions, counties) at the mean of their settlements, or at the town they are named for. One
 * that is named like a settlement inside it is left out: the town stands for it. Ukraine's raions get their plain and
 * Ukrainian names from raions.tsv.
 */
export function districts(
  packages: Packages,
  current: readonly CurrentCity[],
  settlements: readonly Draft[],
  codes: ReadonlyMap<string, string>,
): Draft[] {
  const raions = new Map(
    readTable('raions.tsv', ['geonames!', 'name!', 'uk!', 'source!']).map((row) => [row.text('geonames'), row]),
  )
  const filed = group(current, (city) => `${city.country}.${city.admin1}.${city.admin2}`)
  const seatOf = seatFinder(settlements)
  return [...readAdminNames(packages, 2)].flatMap(([code, name]): Draft[] => {
    if (LEFT_OUT.test(code)) return []
    const [country = '', geonamesAdmin1 = ''] = code.split('.')
    const admin1 = codes.get(`${country}.${geonamesAdmin1}`) ?? ''
    const inside = filed.get(code) ?? []
    const raion = raions.get(code)
    const isTown = !raion && inside.some((city) => nameKey(city.name) === nameKey(name))
    if (isTown) return []
    const names = districtNames(country, name, raion)
    const seat = inside.length || !AT_SEATS.has(country) || !names.isKnown ? null : seatOf(country, admin1, names.base)
    const isTownToo = country === 'RU' && seat && nameKey(seat.name) === nameKey(names.base)
    if ((!inside.length && !seat) || isTownToo) return []
    const centre = seat ? { lng: seat.lng, lat: seat.lat } : meanPoint(inside)
    return [
      {
        id: ownId(`admin2:${code}`),
        name: names.name,
        alternates: names.alternates,
        spellings: [...names.spellings, ...(seat ? [`${seat.name} District`, `${seat.name} raion`] : [])],
        ...centre,
        country,
        admin1,
        admin2: code,
        featureCode: 'ADM2',
        precision: 'district',
        population: 0,
        radiusKm: seat
          ? SEAT_RADIUS_KM
          : radiusOf(centre, inside, AT_SEATS.has(country) && inside.length < 3 ? SEAT_RADIUS_KM : 10, 200),
      },
    ]
  })
}

/** Half the usual width of a district, and as much again because its town need not lie in the middle. */
const SEAT_RADIUS_KM = 30
