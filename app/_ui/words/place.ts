import type { Tongue } from '@/app/_i18n/tongue'
import type { Place, PlaceRole, Precision } from '@/lib/domain/place'
import type { EventFeature } from '@/lib/format/event-feature'

/** "Ukraine" for "UA"; null stays null. */
export function countryWords({ format }: Tongue, code: string): string
export function countryWords({ format }: Tongue, code: string | null): string | null
export function countryWords({ format }: Tongue, code: string | null): string | null {
  return code && format.displayName(code, { type: 'region' })
}

/** "Astrakhan", or what stands for a name where there is none. */
export function eventPlaceWords(tongue: Tongue, { placeName, country }: EventFeature['properties']): string {
  return placeName ?? countryWords(tongue, country) ?? tongue.t('places.unknown')
}

// Countries whose regions are known by their letters, and written after a town's name.
const BY_LETTERS = new Set(['US', 'CA', 'AU'])

/** What tells namesakes apart: "Lebanon", "TX, United States"; null at sea and for a country itself. */
export function whereWords(tongue: Tongue, { country, admin1, precision }: Place): string | null {
  if (country === null || precision === 'country') return null
  const region = BY_LETTERS.has(country) && precision !== 'region' ? admin1?.split('-')[1] : undefined
  return [region, countryWords(tongue, country)].filter(Boolean).join(', ')
}

/** Who did it: a state's code becomes its name, a group's name stays. */
export function actorWords(tongue: Tongue, actor: string | null): string | null {
  return actor && /^[A-Z]{2}$/.test(actor) ? countryWords(tongue, actor) : actor
}

/** "5 km", "0.5 km". */
export function distanceWords({ format }: Tongue, km: number): string {
  return format.number(km, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 1,
    maximumSignificantDigits: 3,
  })
}

/** How well a place is known: "settlement, ±5 km", "region: somewhere within about 120 km". */
export function precisionWords(tongue: Tongue, precision: Precision, radiusKm: number): string {
  if (precision === 'country') return tongue.t('places.precision.country')
  return tongue.t(`places.precision.${precision}`, { radius: distanceWords(tongue, radiusKm) })
}

/** The same after the place's name, which may have said already what sort it is: "somewhere within about 120 km". */
export function precisionAfterName(tongue: Tongue, name: string, precision: Precision, radiusKm: number): string {
  return saysPrecision(tongue, name, precision)
    ? tongue.t('places.within', { radius: distanceWords(tongue, radiusKm) })
    : precisionWords(tongue, precision, radiusKm)
}

/** The same in a cell of a table: "settlement ±5 km", "±120 km" of a region that is called one, "country". */
export function shortPrecisionAfterName(tongue: Tongue, name: string, precision: Precision, radiusKm: number): string {
  if (precision === 'country') return tongue.t('places.shortPrecision.country')
  const radius = distanceWords(tongue, radiusKm)
  return saysPrecision(tongue, name, precision)
    ? tongue.t('places.shortWithin', { radius })
    : tongue.t(`places.shortPrecision.${precision}`, { radius })
}

/** "Чернігівська область", "Southern District". Only regions and districts are called so for what they are. */
function saysPrecision({ t, locale }: Tongue, name: string, precision: Precision): boolean {
  if (precision !== 'region' && precision !== 'district') return false
  return name
    .toLocaleLowerCase(locale)
    .split(' ')
    .includes(t(`places.precisionName.${precision}`))
}

/** What a place does in the text: "site", and what that means. */
export function roleWords({ t }: Tongue, role: PlaceRole): { name: string; meaning: string } {
  return { name: t(`places.role.${role}`), meaning: t(`places.roleMeaning.${role}`) }
}
