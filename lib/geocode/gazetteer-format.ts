import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { type Precision, precisionSchema } from '@/lib/domain/place'
import { nameKey } from '@/lib/text/name-key'

// The artefact is one UTF-8 text: a head line (JSON), then one line per entry, then one line per key.
// Entries are grouped by country. Keys are sorted by their bytes, so that a binary search over the bytes finds
// a name, and all names that start with some words, without ever decoding the rest.

export interface GazetteerHead {
  /** Raised when the layout or `nameKey` changes: an older artefact is then refused. */
  layout: number
  version: string
  entries: number
  keys: number
  /** Country code → its half-open range of entries. */
  countries: Record<string, [number, number]>
  /** Of a file that adds to another: ids of places there → the entries here that know them better. */
  replaces?: Record<string, number>
  /** Of a file that adds to another: how many entries only give names to places there. */
  naming?: number
}

export const LAYOUT = 1

/** Marks before keys that are not names: none can come out of `nameKey`. */
export const VERBATIM = '='
export const DEMONYM = '~'
export const CODE = '@'

/** What is indexed under an entry besides its own names. */
export interface IndexedEntry extends GazetteerEntry {
  /** Further spellings that are looked up but not shown (generated romanisations, "Odesa province"). */
  spellings: readonly string[]
  /** Abbreviations that count only in exactly this writing: "US", "Ky.", "B.C.". */
  abbreviations: readonly string[]
  /** Words of its people: "Russian", "Briton". Only for countries and country-like regions. */
  demonyms: readonly string[]
}

export function encodeGazetteer(entries: readonly IndexedEntry[], version: string): string {
  const sorted = entries.toSorted((a, b) => compare(a.country, b.country) || b.population - a.population || a.id - b.id)
  const countries: GazetteerHead['countries'] = {}
  const postings = new Map<string, Map<number, boolean>>()
  const post = (key: string, index: number, primary: boolean) => {
    const found = postings.get(key) ?? new Map<number, boolean>()
    found.set(index, primary || (found.get(index) ?? false))
    postings.set(key, found)
  }
  const towns = new Set(
    sorted.filter((entry) => entry.precision === 'settlement').map((entry) => `${entry.admin1} ${nameKey(entry.name)}`),
  )
  sorted.forEach((entry, index) => {
    const range = countries[entry.country]
    countries[entry.country] = [range?.[0] ?? index, index + 1]
    const ownKey = keyOf(entry.name)
    // A region with its own capital's name ("Khartoum") gives way to it.
    const yields = entry.precision === 'region' && towns.has(`${entry.admin1} ${nameKey(entry.name)}`)
    for (const key of keysOf(entry)) post(key, index, key === ownKey && !yields)
  })
  const keys = [...postings.keys()].map((key) => ({ key, bytes: encoder.encode(key) }))
  keys.sort((a, b) => compareBytes(a.bytes, b.bytes))
  const head: GazetteerHead = { layout: LAYOUT, version, entries: sorted.length, keys: keys.length, countries }
  const keyLines = keys.map(({ key }) => {
    const found = [...(postings.get(key) ?? [])]
    found.sort(
      ([a, aPrimary], [b, bPrimary]) => Number(bPrimary) - Number(aPrimary) || rank(sorted, b) - rank(sorted, a),
    )
    return `${key}\t${found.map(([index, primary]) => index.toString(36) + (primary ? '*' : '')).join(' ')}`
  })
  return [JSON.stringify(head), ...sorted.map(encodeEntry), ...keyLines].join('\n')
}

// Names of two letters ("Ík", "Őr") are ordinary words without their marks: only their own writing finds them.
export function keyOf(name: string): string {
  const key = nameKey(name)
  return key.length > 2 ? key : VERBATIM + (key && name)
}

/** Every key that finds the entry, and the one that is its own name. */
export function keysOf(entry: IndexedEntry): Set<string> {
  const keys = new Set(
    [entry.name, ...entry.alternates, ...entry.spellings].map(keyOf).filter((key) => key !== VERBATIM),
  )
  for (const short of entry.abbreviations) keys.add(VERBATIM + short)
  for (const word of entry.demonyms) keys.add(DEMONYM + nameKey(word))
  if (entry.precision === 'country') keys.add(CODE + entry.country)
  if (entry.featureCode === 'ADM1' && entry.admin1) keys.add(CODE + entry.admin1)
  return keys
}

const rank = (entries: readonly GazetteerEntry[], index: number) => entries[index]?.population ?? 0

export function encodeEntry(entry: GazetteerEntry): string {
  const fields = [
    entry.id,
    entry.name,
    entry.alternates.join('|'),
    entry.lng,
    entry.lat,
    entry.country,
    entry.admin1,
    entry.admin2,
    entry.featureCode,
    entry.precision,
    entry.population,
    entry.radiusKm,
  ].map(String)
  const broken = fields.find((field) => /[\t\n]/.test(field))
  if (broken !== undefined) throw new Error(`a field of ${entry.name} holds a tab or a line break: ${broken}`)
  return fields.join('\t')
}

/** @throws Error naming the line when it is not an entry. */
export function decodeEntry(line: string): GazetteerEntry {
  const [id, name, alternates, lng, lat, country, admin1, admin2, featureCode, precision, population, radiusKm] =
    line.split('\t')
  if (radiusKm === undefined || !name || !isPrecision(precision))
    throw new Error(`the gazetteer holds a line that is no entry: ${line.slice(0, 80)}`)
  return {
    id: Number(id),
    name,
    alternates: alternates ? alternates.split('|') : [],
    lng: Number(lng),
    lat: Number(lat),
    country: country ?? '',
    admin1: admin1 ?? '',
    admin2: admin2 ?? '',
    featureCode: featureCode ?? '',
    precision,
    population: Number(population),
    radiusKm: Number(radiusKm),
  }
}

const PRECISIONS: ReadonlySet<string> = new Set(precisionSchema.options)
const isPrecision = (word: string | undefined): word is Precision => word !== undefined && PRECISIONS.has(word)

const encoder = new TextEncoder()
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
