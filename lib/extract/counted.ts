import type { Counted } from '@/lib/domain/figure'
import type { PreparedText } from '@/lib/text/prepare'
import type { Quantity } from '@/lib/text/quantities'
import type { Sentence } from '@/lib/text/sentences'
import type { Token } from '@/lib/text/tokens'
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
} from './counted-nouns.table'
import { isPredicateWord } from './predicates'

/** A number that counts something, with the noun it counts. `last` is the token after the noun. */
export interface CountedQuantity extends Quantity {
  what: CountedClass
  of: Counted | null
  sentence: Sentence
  /** Token index after the counted noun (equal to the quantity's own end for a bare number). */
  nounLast: number
  /** "a man", "girl": a number that is not written. */
  implied: boolean
  /** The noun may also count households without power. */
  consumer: boolean
}

// A noun phrase after a number ends at one of these.
const PHRASE_END = new Set(
  `in on at over above near from to for with by during after before and or but were was have has had been are is who which that
  as while when where killed injured wounded hurt dead died missing the their its his her including against into across of
  overnight around since until`.split(/\s+/),
)
const ORDINALS = new Set('second third fourth fifth sixth seventh'.split(' '))
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
)

/** Every number of the text that counts something, in text order. Ages, dates, distances, sums of money and weapon marks are left out. */
export function findCounted(prepared: PreparedText): CountedQuantity[] {
  const counted: CountedQuantity[] = []
  for (const sentence of prepared.sentences) {
    for (const quantity of prepared.quantities) {
      if (quantity.head < sentence.first || quantity.head >= sentence.last) continue
      const found = countedAt(prepared.tokens, quantity, sentence)
      if (found) counted.push(found)
    }
    counted.push(...impliedOnes(prepared.tokens, sentence))
  }
  return counted.sort((a, b) => a.start - b.start)
}

function countedAt(tokens: readonly Token[], quantity: Quantity, sentence: Sentence): CountedQuantity | null {
  if (isMark(tokens, quantity)) return null
  const noun = nounAfter(tokens, quantity.last, sentence.last)
  if (noun === 'none') return null
  const base = { ...quantity, sentence, implied: false }
  return noun
    ? { ...base, ...noun, end: tokens[noun.nounLast - 1]?.end ?? quantity.end }
    : { ...base, what: 'bare', of: null, nounLast: quantity.last, consumer: false }
}

interface Noun {
  what: CountedClass
  of: Counted | null
  nounLast: number
  consumer: boolean
}

const UNITS_AFTER_HYPHEN =
  /^(year|month|week|day|hour|minute|kilometer|kilometre|mile|meter|metre|story|storey|floor|strong|point|nation|man|mm|cm|km|kg|foot|inch|bed|room|term|part)s?$/

/**
 * The counted noun within six words of the number; `none` when the number is a measure, an age or
 * counts something of no interest; null when it is bare ("26 were shot down", "12 over Crimea").
 */
