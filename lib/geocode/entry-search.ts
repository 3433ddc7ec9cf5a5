import type { FoundEntry, Gazetteer, GazetteerEntry, PlaceWish } from '@/lib/domain/gazetteer'
import { nameKey } from '@/lib/text/name-key'
import { CODE, DEMONYM, VERBATIM } from './gazetteer-format'
import { type FoundPlace, placeSearch } from './place-search'
import { type Artefact, searchTable } from './search-table'

const MARKS: ReadonlySet<string> = new Set([VERBATIM, DEMONYM, CODE])
const LONGEST_ABBREVIATION = 6
/** Of how many places named after a comma one may be meant. */
const AREAS = 50

/** The gazetteer's search: places for what is typed, abbreviations ("UAE") and "Springfield, Illinois" included. */
export function entrySearch(artefact: Artefact & Pick<Gazetteer, 'lookup'>): Gazetteer['search'] {
  const search = placeSearch(searchTable(artefact, (key) => !MARKS.has(key.slice(0, 1))))

  /** Countries and regions of which this is the name or its beginning, else those of towns; null when there are none. */
  function areasOf(query: string): ReadonlySet<string> | null {
    const { found } = search({ query, countries: null, near: null, limit: AREAS })
    const named = found.map(({ index, fit }) => ({ fit, ...artefact.entry(index) }))
    const wide = named.filter(({ precision }) => precision === 'country' || precision === 'region')
    const likely = wide.length > 0 ? wide : named
    const [best] = likely
    const codes = likely
      .filter(({ fit }) => fit === best?.fit)
      .map(({ precision, country, admin1 }) => (precision === 'country' ? country : admin1))
      .filter((code) => code !== '')
    return codes.length > 0 ? new Set(codes) : null
  }

  return (wish) => {
    const [name = '', ...wider] = wish.query.split(',')
    const areas = areasOf(wider.join(','))
    const { found, matched } = search({ ...wish, query: name }, areas)
    const entries = found.map((place) => described(place, artefact.entry(place.index)))
    const short = areas ? [] : abbreviated(wish, artefact.lookup)
    const rest = entries.filter(({ entry }) => short.every((one) => one.entry.id !== entry.id))
    return {
      found: [...short, ...rest].slice(0, wish.limit),
      matched: matched + short.length - (entries.length - rest.length),
    }
  }
}

function described({ fit, key }: FoundPlace, entry: GazetteerEntry): FoundEntry {
  const isOwn = nameKey(entry.name) === key
  return { entry, fit, alternate: isOwn ? null : (entry.alternates.find((name) => nameKey(name) === key) ?? null) }
}

/** Those that the whole query abbreviates, in capitals or not: "uk", "USA". */
function abbreviated({ query, countries }: PlaceWish, lookup: Gazetteer['lookup']): FoundEntry[] {
  const short = query.trim().toUpperCase()
  if (short.length > LONGEST_ABBREVIATION) return []
  const key = nameKey(short)
  return lookup(short)
    .map(({ entry }) => entry)
    .filter((entry) => [entry.name, ...entry.alternates].every((name) => nameKey(name) !== key))
    .filter(({ country, precision }) => precision === 'country' && (!countries || countries.includes(country)))
    .map((entry) => ({ entry, fit: 'exact', alternate: null }))
}
