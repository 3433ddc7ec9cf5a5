import type { Candidate, Gazetteer, GazetteerEntry } from '@/lib/domain/gazetteer'
import { nameKey } from '@/lib/text/name-key'
import { remembered } from '@/lib/text/remembered'
import { entrySearch } from './entry-search'
import { CODE, DEMONYM, decodeEntry, type GazetteerHead, LAYOUT, VERBATIM } from './gazetteer-format'
import { isWellKnown, type SpellingIndex, spellingIndex } from './gazetteer-spellings'

const TAB = 0x09
const NEWLINE = 0x0a
const SPACE = 0x20
// How many names are remembered with what was found of them.
const MOST_REMEMBERED = 4096
const NONE: readonly Candidate[] = []
const REGION = new TextEncoder().encode('region\t')

/** A gazetteer of one file, and what that file says of places in another. */
export interface IndexedGazetteer extends Gazetteer, GazetteerFacts {
  /** All entries in the order of the file, decoded one by one and not kept. */
  entries(): Iterable<GazetteerEntry>
}

/** What a file's first line tells of the whole. */
export interface GazetteerFacts extends Pick<Gazetteer, 'version' | 'size'> {
  /** How many entries of another file it only adds names to. */
  readonly naming: number
  /** Ids of another file, and those of its own that stand in for them. */
  readonly replaces: ReadonlyMap<number, number>
}

/**
 * The facts of an artefact of which at least the first line is given.
 * @throws Error when the bytes are not a gazetteer of this layout, or end within that line.
 */
export function gazetteerFacts(bytes: Uint8Array): GazetteerFacts {
  const end = bytes.indexOf(NEWLINE)
  return factsOf(readHead(new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end))))
}

function factsOf(head: GazetteerHead): GazetteerFacts {
  return {
    version: head.version,
    size: head.entries,
    naming: head.naming ?? 0,
    replaces: new Map(Object.entries(head.replaces ?? {}).map(([old, id]) => [Number(old), id])),
  }
}

/**
 * A gazetteer over the bytes of the artefact (see gazetteer-format). Nothing is decoded before it is asked for.
 * @throws Error when the bytes are not a gazetteer of this layout, or are cut short.
 */
