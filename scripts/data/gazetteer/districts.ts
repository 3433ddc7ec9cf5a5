import { group } from 'd3-array'
import { nameKey } from '@/lib/text/name-key'
import { type Draft, meanPoint, ownId, radiusOf } from './draft'
import { type CurrentCity, readAdminNames } from './geonames'
import type { Packages } from './packages'

/**
 * Second-order regions (raions, counties) at the mean of their settlements. One that is named like a settlement
 * inside it is left out: the town stands for it.
 */
export function districts(
  packages: Packages,
  current: readonly CurrentCity[],
  codes: ReadonlyMap<string, string>,
): Draft[] {
  const settlements = group(current, (city) => `${city.country}.${city.admin1}.${city.admin2}`)
  return [...readAdminNames(packages, 2)].flatMap(([code, name]): Draft[] => {
    const inside = settlements.get(code) ?? []
    const [country = '', admin1 = ''] = code.split('.')
    if (!inside.length || inside.some((city) => nameKey(city.name) === nameKey(name))) return []
    const centre = meanPoint(inside)
    const base = name.replace(/ (Raion|Rayon|District)$/, '')
    return [
      {
        id: ownId(`admin2:${code}`),
        name: base === name ? name : `${base} District`,
        spellings: base === name ? [] : ['raion', 'rayon', 'district'].map((kind) => `${base} ${kind}`),
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
