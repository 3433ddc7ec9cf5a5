import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import type { Precision } from '@/lib/domain/place'

/** The names of the gazetteer laid out for searching: plain arrays of numbers, about 15 MB for all of them. */
export interface SearchTable {
  /** Number of keys. */
  size: number
  /** UTF-16 units of all keys, one after the other, in the order of the artefact. */
  letters: Uint16Array
  /** Where each key begins in `letters`; one more for the end. */
  starts: Uint32Array
  /** How many units each key has in common with the one before it. */
  shared: Uint8Array
  /** Where the places of each key begin in `places`; one more for the end. */
  firsts: Uint32Array
  /** Index of a place, doubled; odd when the key is the place's own name. */
  places: Uint32Array
  /** By place. */
  weights: Float32Array
  countries: Uint16Array
  regions: Uint16Array
  lngs: Float32Array
  lats: Float32Array
  /** The number that `countries` and `regions` have for an ISO code. */
  codes: ReadonlyMap<string, number>
}

/** What the artefact has to say for a table to be made. */
export interface Artefact {
  keys: number
  entries: number
  /** The line of a key: `key TAB postings`, as gazetteer-format writes it. */
  keyLine(index: number): string
  entry(index: number): GazetteerEntry
}

/** Weight of a place whose population is unknown or that has none, as that of a town with so many zeros. */
const FLOOR: Record<Precision, number> = {
  ...{ country: 5, water: 5, region: 4.5, facility: 4, district: 3, settlement: 1.5, spot: 1.5 },
}
/** A country is meant before a region of its name; a district rarely, when a town has the same name. */
const BY_PRECISION: Partial<Record<Precision, number>> = { country: 1, district: -1 }
const SEATS: Record<string, number> = { PPLC: 1, PPLA: 0.5 }

/** How likely a place is meant, before anything is typed: the logarithm of its population and what it is. */
export function placeWeight({ population, precision, featureCode }: GazetteerEntry): number {
  const size = Math.max(FLOOR[precision], Math.log10(population + 1))
  return size + (BY_PRECISION[precision] ?? 0) + (SEATS[featureCode] ?? 0)
}

/** Keys that begin with one of the marks are no names and are left out. */
export function searchTable(artefact: Artefact, isName: (key: string) => boolean): SearchTable {
  const { entries } = artefact
  const weights = new Float32Array(entries)
  const countries = new Uint16Array(entries)
  const regions = new Uint16Array(entries)
  const lngs = new Float32Array(entries)
  const lats = new Float32Array(entries)
  const codes = new Map<string, number>()
  const numberOf = (code: string) => {
    const known = codes.get(code) ?? codes.size
    codes.set(code, known)
    return known
  }
  for (let index = 0; index < entries; index++) {
    const entry = artefact.entry(index)
    weights[index] = placeWeight(entry)
    countries[index] = numberOf(entry.country)
    regions[index] = numberOf(entry.admin1)
    lngs[index] = entry.lng
    lats[index] = entry.lat
  }
  return { ...keysOf(artefact, isName), weights, countries, regions, lngs, lats, codes }
}

function keysOf({ keys, keyLine }: Artefact, isName: (key: string) => boolean) {
  const starts = new Uint32Array(keys + 1)
  const firsts = new Uint32Array(keys + 1)
  const shared = new Uint8Array(keys)
  let letters = new Uint16Array(keys * 12)
  let places = new Uint32Array(keys * 2)
  let size = 0
  let before = ''
  for (let line = 0; line < keys; line++) {
    const text = keyLine(line)
    const end = text.indexOf('\t')
    const key = text.slice(0, end)
    if (!isName(key)) continue
    let at = starts[size] ?? 0
    letters = roomFor(letters, at + key.length, (length) => new Uint16Array(length))
    for (let i = 0; i < key.length; i++) letters[at++] = key.charCodeAt(i)
    let first = firsts[size] ?? 0
    const postings = text.slice(end + 1).split(' ')
    places = roomFor(places, first + postings.length, (length) => new Uint32Array(length))
    for (const posting of postings) {
      places[first++] = Number.parseInt(posting, 36) * 2 + (posting.endsWith('*') ? 1 : 0)
    }
    shared[size] = commonLength(before, key)
    before = key
    size++
    starts[size] = at
    firsts[size] = first
  }
  return {
    ...{ size, shared: shared.slice(0, size), starts: starts.slice(0, size + 1), firsts: firsts.slice(0, size + 1) },
    letters: letters.slice(0, starts[size]),
    places: places.slice(0, firsts[size]),
  }
}

function roomFor<Numbers extends Uint16Array | Uint32Array>(
  numbers: Numbers,
  length: number,
  make: (length: number) => Numbers,
): Numbers {
  if (length <= numbers.length) return numbers
  const wider = make(length * 2)
  wider.set(numbers)
  return wider
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}
