import type { Messages } from '@/app/_i18n/messages'
import type { Tongue } from '@/app/_i18n/tongue'
import type { Precision } from '@/lib/domain/place'

// GeoNames feature codes, https://www.geonames.org/export/codes.html
const BY_CODE: Readonly<Record<string, keyof Messages['places']['kind']>> = {
  ...{ PPLC: 'capital', PPLX: 'partOfTown', PPLL: 'locality', STLMT: 'settlement', RGN: 'area', CONT: 'continent' },
  ...{ AIRB: 'airBase', AIRP: 'airport', MILB: 'militaryBase', NVB: 'navalBase', OILR: 'refinery' },
  ...{ OILT: 'oilTerminal', PMPO: 'pumpingStation', PS: 'powerPlant', PSN: 'nuclearPlant', MFG: 'factory' },
  ...{ PRT: 'port', DAM: 'dam', BDG: 'bridge', HSP: 'hospital', RSV: 'reservoir', CAPE: 'cape', SPIT: 'spit' },
  ...{ SEA: 'sea', OCN: 'ocean', STM: 'river', STRT: 'strait', GULF: 'gulf', BAY: 'bay', LK: 'lake', LGN: 'lagoon' },
  ...{ CHN: 'channel', CNL: 'canal', ISL: 'island' },
}

const CITY = 100_000
const TOWN = 5000

/** What sort of place it is, in a word: "City", "Region", "Air base". */
export function placeKindWords(
  { t }: Tongue,
  featureCode: string,
  precision: Precision,
  population: number | null,
): string {
  const byCode = BY_CODE[featureCode]
  if (byCode) return t(`places.kind.${byCode}`)
  if (precision !== 'settlement' || population === null) return t(`places.kind.${precision}`)
  return t(population >= CITY ? 'places.kind.city' : population >= TOWN ? 'places.kind.town' : 'places.kind.village')
}
