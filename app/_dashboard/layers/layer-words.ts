import { countWords, measureWords, plural } from '@/app/_ui/words/figure'
import { dayWords } from '@/app/_ui/words/window'
import type { ShadedBy } from './layers-url'
import type { RegionValue, RegionValues } from './region-values'

const decimals = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 })

/** "Killed, per 100,000 people", "Events". */
export function shadedByWords(by: ShadedBy, perPeople = false): string {
  const what = by === null ? 'Events' : measureWords(by)
  return perPeople ? `${what}, per 100,000 people` : what
}

/** "12", "0.43": a count, or a rate to two digits. */
export function valueWords(value: number, perPeople: boolean): string {
  return perPeople ? decimals.format(value) : countWords(value)
}

export function spanWords(from: number, to: number, perPeople: boolean): string {
  const [low, high] = [valueWords(from, perPeople), valueWords(to, perPeople)]
  return low === high ? low : `${low}–${high}`
}

/** "Odesa Oblast · 3 events · Killed: 12 (10–14)". */
export function regionLine(one: RegionValue, by: ShadedBy, perPeople: boolean): string {
  const { region, events } = one
  const name = region.properties.name
  if (events === 0) return `${name} · no events`
  const number = numberWords(one, by, perPeople)
  return [name, plural(events, 'event'), number].filter(Boolean).join(' · ')
}

/** "Killed: 12 (10–14)"; null where the number of events says it all. */
export function numberWords(one: RegionValue, by: ShadedBy, perPeople: boolean): string | null {
  if (by === null && !perPeople) return null
  const what = shadedByWords(by, perPeople)
  if (one.missing === 'population') return `${what}: not known`
  if (one.value === null) return `${what}: nobody gives it`
  const range = one.low < one.high ? ` (${spanWords(one.low, one.high, perPeople)})` : ''
  return `${what}: ${valueWords(one.value, perPeople)}${range}`
}

/** What is in no shade: "4 events without a region · 1 in a region without a boundary here". */
export function leftOutWords({ without, unbounded, withoutValue }: RegionValues, by: ShadedBy): string | null {
  const parts = [
    without > 0 && `${plural(without, 'event')} without a region`,
    unbounded > 0 && `${plural(unbounded, 'event')} in regions whose boundary is not at hand`,
    by !== null && withoutValue !== null && `${countWords(withoutValue)} of the figure with them`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : null
}

export const populationWords = ({ at, source }: { at: string; source: string }) => `${source} (${dayWords(at)})`
