import { group } from 'd3-array'
import { nameKey } from '@/lib/text/name-key'
import { type Draft, meanPoint, ownId, radiusOf } from './draft'
import { type CurrentCity, readAdminNames } from './geonames'
import type { Packages } from './packages'
import { readTable } from './tables'

// Kyiv's own districts: city-districts.tsv names them with their city.
const LEFT_OUT = /^UA\.12\./

/**
 * Second-order regions (raions, counties) at the mean of their settlements. One that is named like a settlement
 * inside it is left out: the town stands for it. Ukraine's raions get their plain and Ukrainian names from raions.tsv.
 */
export function districts(
  packages: Packages,
  current: readonly CurrentCity[],
  codes: ReadonlyMap<string, string>,
): Draft[] {
  const raions = new Map(
    readTable('raions.tsv', ['geonames!', 'name!', 'uk!', 'source!']).map((row) => [row.text('geonames'), row]),
  )
  const settlements = group(current, (city) => `${city.country}.${city.admin1}.${city.admin2}`)
  return [...readAdminNames(packages, 2)].flatMap(([code, name]): Draft[] => {
    const inside = settlements.get(code) ?? []
    const raion = raions.get(code)
    const isTown = !raion && inside.some((city) => nameKey(city.name) === nameKey(name))
    if (!inside.length || isTown || LEFT_OUT.test(code)) return []
    const [country = '', admin1 = ''] = code.split('.')
    const centre = meanPoint(inside)
    const base = raion?.text('name') ?? name.replace(/ (Raion|Rayon|District)$/, '')
    const isDistrict = base !== name
    const uk = raion ? `${raion.text('uk')} район` : null
    return [
      {
        id: ownId(`admin2:${code}`),
        name: isDistrict ? `${base} District` : name,
        alternates: uk ? [uk, name] : [],
        spellings: isDistrict ? ['raion', 'rayon'].map((kind) => `${base} ${kind}`) : [],
        ...centre,
        country,
        admin1: codes.get(`${country}.${admin1}`) ?? '',
        admin2: code,
        featureCode: 'ADM2',
        precision: 'district',
        population: 0,
        radiusKm: radiusOf(centre, inside, 10, 200),
      },
    ]
  })
}
