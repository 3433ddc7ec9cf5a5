import type { Precision } from '@/lib/domain/place'
import { GONE, LEAST_POPULATION, SEATS, WHOLE } from '../settlements'
import type { DumpPlace } from './dump-rows'

/** Feature codes of what reports of war name, besides settlements: https://www.geonames.org/export/codes.html. */
const KINDS: Readonly<Record<string, Precision>> = {
  ...kinds('district', 'ADM2'),
  ...kinds(
    'facility',
    'AIRB AIRF AIRP AIRS NVB MILB MFGN DAM PS PSH PSN OILR OILT OILF GASF PMPO GOSP PRT HBR DCKY BDG',
  ),
  ...kinds('water', 'SEA GULF BAY STRT RSV LGN ESTY CNL'),
  ...kinds('region', 'ISL ISLS PEN SPIT CAPE ISTH'),
}

function kinds(precision: Precision, codes: string): Record<string, Precision> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, precision]))
}

/**
 * How precise a place of a dump is, or null for what the gazetteer leaves out. Of a country whose own dump was given
 * (`isWhole`) and of those at war every settlement counts, of the others the towns.
 */
export function keptPrecision(place: DumpPlace, isWhole: boolean): Precision | null {
  if (!place.country) return place.featureClass === 'H' ? (KINDS[place.featureCode] ?? null) : null
  const whole = isWhole || WHOLE.has(place.country)
  if (place.featureClass !== 'P') return whole ? (KINDS[place.featureCode] ?? null) : null
  if (GONE.has(place.featureCode)) return null
  const counts = whole || place.population >= LEAST_POPULATION || SEATS.has(place.featureCode)
  if (!counts) return null
  return place.featureCode === 'PPLX' ? 'district' : 'settlement'
}
