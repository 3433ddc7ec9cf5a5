import type { Sentence } from '@/lib/text/sentences'
import type { Token } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import type { CountedQuantity } from '../counted'
import { ATTACKS, SINGULAR_PERSON, STRUCTURES, WEAPONS } from '../counted-nouns.table'
import { isPredicateWord } from '../predicates'
import { countedWeaponAt } from '../weapons'
import { type Noun, nounAt, PHRASE_END } from './nouns'

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

const ORDINALS = wordSet('second third fourth fifth sixth seventh')

function nounAfterArticle(tokens: readonly Token[], from: number, end: number): Noun | null {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const token = tokens[i]
    if (!token || (token.kind === 'punct' && token.text !== '-')) return null
    if (PHRASE_END.has(token.lower)) return null
    if (i === from && ORDINALS.has(token.lower) && isPredicateWord(tokens[i + 1]?.lower ?? ''))
      return { what: 'bare', of: null, nounLast: i + 1, consumer: false }
    const singular = SINGULAR_PERSON.has(token.lower) || (isWeapon(tokens, i) && !/s$/.test(token.lower))
    const next = nounAt(tokens, i + 1)
    if (singular && (!next || !(tokens[i + 1]?.kind === 'word'))) return nounAt(tokens, i)
    if (ATTACKS.has(token.lower) || STRUCTURES.has(token.lower)) return null
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
