import { ENGLISH_NUMERALS } from '@/lib/text/numerals/english'
import type { Sentence } from '@/lib/text/sentences'
import type { Token } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import type { CountedQuantity } from '../counted'
import { ATTACKS, PLURAL_PERSON, SINGULAR_PERSON, STRUCTURES, WEAPONS } from '../counted-nouns.table'
import { isPredicateWord } from '../predicates'
import { countedWeaponAt } from '../weapons'
import { ageAsideEnd } from './ages'
import { isOfPlatform, type Noun, nounAt, PHRASE_END } from './nouns'

/**
 * "a woman", "another drone", and in headlines "girl, 17,", "Woman": one, though no number is written. Two when joined:
 * "a woman and her child".
 */
export function impliedOnes(tokens: readonly Token[], sentence: Sentence): CountedQuantity[] {
  const found: CountedQuantity[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' && bareNoun(tokens, i) === i) continue
    if (!token) continue
    const article = INDEFINITE.has(token.lower) || isKnownVictim(tokens, i) || isKnownSubject(tokens, i)
    const bare = !article && isBareSubject(tokens, i, sentence)
    if (!article && !bare) continue
    const noun = article ? nounAfterArticle(tokens, i + 1, sentence.last) : nounAt(tokens, bareNoun(tokens, i))
    if (!noun || isApposition(tokens, i, noun) || isComplement(tokens, i)) continue
    const own = countOf(tokens[noun.nounLast - 1]?.lower ?? '')
    const joined = noun.what === 'person' ? joinedPeople(tokens, noun.nounLast, sentence.last) : null
    // A family is told by its children: with three there are four of them or more.
    const family = own === FAMILY
    if (family && !joined) continue
    const low = (family ? 1 : own) + (joined?.count ?? 0)
    const nounLast = joined?.nounLast ?? noun.nounLast
    found.push({
      low,
      high: low,
      qualifier: family ? 'at_least' : 'exact',
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

const INDEFINITE = wordSet('a an another')
const KNOWN = wordSet('the his her their its')

const ORDINALS = wordSet('second third fourth fifth sixth seventh')

function nounAfterArticle(tokens: readonly Token[], from: number, end: number): Noun | null {
  // "a thirty-second person died": the toll counts them.
  if (tokens[from + 1]?.text === '-' && /^(?:first|\w+(?:nd|rd|th))$/.test(tokens[from + 2]?.lower ?? '')) return null
  if (/^(?:st|nd|rd|th)$/.test(tokens[from + 1]?.lower ?? '')) return null
  // "and another injured"
  if (tokens[from - 1]?.lower === 'another' && /^(?:killed|injured|wounded|hurt|died)$/.test(tokens[from]?.lower ?? ''))
    return { what: 'bare', of: null, nounLast: from, consumer: false }
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const token = tokens[i]
    if (!token || (token.kind === 'punct' && token.text !== '-')) return null
    if (PHRASE_END.has(token.lower)) return null
    if (i === from && ORDINALS.has(token.lower) && isPredicateWord(tokens[i + 1]?.lower ?? ''))
      return { what: 'bare', of: null, nounLast: i + 1, consumer: false }
    const singular = SINGULAR_PERSON.has(token.lower) || (isWeapon(tokens, i) && !/s$/.test(token.lower))
    const next = nounAt(tokens, i + 1)
    if (singular && isWeapon(tokens, i) && isOfPlatform(tokens, i + 1)) {
      // "a drone operator" is a person; "a missile launcher" counts nothing here.
      if (SINGULAR_PERSON.has(tokens[i + 1]?.lower ?? '')) continue
      return null
    }
    if (singular && (!next || !(tokens[i + 1]?.kind === 'word'))) return nounAt(tokens, i)
    // "a car driver": the thing belongs to the one who is meant.
    if (ATTACKS.has(token.lower) || (STRUCTURES.has(token.lower) && !SINGULAR_PERSON.has(tokens[i + 1]?.lower ?? '')))
      return null
  }
  return null
}

function isWeapon(tokens: readonly Token[], i: number): boolean {
  return WEAPONS.has(tokens[i]?.lower ?? '') || countedWeaponAt(tokens, i) !== null
}

/**
 * A headline's bare subject: a person noun at the head of the sentence or after a colon or comma, perhaps with an age.
 */
function isBareSubject(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const before = tokens[i - 1]
  const headed = i === sentence.first || (before?.kind === 'punct' && /^[:,–—]$/.test(before.text))
  // "injuring family with three children", "Drone kills bus driver"
  if (SUFFER.has(before?.lower ?? '') && SINGULAR_PERSON.has(tokens[bareNoun(tokens, i)]?.lower ?? '')) return true
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

/** "the one person killed was a labourer": told before. */
function isComplement(tokens: readonly Token[], i: number): boolean {
  return /^(?:was|is|being|as)$/.test(tokens[i - 1]?.lower ?? '')
}

const SUFFER = wordSet('killing injuring wounding kills injures wounds kill injure wound hurting murdering')

/** "killing the driver", "wounding their neighbour": one, though the noun is no news. */
function isKnownVictim(tokens: readonly Token[], i: number): boolean {
  return KNOWN.has(tokens[i]?.lower ?? '') && SUFFER.has(tokens[i - 1]?.lower ?? '')
}

// Those of whom a vehicle or a place has one.
const HELD_BY_ONE = wordSet('driver pilot conductor guard watchman captain owner caretaker')

/** "a trolleybus burned; its driver died": one, spoken of as known. */
function isKnownSubject(tokens: readonly Token[], i: number): boolean {
  if (!KNOWN.has(tokens[i]?.lower ?? '') || !HELD_BY_ONE.has(tokens[i + 1]?.lower ?? '')) return false
  const verb = /^(?:was|has|had)$/.test(tokens[i + 2]?.lower ?? '') ? tokens[i + 3] : tokens[i + 2]
  return /^(?:died|killed|injured|wounded|hurt)$/.test(verb?.lower ?? '')
}

/** "a person, a retired nurse, died": the same one. */
function isApposition(tokens: readonly Token[], i: number, { nounLast }: Noun): boolean {
  const before = tokens[i - 2]?.lower ?? ''
  return (
    tokens[i - 1]?.text === ',' &&
    tokens[nounLast]?.text === ',' &&
    (SINGULAR_PERSON.has(before) || PLURAL_PERSON.has(before))
  )
}

const FAMILY = 0

/** How many people one noun means: a couple is two; how many a family is, isn't said. */
function countOf(noun: string): number {
  if (noun === 'couple') return 2
  return noun === 'family' ? FAMILY : 1
}

/**
 * Who is joined to a person: "and her 4-year-old child" is one more, "with three children" three, ", his wife and their
 * son" two. Ages may stand between.
 */
function joinedPeople(tokens: readonly Token[], from: number, end: number): { count: number; nounLast: number } | null {
  let count = 0
  let nounLast = from
  for (let fellow = fellowAt(tokens, from, end); fellow; fellow = fellowAt(tokens, nounLast, end)) {
    count += fellow.count
    nounLast = fellow.nounLast
    // What follows "and" ends the list.
    if (fellow.last) return { count, nounLast }
  }
  return null
}

// "husband and wife", "mother and son", "woman and child": pairs that are told without an article.
const PAIRED = wordSet(`
  husband wife mother father son daughter woman man girl boy child grandmother grandfather grandson granddaughter brother sister
`)

function isBare(tokens: readonly Token[], from: number): boolean {
  return PAIRED.has(tokens[from - 1]?.lower ?? '') && PAIRED.has(tokens[from + 1]?.lower ?? '')
}

interface Fellow {
  count: number
  nounLast: number
  last: boolean
}

function fellowAt(tokens: readonly Token[], from: number, end: number): Fellow | null {
  const aside = ageAsideEnd(tokens, from) ?? from
  const at = tokens[aside]?.text === ',' && tokens[aside + 1]?.lower === 'and' ? aside + 1 : aside
  const joint = tokens[at]?.lower ?? ''
  const listed = joint === ',' || (at > from && tokens[at - 1]?.text === ',' && /^(?:her|his|their)$/.test(joint))
  const first = joint === ',' || !listed ? at + 1 : at
  if (!listed && joint !== 'and' && joint !== 'with') return null
  // "a woman and the driver": another one; after a comma "the" begins something else.
  const whose =
    /^(?:her|his|their|a|an)$/.test(tokens[first]?.lower ?? '') || (joint === 'and' && tokens[first]?.lower === 'the')
  // In a headline no article stands: "injuring woman and child".
  const bare = joint === 'and' && !listed && isBare(tokens, from) && SINGULAR_PERSON.has(tokens[first]?.lower ?? '')
  if (joint === 'and' ? !whose && !bare : listed && !whose) return null
  const start = whose ? first + 1 : first
  const number = ENGLISH_NUMERALS.numberAt(tokens, start)
  const counted = number && tokens[number.last]?.text !== '-' ? number : null
  for (let i = counted?.last ?? start; i < Math.min(end, start + 7); i++) {
    const token = tokens[i]
    if (!token || token.text === ',' || PHRASE_END.has(token.lower)) return null
    if (counted && PLURAL_PERSON.has(token.lower)) return { count: counted.low, nounLast: i + 1, last: !listed }
    if (!counted && joint !== 'with' && SINGULAR_PERSON.has(token.lower))
      return { count: 1, nounLast: i + 1, last: !listed }
  }
  return null
}
