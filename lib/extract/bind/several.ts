import { distanceKm } from '@/lib/domain/geometry'
import type { FigureDraft } from '../figures/draft'
import type { Option } from './option'

/** "Donetsk Oblast: three killed (in Pokrovsk and Siversk)": of several towns of one region that the sentence names, the region's. */
export function regionOfAll({ quantity: { sentence } }: FigureDraft, options: readonly Option[]): number | null {
  const here = options.filter(
    ({ toponym, role }) => sentence.start <= toponym.start && toponym.start < sentence.end && role !== 'actor',
  )
  const region = here.find(({ toponym }) => toponym.place?.precision === 'region')
  const own = region?.toponym.place?.admin1 ?? null
  if (!region || own === null) return null
  return here.every(({ toponym, role }) => role !== 'site' || toponym.place?.admin1 === own) ? region.index : null
}

// A city's districts lie within so many kilometres of its centre.
const CITY_KM = 40

/** "Houses burned in the Pechersk and Dniprovskyi districts; 21 were hurt": of several districts of a city, the city's. */
export function cityOfDistricts({ quantity: { sentence } }: FigureDraft, options: readonly Option[]): number | null {
  const districts = options.filter(
    ({ toponym, role }) => role === 'site' && sentence.start <= toponym.start && toponym.start < sentence.end,
  )
  const [first] = districts.map(({ toponym }) => toponym.place)
  if (!first || !districts.every(({ toponym }) => toponym.level === 'district')) return null
  return (
    options.find(
      ({ toponym: { place } }) =>
        place?.precision === 'settlement' && place.admin1 === first.admin1 && distanceKm(place, first) < CITY_KM,
    )?.index ?? null
  )
}

/**
 * "Drones struck a depot in Port Sudan. Eight were used": of a report with one site, and no country, all is told there;
 * of one whose sites lie in one region that it names, in the region.
 */
export function onlySite(figure: FigureDraft, options: readonly Option[], joint: boolean): number | null {
  const sites = options.filter(({ role, toponym }) => role === 'site' && toponym.place?.precision !== 'country')
  const [first] = sites
  if (!first || first.toponym.first >= figure.quantity.first) return null
  if (sites.every(({ toponym }) => toponym.place?.name === first.toponym.place?.name)) return first.index
  const admin1 = first.toponym.place?.admin1
  // Of several districts named right behind the number none is the region's whole.
  if (joint || !admin1 || !sites.every(({ toponym }) => toponym.place?.admin1 === admin1)) return null
  return (
    options.find(({ toponym: { place } }) => place?.precision === 'region' && place.admin1 === admin1)?.index ?? null
  )
}
