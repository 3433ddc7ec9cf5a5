import type { Counted } from '@/lib/domain/figure'
import { ENGLISH_NUMERALS } from '@/lib/text/numerals/english'
import type { Token } from '@/lib/text/tokens'
import { anyOf } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'
import {
  AT_SEA,
  ATTACKS,
  CONSUMERS,
  type CountedClass,
  LOCATIONS,
  NOT_COUNTS,
  PLURAL_PERSON,
  SINGULAR_PERSON,
  STRUCTURES,
  WEAPONS,
} from '../counted-nouns.table'
import { isPredicateWord } from '../predicates'
import { countedWeaponAt, PLATFORM } from '../weapons'

/** What a number counts, and where the words for it end (the token after them). */
export interface Noun {
  what: CountedClass
  of: Counted | null
  nounLast: number
  consumer: boolean
}

/** A noun phrase after a number ends at one of these. */
export const PHRASE_END = wordSet(`
  in on at over above near from to for with by during after before and or but were was have has had been are is who
  which that as while when where killed injured wounded hurt dead died missing the their its his her including
  against into across of overnight around since until
`)

// "two fire engines"
const OF_A_BRIGADE = /^(?:engines?|trucks?|stations?|crews?|brigades?|appliances?|tenders?|vehicles?|departments?)$/

// "563 of nearly 600 drones"
const ROUNDED = /^(?:nearly|almost|about|around|some|roughly|approximately|over|more|than|at|least|up|to)$/

const UNITS_AFTER_HYPHEN = new RegExp(
  `^${anyOf`
    year, month, week, day, hour, minute, kilometer, kilometre, mile, meter, metre, story, storey, floor, strong, point,
    nation, man, pound, kilo, kilogram, kilogramme, ton, tonne, gram, litre, liter, hectare, mm, cm, km, kg, foot, inch, bed, room, term, part
  `}s?$`,
)

// A bare number may be followed by one of these: "16 more were", "5 later died".
const BARE_BEFORE = wordSet(`
  more others also later each all the reportedly remaining both aimed directed fired launched heading headed bound flying
  approaching still themselves alone then once respectively who which announced reported given counted earlier initially subsequently afterwards
`)

/**
 * The counted noun within six words of the number; `none` when the number is a measure, an age or
 * counts something of no interest; null when it is bare ("26 were shot down", "12 over Crimea").
 */
