import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { editDistance } from '@/lib/text/edit-distance'
import { nameKey } from '@/lib/text/name-key'
import { remembered } from '@/lib/text/remembered'
import { latinOf } from '@/lib/text/transliterate'

/** A name that resembles what was asked for. */
export interface NearName {
  entry: GazetteerEntry
  primary: boolean
  /** Damerau–Levenshtein distance of the keys; 0 is the same name. */
  distance: number
}

export interface SpellingIndex {
  near(key: string): readonly NearName[]
}

const SHORTEST = 4
/** Letters that a garbled name must have kept at its start or at its end. */
const KEPT = 2
const LONG_NAME = 9
const SKELETON_LIMIT = 3
const SHORTEST_SKELETON = 4
const MOST_REMEMBERED = 4096

interface Spelling {
  key: string
  /** Bit per letter (code modulo 32): keys n edits apart differ in at most 2n bits. */
  letters: number
  /** In plain Latin letters. */
  plain: boolean
  entry: GazetteerEntry
  primary: boolean
}

// A misspelt name is taken for a place only if that place is well enough known to be written about.
const MIN_POPULATION = 20_000

export const isWellKnown = (isRegion: boolean, population: number) => isRegion || population >= MIN_POPULATION

/**
 * The names of some places, ready to be compared with garbled ones. A name is near within one edit, two from nine
 * letters on, if its first or its last two letters are kept; and within three when the consonants are the same
 * ("Kharkov" and "Kharkiv", "Zaporozhye").
 */
export function spellingIndex(entries: readonly GazetteerEntry[]): SpellingIndex {
  const byLength: Spelling[][] = []
  for (const entry of entries) {
    const primaryKey = nameKey(entry.name)
    for (const key of new Set([primaryKey, ...entry.alternates.map(nameKey)])) {
      if (key.length < SHORTEST) continue
      const spelling = { key, letters: letterBits(key), plain: isPlain(key), entry, primary: key === primaryKey }
      const alike = byLength[key.length]
      if (alike) alike.push(spelling)
      else byLength[key.length] = [spelling]
    }
  }

  return { near: remembered(MOST_REMEMBERED, compare) }

  function compare(key: string): NearName[] {
    if (key.length < SHORTEST) return []
    const limit = key.length >= LONG_NAME ? 2 : 1
    const letters = letterBits(key)
    const plain = isPlain(key)
    const bones = skeleton(key)
    const widest = bones.length >= SHORTEST_SKELETON ? SKELETON_LIMIT : limit
    const [start, end] = [key.slice(0, KEPT), key.slice(-KEPT)]
    const best = new Map<GazetteerEntry, NearName>()
    for (let length = Math.max(SHORTEST, key.length - widest); length <= key.length + widest; length++)
      for (const spelling of byLength[length] ?? []) {
        const difference = letters ^ spelling.letters
        const astray = bitCount(difference)
        if (astray > 2 * widest) continue
        const isKept = spelling.key.startsWith(start) || spelling.key.endsWith(end)
        const isOther = plain && spelling.plain && (difference & SURE_LETTERS) !== 0
        const mayBeSkeleton = widest > limit && !isOther
        const most = mayBeSkeleton ? widest : isKept ? limit : 0
        if (most === 0 || astray > 2 * most) continue
        const distance = editDistance(key, spelling.key, most)
        if (distance > most) continue
        if (!(distance <= limit && isKept) && !(mayBeSkeleton && skeleton(spelling.key) === bones)) continue
        const known = best.get(spelling.entry)
        const better =
          !known || distance < known.distance || (distance === known.distance && spelling.primary && !known.primary)
        if (better) best.set(spelling.entry, { entry: spelling.entry, primary: spelling.primary, distance })
      }
    return [...best.values()]
  }
}

/**
 * What romanisations of one name share: its consonants, with h, kh and g alike; of the vowels only the first letter.
 */
function skeleton(key: string): string {
  const latin = latinOf(key).replace(
    /shch|sch|sh|zh|kh|gh|ch|cz|ts|tz|ck|[hwxq]/g,
    (sound) => PLAIN_SOUNDS[sound] ?? sound,
  )
  const rest = latin.slice(1).replace(/[aeiouyj]/g, '')
  return (latin.slice(0, 1).replace(/[yj]/, 'i') + rest).replace(/(.)\1+/g, '$1')
}

const PLAIN_SOUNDS: Record<string, string> = {
  ...{ shch: 's', sch: 's', sh: 's', zh: 'z', kh: 'g', gh: 'g', h: 'g' },
  ...{ ch: 'c', cz: 'c', ts: 'c', tz: 'c', ck: 'k', q: 'k', w: 'v', x: 'ks' },
}

const isPlain = (key: string) => /^[a-z ]+$/.test(key)

// Letters that the skeleton of a plain key always keeps: where these differ, the skeletons do.
const SURE_LETTERS = letterBits('bdflmnpr')

function letterBits(key: string): number {
  let bits = 0
  for (let i = 0; i < key.length; i++) bits |= 1 << (key.charCodeAt(i) & 31)
  return bits
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
