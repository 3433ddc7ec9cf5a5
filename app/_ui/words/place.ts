import type { Place, Precision } from '@/lib/domain/place'

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** "Ukraine" for "UA"; null stays null. */
export function countryWords(code: string | null): string | null {
  return code ? (countryNames.of(code) ?? code) : null
}

// Countries whose regions are known by their letters, and written after a town's name.
const BY_LETTERS = new Set(['US', 'CA', 'AU'])

/** What tells namesakes apart: "Lebanon", "TX, United States"; null at sea and for a country itself. */
export function whereWords({ country, admin1, precision }: Place): string | null {
  if (country === null || precision === 'country') return null
  const region = BY_LETTERS.has(country) && precision !== 'region' ? admin1?.split('-')[1] : undefined
  return [region, countryWords(country)].filter(Boolean).join(', ')
}

/** Who did it: a state's code becomes its name, a group's name stays. */
export function actorWords(actor: string | null): string | null {
  return actor && /^[A-Z]{2}$/.test(actor) ? countryWords(actor) : actor
}

const km = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, maximumSignificantDigits: 3 })

/** How well a place is known: "settlement, ±5 km", "region: somewhere within about 120 km". */
export function precisionWords(precision: Precision, radiusKm: number): string {
  const radius = `${km.format(radiusKm)} km`
  switch (precision) {
    case 'spot':
      return `exact spot, ±${radius}`
    case 'facility':
      return `facility, ±${radius}`
    case 'settlement':
      return `settlement, ±${radius}`
    case 'district':
      return `district: somewhere within about ${radius}`
    case 'region':
      return `region: somewhere within about ${radius}`
    case 'water':
      return `at sea: somewhere within about ${radius}`
    case 'country':
      return 'country: no closer place is reported'
  }
}

/** The same in a cell of a table: "settlement ±5 km", "region ±120 km", "country". */
export function shortPrecisionWords(precision: Precision, radiusKm: number): string {
  return precision === 'country' ? precision : `${precision} ±${km.format(radiusKm)} km`
}
