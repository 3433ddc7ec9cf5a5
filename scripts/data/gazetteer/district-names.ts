import { russianOf } from '@/lib/text/cyrillic-of'
import { plainLatin, plainRussian } from './english-names'
import type { Row } from './tables'

/** What a second-order region is called. */
export interface DistrictNames {
  /** The name without its kind: "Shebekinsky", "Marjayoun". */
  base: string
  /** Whether the source said that it is a district: a bare name may be a city's quarter. */
  isKnown: boolean
  name: string
  alternates: string[]
  spellings: string[]
}

const KIND_AFTER = / (Raion|Rayon|District|Municipal'?nyy Okrug|Urban Okrug|Municipal District)$/i
const KIND_BEFORE =
  /^(Caza (?:de la |de l['’]|de |du |d['’])|Shahrest[aā]n-e |Qaḑā[’'] |Qada'? |Qez[aâ]-[iî] |Gorodskoy Okrug |Munitsipal’nyy Okrug )/i

/** The names of a district from GeoNames' English one; a row of raions.tsv says more for Ukraine. */
export function districtNames(country: string, name: string, raion: Row | undefined): DistrictNames {
  const raw = raion?.text('name') ?? name.replace(KIND_AFTER, '').replace(KIND_BEFORE, '')
  const isKnown = raw !== name
  const isSlavic = country === 'RU' || country === 'BY'
  const base = !isKnown ? name : isSlavic ? plainRussian(raw) : raion ? raw : plainLatin(raw)
  const kinds = country === 'RU' ? ['raion', 'rayon', 'municipal district', 'okrug'] : ['raion', 'rayon']
  return {
    base,
    isKnown,
    name: isKnown ? `${base} District` : name,
    alternates: [...native(raion, isSlavic && isKnown ? raw : null), ...(isKnown ? [name] : [])],
    spellings: isKnown ? kinds.map((kind) => `${base} ${kind}`) : [],
  }
}

function native(raion: Row | undefined, russian: string | null): string[] {
  if (raion) return [`${raion.text('uk')} район`]
  const adjective = russian ? russianOf(russian)[0] : undefined
  return adjective && /(ский|цкий|ный|вый)$/.test(adjective) ? [`${adjective} район`, `${adjective} округ`] : []
}
