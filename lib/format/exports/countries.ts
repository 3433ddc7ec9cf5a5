import codes from 'i18n-iso-countries/codes.json'
import { REGION_OF } from './regions.table'

/** A country as ACLED and UCDP name and number it. */
export interface Country {
  name: string
  /** ISO 3166-1 numeric. */
  iso: number | null
  /** ACLED's region. */
  acledRegion: string | null
  /** UCDP's region. */
  ucdpRegion: string | null
}

const NUMERIC: ReadonlyMap<string, number> = new Map(
  (codes as [string, string, string][]).map(([alpha2, , numeric]) => [alpha2, Number(numeric)]),
)

// Names that ACLED writes otherwise than CLDR.
const OWN_NAMES: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of Congo',
  CG: 'Republic of Congo',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  MM: 'Myanmar',
  PS: 'Palestine',
  SZ: 'eSwatini',
  TL: 'East Timor',
  TR: 'Turkey',
}

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const known = new Map<string, Country>()

/** The country of an ISO 3166-1 alpha-2 code; what its code does not tell is null. */
export function countryOf(code: string): Country {
  const before = known.get(code)
  if (before) return before
  const acledRegion = REGION_OF[code] ?? null
  const country = {
    name: OWN_NAMES[code] ?? NAMES.of(code) ?? code,
    iso: NUMERIC.get(code) ?? null,
    acledRegion,
    ucdpRegion: ucdpRegionOf(acledRegion),
  }
  known.set(code, country)
  return country
}

/** True for what can be a state's code, and is no group's name. */
export const isState = (actor: string) => NUMERIC.has(actor)

/** UCDP has five regions. */
function ucdpRegionOf(acledRegion: string | null): string | null {
  if (!acledRegion) return null
  if (acledRegion.endsWith('Africa')) return 'Africa'
  if (acledRegion === 'Europe' || acledRegion === 'Middle East') return acledRegion
  if (/America$|^Caribbean$/.test(acledRegion)) return 'Americas'
  return /Asia$|^Oceania$/.test(acledRegion) ? 'Asia' : null
}