export function nounAfter(tokens: readonly Token[], from: number, end: number): Noun | 'none' | null {
  const first = tokens[from]
  if (!first) return null
  if (
    first.text === '-' &&
    first.start === tokens[from - 1]?.end &&
    UNITS_AFTER_HYPHEN.test(tokens[from + 1]?.lower ?? '')
  )
    return 'none'
  // How many people are in "one family" isn't said.
  if (first.lower === 'family') return 'none'
  if (NOT_COUNTS.has(first.lower) || first.text === '%' || first.lower === 'th' || first.lower === 'st') return 'none'
  if (/^times?$/.test(first.lower)) return { what: 'attack', of: 'any', nounLast: from + 1, consumer: false }
  // "dozens of drones", "two of the missiles": the noun stands behind "of".
  if (first.lower === 'of' && !/^(them|whom|which|these|those|it)$/.test(tokens[from + 1]?.lower ?? '')) {
    let whole = from + (tokens[from + 1]?.lower === 'the' ? 2 : 1)
    while (ROUNDED.test(tokens[whole]?.lower ?? '')) whole++
    if (ENGLISH_NUMERALS.numberAt(tokens, whole)) return null
    return nounAfter(tokens, from + (tokens[from + 1]?.lower === 'the' ? 2 : 1), end) ?? 'none'
  }
  let found: Noun | null = null
  let unknown = false
  for (let i = from; i < Math.min(end, from + 7); i++) {
    const token = tokens[i]
    if (!token) break
    if (token.kind === 'punct' && !/^[-"“”]$/.test(token.text)) break
    // "two 500-pound bombs"
    if (token.kind === 'number' && tokens[i + 1]?.text === '-' && UNITS_AFTER_HYPHEN.test(tokens[i + 2]?.lower ?? '')) {
      i += 2
      continue
    }
    if (token.kind === 'number' && tokens[i - 1]?.text !== '-') break
    const noun = nounAt(tokens, i)
    const brigade = token.lower === 'fire' && OF_A_BRIGADE.test(tokens[i + 1]?.lower ?? '')
    if (PHRASE_END.has(token.lower) || (!noun && !brigade && isPredicateWord(token.lower))) break
    if (!noun) {
      unknown ||= token.kind === 'word' && !BARE_BEFORE.has(token.lower)
      continue
    }
    // "21 hit their targets": more than one of them are hits.
    if (isVerb(tokens, i, noun) && !/^(?:one|1)$/.test(tokens[from - 1]?.lower ?? '')) break
    if (isModifier(tokens, from, i, noun)) {
      unknown = true
      continue
    }
    found = noun
    // "drone strikes", "anti-ship missiles": the last noun of a compound is what is counted.
    const modifier = tokens[i - 1]?.text === '-' || (nounAt(tokens, noun.nounLast) !== null && !/s$/.test(token.lower))
    if (!modifier) break
    i = noun.nounLast - 1
  }
  return found ? withFellows(tokens, found) : unknown ? 'none' : null
}

/**
 * "two missile launchers", "three drone control points": after more than one a weapon in the singular only says of what
 * kind the next thing is.
 */
function isModifier(tokens: readonly Token[], from: number, i: number, { what, nounLast }: Noun): boolean {
  if (what !== 'weapon' || nounLast !== i + 1 || !WEAPONS.has(tokens[i]?.lower ?? '')) return false
  if (isOfPlatform(tokens, nounLast)) return true
  if (/^(?:one|1)$/.test(tokens[from - 1]?.lower ?? '') || tokens[i]?.lower.endsWith('s')) return false
  const next = tokens[nounLast]
  if (next?.kind !== 'word' || PHRASE_END.has(next.lower) || isPredicateWord(next.lower)) return false
  return nounAt(tokens, nounLast) === null
}

/** "a missile system", "missile (SAM) systems": what fires it, or keeps it. */
export function isOfPlatform(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' ? at + 3 : at
  return PLATFORM.has(tokens[next]?.lower ?? '')
}

/** "236 missiles and drones": one number of both kinds is of any. */
function withFellows(tokens: readonly Token[], noun: Noun): Noun {
  const fellow = tokens[noun.nounLast]?.lower === 'and' ? nounAt(tokens, noun.nounLast + 1) : null
  if (noun.what !== 'weapon' || fellow?.what !== 'weapon' || fellow.of === noun.of) return noun
  const plural = tokens[fellow.nounLast - 1]?.lower.endsWith('s')
  return plural && nounAt(tokens, fellow.nounLast) === null ? { ...fellow, of: 'any' } : noun
}

/** "hit", "strike": after more than one, no noun unless a noun follows ("10 strike drones"). */
function isVerb(tokens: readonly Token[], i: number, { what, nounLast }: Noun): boolean {
  return what === 'attack' && !tokens[i]?.lower.endsWith('s') && nounAt(tokens, nounLast) === null
}

/** The end of "passers-by" and "mother-in-law", which hold a preposition; null for every other word. */
function compoundPersonEnd(tokens: readonly Token[], i: number): number | null {
  if (tokens[i + 1]?.text !== '-') return null
  const word = tokens[i]?.lower ?? ''
  if (/^passers?$/.test(word)) return tokens[i + 2]?.lower === 'by' ? i + 3 : null
  const inLaw = tokens[i + 2]?.lower === 'in' && tokens[i + 3]?.text === '-' && tokens[i + 4]?.lower === 'law'
  return inLaw ? i + 5 : null
}

const AERIAL = wordSet('aerial air airborne')
const IN_THE_AIR = wordSet('asset assets target targets object objects weapon weapons threat threats')

const PEOPLE = /^\p{Lu}\p{L}+(?:ans|ians|is|men)$/u

/** The countable noun at token `i`; null when there is none. */
export function nounAt(tokens: readonly Token[], i: number): Noun | null {
  const word = tokens[i]?.lower ?? ''
  const nounLast = i + 1
  const consumer = CONSUMERS.has(word)
  const compound = compoundPersonEnd(tokens, i)
  if (compound !== null) return { what: 'person', of: null, nounLast: compound, consumer: false }
  // "four Syrians"
  if (PEOPLE.test(tokens[i]?.text ?? '') || PLURAL_PERSON.has(word) || SINGULAR_PERSON.has(word))
    return { what: 'person', of: null, nounLast, consumer }
  const family = countedWeaponAt(tokens, i)
  if (family) return { what: 'weapon', of: family.row.of, nounLast: family.last, consumer: false }
  // "156 aerial assets": drones and missiles in one number.
  if (AERIAL.has(tokens[i - 1]?.lower ?? '') && IN_THE_AIR.has(word))
    return { what: 'weapon', of: 'any', nounLast, consumer: false }
  const weapon = WEAPONS.get(word)
  if (weapon) {
    const marine = AT_SEA.has(tokens[i - 1]?.lower ?? '') || tokens[i + 1]?.lower === 'boats'
    return { what: 'weapon', of: marine ? 'boat' : weapon, nounLast, consumer: false }
  }
  if (ATTACKS.has(word)) {
    const of = WEAPONS.get(tokens[i - 1]?.lower ?? '') ?? 'any'
    return { what: 'attack', of, nounLast, consumer: false }
  }
  if (STRUCTURES.has(word)) return { what: 'structure', of: null, nounLast, consumer }
  if (consumer) return { what: 'consumer', of: null, nounLast, consumer }
  if (LOCATIONS.has(word)) return { what: 'location', of: 'any', nounLast, consumer: false }
  return null
}
