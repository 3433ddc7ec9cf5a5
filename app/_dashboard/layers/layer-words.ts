import type { Tongue } from '@/app/_i18n/tongue'
import type { RegionProperties } from '@/app/_map/region-shapes'
import { measureWords } from '@/app/_ui/words/figure'
import type { ShadedBy } from './layers-url'
import type { RegionValue, RegionValues } from './region-values'

export function regionName({ language }: Tongue, { name, uk }: RegionProperties): string {
  return language === 'uk' ? (uk ?? name) : name
}

/** "Killed, per 100,000 people", "Events". */
export function shadedByWords(tongue: Tongue, by: ShadedBy, perPeople = false): string {
  const { t } = tongue
  const what = by === null ? t('layers.events') : measureWords(tongue, by)
  return perPeople ? t('layers.perPeopleOf', { what }) : what
}

/** "12", "0.432": a count, or a rate to three digits. */
export function valueWords({ format }: Tongue, value: number, perPeople: boolean): string {
  return format.number(value, perPeople ? { maximumSignificantDigits: 3 } : {})
}

export function spanWords(tongue: Tongue, from: number, to: number, perPeople: boolean): string {
  const [low, high] = [valueWords(tongue, from, perPeople), valueWords(tongue, to, perPeople)]
  return low === high ? low : `${low}–${high}`
}

/** "Odesa Oblast: 3 events · Killed: 12 (10–14)". */
export function regionLine(tongue: Tongue, one: RegionValue, by: ShadedBy, perPeople: boolean): string {
  const count = tongue.t('layers.countedIn', { name: regionName(tongue, one.region.properties), count: one.events })
  if (one.events === 0 || (by === null && !perPeople)) return count
  return `${count} · ${numberWords(tongue, one, by, perPeople)}`
}

/** "Killed: 12 (10–14)". */
function numberWords(tongue: Tongue, one: RegionValue, by: ShadedBy, perPeople: boolean): string {
  const { t } = tongue
  const what = shadedByWords(tongue, by, perPeople)
  if (one.missing === 'population') return t('layers.valueNotKnown', { what })
  if (one.value === null) return t('layers.valueNotGiven', { what })
  const number = valueWords(tongue, one.value, perPeople)
  const range = spanWords(tongue, one.low, one.high, perPeople)
  return one.low < one.high ? t('layers.valueOfRange', { what, number, range }) : t('layers.value', { what, number })
}

/** What is in no shade, a sentence each: "4 events without a region". */
export function leftOutWords(
  { t }: Tongue,
  { without, unbounded, withoutValue }: RegionValues,
  by: ShadedBy,
): string[] {
  const said: string[] = []
  if (without > 0)
    said.push(
      by !== null && withoutValue !== null
        ? t('layers.withoutFigure', { count: without, number: withoutValue })
        : t('layers.without', { count: without }),
    )
  if (unbounded > 0) said.push(t('layers.unbounded', { count: unbounded }))
  return said
}
