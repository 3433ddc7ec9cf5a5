import {
  type Candidate,
  type FoundEntry,
  type Gazetteer,
  type GazetteerEntry,
  PLACE_FITS,
} from '@/lib/domain/gazetteer'
import type { GazetteerFacts, IndexedGazetteer } from './gazetteer-index'

/**
 * A gazetteer with the places and names of a second one laid over it. Of places that both have, the first one's
 * entry counts, unless the second says that it replaces it. Garbled names are compared with the first one's alone:
 * among all villages of a country something resembles any word.
 */
export function layered(base: Gazetteer, added: IndexedGazetteer): Gazetteer {
  const settled = (entry: GazetteerEntry): GazetteerEntry => {
    const better = added.replaces.get(entry.id)
    return (better === undefined ? null : added.byId(better)) ?? entry
  }
  const known = (candidate: Candidate): Candidate => {
    const entry = settled(candidate.entry)
    return entry === candidate.entry ? candidate : { ...candidate, entry }
  }
  return {
    lookup(name) {
      const old = once(base.lookup(name).map(known))
      const more = added.lookup(name).map(({ entry, primary }) => ({ entry: base.byId(entry.id) ?? entry, primary }))
      return more.length ? merged(old, more) : old
    },
    hasPrefix: (words) => base.hasPrefix(words) || added.hasPrefix(words),
    byId(id) {
      const entry = base.byId(id)
      return entry ? settled(entry) : added.byId(id)
    },
    region: base.region,
    country: base.country,
    demonym: base.demonym,
    fuzzy: (name, countries) => base.fuzzy(name, countries).map(known),
    search(wish) {
      const old = base.search(wish)
      const more = added.search(wish)
      const found = [...old.found, ...more.found].map((one) => ({
        ...one,
        entry: settled(base.byId(one.entry.id) ?? one.entry),
      }))
      const all = onceFound(found).toSorted((a, b) => PLACE_FITS.indexOf(a.fit) - PLACE_FITS.indexOf(b.fit))
      const matched = old.matched + more.matched - (found.length - all.length)
      return { found: all.slice(0, wish.limit), matched }
    },
    ...layeredFacts(base, added),
  }
}

/** What is to be said of two gazetteers as one. */
export function layeredFacts(
  base: Pick<GazetteerFacts, 'version' | 'size'>,
  added: GazetteerFacts,
): Pick<Gazetteer, 'version' | 'size'> {
  return {
    size: base.size + added.size - added.naming - added.replaces.size,
    version: `${base.version}; ${added.version}`,
  }
}

/** Two entries that one better entry replaces are one. */
const once = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(({ entry }, index) => candidates.findIndex((other) => other.entry.id === entry.id) === index)

const onceFound = (found: readonly FoundEntry[]): FoundEntry[] =>
  found.filter(({ entry }, index) => found.findIndex((other) => other.entry.id === entry.id) === index)

/** Both lists in their order, own names before others and then by population; a place only once. */
function merged(old: readonly Candidate[], more: readonly Candidate[]): Candidate[] {
  const all = [...old]
  for (const candidate of more) {
    const at = all.findIndex(({ entry }) => entry.id === candidate.entry.id)
    if (at < 0) {
      const place = all.findIndex((other) => isBefore(candidate, other))
      all.splice(place < 0 ? all.length : place, 0, candidate)
    }
  }
  return all
}

const isBefore = (a: Candidate, b: Candidate) =>
  a.primary === b.primary ? a.entry.population > b.entry.population : a.primary
