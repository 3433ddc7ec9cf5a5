import type { Precision } from '@/lib/domain/place'

// GeoNames feature codes, https://www.geonames.org/export/codes.html
const BY_CODE: Readonly<Record<string, string>> = {
  ...{ PPLC: 'Capital', PPLX: 'Part of a town', PPLL: 'Locality', STLMT: 'Settlement', RGN: 'Area', CONT: 'Continent' },
  ...{ AIRB: 'Air base', AIRP: 'Airport', MILB: 'Military base', NVB: 'Naval base', OILR: 'Refinery' },
  ...{ OILT: 'Oil terminal', PMPO: 'Pumping station', PS: 'Power plant', PSN: 'Nuclear plant', MFG: 'Factory' },
  ...{ PRT: 'Port', DAM: 'Dam', BDG: 'Bridge', HSP: 'Hospital', RSV: 'Reservoir', CAPE: 'Cape', SPIT: 'Spit' },
  ...{ SEA: 'Sea', OCN: 'Ocean', STM: 'River', STRT: 'Strait', GULF: 'Gulf', BAY: 'Bay', LK: 'Lake', LGN: 'Lagoon' },
  ...{ CHN: 'Channel', CNL: 'Canal', ISL: 'Island' },
}

const BY_PRECISION: Readonly<Record<Precision, string>> = {
  ...{ spot: 'Spot', facility: 'Facility', settlement: 'Settlement', district: 'District' },
  ...{ region: 'Region', country: 'Country', water: 'Water' },
}

const CITY = 100_000
const TOWN = 5000

/** What sort of place it is, in a word: "City", "Region", "Air base". */
export function placeKindWords(featureCode: string, precision: Precision, population: number | null): string {
  const byCode = BY_CODE[featureCode]
  if (byCode) return byCode
  if (precision !== 'settlement' || population === null) return BY_PRECISION[precision]
  return population >= CITY ? 'City' : population >= TOWN ? 'Town' : 'Village'
}
