import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { Toponym } from '@/lib/domain/toponym'
import { AT_WAR, WARS } from '@/lib/domain/wars'
import type { Language } from '@/lib/text/language'

/** What a text is about, as far as its place names say: it draws ambiguous names towards itself. */
export interface Context {
  /** Countries named, or meant by a people's name or by a place that can only be there. */
  readonly countries: ReadonlySet<string>
  /** True when the text names this country, and no other place or people of it, while speaking mostly of others. */
  alone(country: string): boolean
  /** True when the text names countries, and not this one. */
  foreign(country: string): boolean
  /** From −0.8 (another country than those spoken of) to 1.5 (the one most spoken of). */
  countryWeight(country: string): number
  /** 1 when the text names the entry's region or another place in it. */
  regionWeight(admin1: string, name: string): number
  /** 0.6 for a place within 200 km of another one that is beyond doubt; −1.5 for a small one far from all of several. */
  nearness(entry: GazetteerEntry, name: string): number
}

const NEAR_KM = 200
// A small town farther than this from all of several others is a namesake elsewhere.
const REMOTE_KM = 1500
const SEVERAL = 3
const CITY = 50_000

// As much as one mention of the country by one of its towns.
const HOME_WEIGHT = 0.7

export function contextOf(toponyms: readonly Toponym[], language: Language = 'en'): Context {
  const countries = new Map<string, number>()
  const regions = new Map<string, Set<string>>()
  // One point for a place under one name, however often it is named.
  const points = new Map<string, { entry: GazetteerEntry; name: string }>()
  const namesOf = new Map<string, { names: Set<string>; count: number }>()
  const add = (code: string, weight: number) => code && countries.set(code, (countries.get(code) ?? 0) + weight)
  // News in Ukrainian and Russian is about those two countries, named or not.
  if (language !== 'en') add('UA', HOME_WEIGHT)
  for (const toponym of toponyms) {
    const sure = beyondDoubt(toponym)
    if (!sure) continue
    const name = toponym.name.toLowerCase()
    const own = namesOf.get(sure.country) ?? { names: new Set(), count: 0 }
    namesOf.set(sure.country, { names: own.names.add(name), count: own.count + 1 })
    add(sure.country, toponym.kind === 'demonym' ? 0.35 : sure.precision === 'country' ? 1 : 0.7)
    if (sure.admin1 && sure.precision !== 'country') {
      regions.set(sure.admin1, (regions.get(sure.admin1) ?? new Set()).add(name))
      if (sure.precision !== 'region') points.set(`${sure.id} ${name}`, { entry: sure, name })
    }
  }
  const named = new Set(countries.keys())
  // News that names one side of a war is about both: "Russian forces shelled Pokrovsk" is not in Russia.
  for (const sides of WARS) {
    const weight = Math.max(0, ...sides.map((side) => countries.get(side) ?? 0))
    if (weight > 0) for (const side of sides) countries.set(side, weight)
  }
  // Written at home: of two towns of one name, Ukraine's is meant.
  if (language !== 'en') countries.set('RU', 0.6 * (countries.get('RU') ?? 0))
  const most = Math.max(0, ...countries.values())
  const nearnessOf = new Map<string, number>()
  return {
    countries: named,
    alone(country) {
      const own = namesOf.get(country)
      return own?.names.size === 1 && own.count * 2 < toponyms.length
    },
    foreign(country) {
      return most > 0 && !countries.has(country)
    },
    countryWeight(country) {
      if (!country) return 0
      if (most === 0) return AT_WAR.has(country) ? 0.6 : 0
      const weight = countries.get(country) ?? 0
      if (weight > 0) return 0.8 + 0.7 * (weight / most)
      return AT_WAR.has(country) ? -0.5 : -0.8
    },
    regionWeight(admin1, name) {
      const others = regions.get(admin1)
      return others && others.size > (others.has(name.toLowerCase()) ? 1 : 0) ? 1 : 0
    },
    nearness(entry, name) {
      const key = `${entry.id} ${name.toLowerCase()}`
      const known = nearnessOf.get(key)
      if (known !== undefined) return known
      const others = [...points.values()].filter((point) => point.name !== name.toLowerCase())
      const least = Math.min(...others.map((point) => distanceKm(point.entry, entry)))
      const small = entry.precision === 'settlement' && entry.population < CITY
      const weight = least < NEAR_KM ? 0.6 : small && others.length >= SEVERAL && least > REMOTE_KM ? -1.5 : 0
      nearnessOf.set(key, weight)
      return weight
    },
  }
}

/** The only thing a name can sensibly mean: a country, a capital, or a place ten times as populous as its namesakes. */
function beyondDoubt(toponym: Toponym): GazetteerEntry | null {
  const country = toponym.candidates.find(
    ({ entry, primary }) =>
      entry.precision === 'country' && (primary || toponym.kind === 'demonym' || toponym.candidates.length === 1),
  )
  if (country) return country.entry
  const level = toponym.level
  const pool = level ? toponym.candidates.filter(({ entry }) => entry.precision === level) : toponym.candidates
  const settled = pool.length ? pool : toponym.candidates
  const [first, second] = [...settled].sort((a, b) => weight(b) - weight(a))
  if (!first) return null
  if (first.entry.population < 20_000 && settled.length > 1) return null
  if (second && second.entry.country !== first.entry.country && weight(second) * 10 > weight(first)) return null
  return first.entry
}

function weight({ entry, primary }: Toponym['candidates'][number]): number {
  const size = entry.precision === 'region' ? Math.max(entry.population, 500_000) : entry.population
  return (size + 1) * (primary ? 1 : 0.3)
}