export function gazetteerIndex(bytes: Uint8Array): IndexedGazetteer {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const starts = lineStarts(bytes)
  const text = (line: number) =>
    decoder.decode(bytes.subarray(starts[line], (starts[line + 1] ?? bytes.length + 1) - 1))
  const head = readHead(text(0))
  if (starts.length !== 1 + head.entries + head.keys) {
    throw new Error(`the gazetteer should have ${1 + head.entries + head.keys} lines, it has ${starts.length}`)
  }
  const firstKey = 1 + head.entries

  const decoded = new Map<number, GazetteerEntry>()
  function entryAt(index: number): GazetteerEntry {
    const known = decoded.get(index)
    if (known) return known
    const entry = decodeEntry(text(1 + index))
    decoded.set(index, entry)
    return entry
  }

  /** Told from the line's last fields (precision, population, radius), without decoding a hundred others for one. */
  function isWellKnownAt(index: number): boolean {
    const radius = lastTab(bytes, (starts[index + 2] ?? bytes.length) - 1)
    const population = lastTab(bytes, radius - 1)
    const precision = lastTab(bytes, population - 1)
    return isWellKnown(startsWith(bytes, precision + 1, REGION), readInteger(bytes, population + 1))
  }

  /** Line of the first key that is not less than the wanted one. */
  function lowerBound(wanted: Uint8Array): number {
    let low = firstKey
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareKey(bytes, starts[middle] ?? 0, wanted) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  const find = remembered(MOST_REMEMBERED, postedAt)
  function postedAt(key: string): readonly Candidate[] {
    const wanted = encoder.encode(key)
    const line = lowerBound(wanted)
    if (line >= starts.length || compareKey(bytes, starts[line] ?? 0, wanted) !== 0) return NONE
    const postings = text(line).slice(key.length + 1)
    return postings.split(' ').map((posting) => ({
      entry: entryAt(Number.parseInt(posting, 36)),
      primary: posting.endsWith('*'),
    }))
  }

  /** True when the key is a name or its first words. */
  const begins = remembered(MOST_REMEMBERED, (key) => {
    const longer = encoder.encode(`${key} `)
    const next = lowerBound(longer)
    return find(key).length > 0 || (next < starts.length && startsWith(bytes, starts[next] ?? 0, longer))
  })

  const first = (key: string) => find(key)[0]?.entry ?? null

  const spellings = new Map<string, SpellingIndex>()
  function spellingsOf(country: string): SpellingIndex {
    const ready = spellings.get(country)
    if (ready) return ready
    const [from, to] = head.countries[country] ?? [0, 0]
    const known: GazetteerEntry[] = []
    for (let index = from; index < to; index++) if (isWellKnownAt(index)) known.push(entryAt(index))
    const made = spellingIndex(known)
    spellings.set(country, made)
    return made
  }

  let search: Gazetteer['search'] | null = null
  let lineById: Map<number, number> | null = null

  return {
    lookup(name) {
      const key = nameKey(name)
      const named = key ? find(key) : []
      const short = name.length <= 6 ? find(VERBATIM + name.trim()) : []
      return short.length
        ? [...short, ...named.filter((one) => short.every((other) => other.entry !== one.entry))]
        : named
    },
    hasPrefix(words) {
      const key = nameKey(words)
      return key !== '' && begins(key)
    },
    byId(id) {
      lineById ??= new Map(
        Array.from({ length: head.entries }, (_, index) => [readInteger(bytes, starts[1 + index] ?? 0), index]),
      )
      const index = lineById.get(id)
      return index === undefined ? null : entryAt(index)
    },
    region: (admin1) => (admin1.includes('-') ? first(CODE + admin1) : null),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? first(CODE + code) : null),
    demonym(word) {
      const key = nameKey(word)
      return key ? first(DEMONYM + key) : null
    },
    fuzzy(name, countries) {
      const key = nameKey(name)
      const found = [...countries].sort().flatMap((country) => spellingsOf(country).near(key))
      return found
        .sort((a, b) => a.distance - b.distance || b.entry.population - a.entry.population)
        .map(({ entry, primary }) => ({ entry, primary }))
    },
    search(wish) {
      search ??= entrySearch({
        keys: head.keys,
        entries: head.entries,
        keyLine: (index) => text(firstKey + index),
        entry: (index) => decodeEntry(text(1 + index)),
        lookup: this.lookup,
      })
      return search(wish)
    },
    *entries() {
      for (let index = 0; index < head.entries; index++) yield decodeEntry(text(1 + index))
    },
    ...factsOf(head),
  }
}

function readHead(line: string): GazetteerHead {
  let head: GazetteerHead
  try {
    head = JSON.parse(line)
  } catch {
    throw new Error('the gazetteer has no head line: it is damaged or no gazetteer')
  }
  if (head.layout !== LAYOUT) throw new Error(`the gazetteer has layout ${head.layout}, this program reads ${LAYOUT}`)
  return head
}

function lineStarts(bytes: Uint8Array): Uint32Array {
  let count = 1
  for (let i = bytes.indexOf(NEWLINE); i >= 0; i = bytes.indexOf(NEWLINE, i + 1)) count++
  const starts = new Uint32Array(count)
  let line = 1
  for (let i = bytes.indexOf(NEWLINE); i >= 0; i = bytes.indexOf(NEWLINE, i + 1)) starts[line++] = i + 1
  return starts
}

/** Compares the key that starts at `at` and ends before a tab. */
function compareKey(bytes: Uint8Array, at: number, wanted: Uint8Array): number {
  for (let i = 0; i < wanted.length; i++) {
    const byte = bytes[at + i] ?? TAB
    if (byte === TAB) return -1
    const difference = byte - (wanted[i] ?? 0)
    if (difference !== 0) return difference
  }
  return (bytes[at + wanted.length] ?? TAB) === TAB ? 0 : 1
}

// For a few steps back, many times faster than the buffer's own search.
function lastTab(bytes: Uint8Array, from: number): number {
  let at = from
  while (at >= 0 && bytes[at] !== TAB) at--
  return at
}

function startsWith(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte)
}

function readInteger(bytes: Uint8Array, at: number): number {
  const negative = bytes[at] === 0x2d
  let value = 0
  for (let i = negative ? at + 1 : at; (bytes[i] ?? TAB) > SPACE; i++) value = value * 10 + ((bytes[i] ?? 0x30) - 0x30)
  return negative ? -value : value
}