function nounAfter(tokens: readonly Token[], from: number, end: number): Noun | 'none' | null {
  const first = tokens[from]
  if (!first) return null
  if (
    first.text === '-' &&
    first.start === tokens[from - 1]?.end &&
    UNITS_AFTER_HYPHEN.test(tokens[from + 1]?.lower ?? '')
  )
    return 'none'
  if (NOT_COUNTS.has(first.lower) || first.text === '%' || first.lower === 'th' || first.lower === 'st') return 'none'
  if (/^times?$/.test(first.lower)) return { what: 'attack', of: 'any', nounLast: from + 1, consumer: false }
  // "dozens of drones", "two of the missiles": the noun stands behind "of".
  if (first.lower === 'of' && !/^(them|whom|which|these|those|it)$/.test(tokens[from + 1]?.lower ?? '')) {
    const then = tokens[from + (tokens[from + 1]?.lower === 'the' ? 2 : 1)]
    if (then?.kind === 'number') return null
    return nounAfter(tokens, from + (tokens[from + 1]?.lower === 'the' ? 2 : 1), end) ?? 'none'
  }
  let found: Noun | null = null
  let unknown = false
  for (let i = from; i < Math.min(end, from + 7); i++) {
    const token = tokens[i]
    if (!token) break
    if (token.kind === 'punct' && !/^[-"“”]$/.test(token.text)) break
    if (token.kind === 'number' && tokens[i - 1]?.text !== '-') break
    const noun = nounAt(tokens, i)
    if (PHRASE_END.has(token.lower) || (!noun && isPredicateWord(token.lower))) break
    if (!noun) {
      unknown ||= token.kind === 'word' && !BARE_BEFORE.has(token.lower)
      continue
    }
    found = noun
    // "drone strikes", "anti-ship missiles": the last noun of a compound is what is counted.
    const modifier = tokens[i - 1]?.text === '-' || (nounAt(tokens, i + 1) !== null && !/s$/.test(token.lower))
    if (!modifier) break
  }
  return found ?? (unknown ? 'none' : null)
}

// A bare number may be followed by one of these: "16 more were", "5 later died".
const BARE_BEFORE = new Set('more others also later each all the reportedly remaining'.split(' '))

function nounAt(tokens: readonly Token[], i: number): Noun | null {
  const word = tokens[i]?.lower ?? ''
  const nounLast = i + 1
  const consumer = CONSUMERS.has(word)
  // "four Syrians"
  const people = /^\p{Lu}\p{L}+(?:ans|ians|is|men)$/u.test(tokens[i]?.text ?? '')
  if (people || PLURAL_PERSON.has(word) || SINGULAR_PERSON.has(word))
    return { what: 'person', of: null, nounLast, consumer }
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

/** A number that names rather than counts: an age, a date, a time, a year, a weapon's mark, a unit's number. */
function isMark(tokens: readonly Token[], quantity: Quantity): boolean {
  const before = tokens[quantity.first - 1]
  const number = tokens[quantity.head]
  const after = tokens[quantity.last]
  if (!number) return true
  const glued = before && before.end === number.start
  // Shahed-136, Kh-22, S-300, GPS1, $5
  if (glued && (before.kind === 'word' || /[-–#№$€£:/.]/.test(before.text))) {
    if (before.text !== ':' || tokens[quantity.first - 2]?.kind === 'number') return true
  }
  if (MONTHS.has(before?.lower ?? '') || MONTHS.has(after?.lower ?? '')) return true
  if (after && MONTHS.has(tokens[quantity.last + (after.lower === 'of' ? 1 : 0)]?.lower ?? '')) return true
  // "by eight in the evening", "at seven"
  if (
    after?.lower === 'in' &&
    tokens[quantity.last + 1]?.lower === 'the' &&
    /^(morning|evening|afternoon|night)$/.test(tokens[quantity.last + 2]?.lower ?? '')
  )
    return true
  if (after?.lower === "o'clock" || /^[ap]\.?m\.?$/.test(after?.lower ?? '')) return true
  if (
    /^half$/.test(tokens[quantity.first - 2]?.lower ?? '') ||
    (before?.lower === 'the' && tokens[quantity.first - 3]?.lower === 'half')
  )
    return true
  if (before?.lower === 'aged' || before?.lower === 'age' || before?.lower === 'every') return true
  if (
    quantity.low === 1 &&
    after?.lower === 'of' &&
    /^(the|its|his|their|ukraine|russia)$/.test(tokens[quantity.last + 1]?.lower ?? '')
  )
    return true
  // "a man of 70", "the monk was 47"
  if (/^(of|was|is)$/.test(before?.lower ?? '') && SINGULAR_PERSON.has(tokens[quantity.first - 2]?.lower ?? ''))
    return true
  if (inAges(tokens, quantity.first)) return true
  // "between 18 and 24"
  if (before?.lower === 'and' && tokens[quantity.first - 3]?.lower === 'between' && !nounFollows(tokens, quantity.last))
    return true
  // "until seven, 13 were destroyed"
  if (/^(until|till)$/.test(before?.lower ?? '') && after?.kind === 'punct') return true
  // "boys aged 7 and 2": the second age
  if (before?.lower === 'and' && tokens[quantity.first - 3]?.lower === 'aged') return true
  // "girl, 17," — a comma-framed number after a person is an age.
  if (
    before?.text === ',' &&
    (after?.text === ',' || after?.text === ':') &&
    number.kind === 'number' &&
    SINGULAR_PERSON.has(tokens[quantity.first - 2]?.lower ?? '')
  )
    return true
  if (before?.lower === 'between' && after?.lower === 'and')
    return quantity.low < 120 && !nounFollows(tokens, quantity.last)
  if (
    number.kind === 'number' &&
    /^(1[89]|20)\d\d$/.test(number.text) &&
    ['in', 'since', 'of', 'by', 'until', 'during', 'before', 'after', 'from', 'early', 'late'].includes(
      before?.lower ?? '',
    )
  )
    return true
  if (after?.text === ':' && tokens[quantity.last + 1]?.kind === 'number' && after.start === number.end) return true
  if (after?.kind === 'word' && after.start === number.end) return true
  if (
    /^(chapter|article|resolution|no|number|phase|group|room|route|highway|channel|track|kilometer|km)$/.test(
      before?.lower ?? '',
    )
  )
    return true
  return false
}

/** "aged eight, 12 and 17": every number of the list is an age. */
function inAges(tokens: readonly Token[], first: number): boolean {
  let at = first - 1
  while (
    at > 0 &&
    (/^(,|and|or|between)$/.test(tokens[at]?.lower ?? '') ||
      tokens[at]?.kind === 'number' ||
      UNITS_IN_WORDS.test(tokens[at]?.lower ?? ''))
  )
    at--
  return /^(aged|ages)$/.test(tokens[at]?.lower ?? '')
}

const UNITS_IN_WORDS = /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)$/

function nounFollows(tokens: readonly Token[], from: number): boolean {
  const noun = nounAfter(tokens, from, tokens.length)
  return noun !== null && noun !== 'none'
}

/** "a woman", "another drone", and in headlines "girl, 17,", "Woman": one, though no number is written. Two when joined: "a woman and her child". */
function impliedOnes(tokens: readonly Token[], sentence: Sentence): CountedQuantity[] {
  const found: CountedQuantity[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' && bareNoun(tokens, i) === i) continue
    if (!token) continue
    const article = /^(a|an|another)$/.test(token.lower)
    const bare = !article && isBareSubject(tokens, i, sentence)
    if (!article && !bare) continue
    const noun = article ? nounAfterArticle(tokens, i + 1, sentence.last) : nounAt(tokens, bareNoun(tokens, i))
    if (!noun) continue
    const both = noun.what === 'person' ? joinedPerson(tokens, noun.nounLast, sentence.last) : null
    const nounLast = both ?? noun.nounLast
    found.push({
      low: both ? 2 : 1,
      high: both ? 2 : 1,
      qualifier: 'exact',
      first: i,
      head: i,
      last: i + 1,
      start: token.start,
      end: tokens[nounLast - 1]?.end ?? token.end,
      what: noun.what,
      of: noun.of,
      nounLast,
      sentence,
      implied: true,
      consumer: false,
    })
    i = nounLast - 1
  }
  return found
}

function nounAfterArticle(tokens: readonly Token[], from: number, end: number): Noun | null {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const token = tokens[i]
    if (!token || (token.kind === 'punct' && token.text !== '-')) return null
    if (PHRASE_END.has(token.lower)) return null
    if (i === from && ORDINALS.has(token.lower) && isPredicateWord(tokens[i + 1]?.lower ?? ''))
      return { what: 'bare', of: null, nounLast: i + 1, consumer: false }
    const singular = SINGULAR_PERSON.has(token.lower) || (WEAPONS.has(token.lower) && !/s$/.test(token.lower))
    const next = nounAt(tokens, i + 1)
    if (singular && (!next || !(tokens[i + 1]?.kind === 'word'))) return nounAt(tokens, i)
    if (ATTACKS.has(token.lower) || STRUCTURES.has(token.lower)) return null
  }
  return null
}

/** A headline's bare subject: a person noun at the head of the sentence or after a colon or comma, perhaps with an age. */
function isBareSubject(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const before = tokens[i - 1]
  const headed = i === sentence.first || (before !== undefined && /^[:,–—]$/.test(before.text))
  return (
    headed &&
    SINGULAR_PERSON.has(tokens[bareNoun(tokens, i)]?.lower ?? '') &&
    tokens[bareNoun(tokens, i) - 1]?.lower !== 'the'
  )
}

function bareNoun(tokens: readonly Token[], i: number): number {
  // "89-year-old woman"
  const aged = tokens[i + 1]?.text === '-' && tokens[i + 2]?.lower === 'year' && tokens[i + 4]?.lower === 'old'
  return aged ? i + 5 : i
}

/** Token index after "and her 4-year-old child" when it follows, else null. */
function joinedPerson(tokens: readonly Token[], from: number, end: number): number | null {
  if (tokens[from]?.lower !== 'and' || !/^(her|his|their|a|an)$/.test(tokens[from + 1]?.lower ?? '')) return null
  for (let i = from + 2; i < Math.min(end, from + 9); i++) {
    const token = tokens[i]
    if (!token || PHRASE_END.has(token.lower)) return null
    if (SINGULAR_PERSON.has(token.lower)) return i + 1
  }
  return null
}
