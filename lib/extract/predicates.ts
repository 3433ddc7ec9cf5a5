import type { Measure } from '@/lib/domain/figure'
import type { Sentence } from '@/lib/text/sentences'
import type { Token } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import type { CountedClass } from './counted-nouns.table'
import { PREDICATES, type Side } from './predicates.table'

/** A word or phrase that says what became of something counted; tokens are the half-open range [first, last). */
export interface Predicate {
  measure: Measure
  side: Side
  counts: readonly CountedClass[]
  phrase: string
  first: number
  last: number
  /** "were killed", "was shot down": the number is then its subject. */
  passive: boolean
}

interface Pattern {
  words: readonly string[]
  phrase: string
  measure: Measure
  side: Side
  counts: readonly CountedClass[]
}

// Patterns by their first word, longest first.
const PATTERNS = new Map<string, Pattern[]>()
for (const row of PREDICATES)
  for (const phrase of row.phrases) {
    const words = phrase.split(/[ ]/)
    const head = words[0] ?? ''
    PATTERNS.set(head, [...(PATTERNS.get(head) ?? []), { ...row, words, phrase }])
  }
for (const patterns of PATTERNS.values()) patterns.sort((a, b) => b.words.length - a.words.length)

const BE = wordSet('be is are was were been being has have had get got')
const HAVE = wordSet('has have had')
const ADVERBS = wordSet(`
  also already all reportedly later then successfully allegedly fatally seriously critically lightly
`)

const POINTS_AT = wordSet('the those these')
const VICTIMS = wordSet('dead injured wounded killed missing')

// These begin a predicate but are nouns or prepositions by themselves: "four power facilities".
const NOUNS = wordSet(`
  with power no number toll death outages blackout blackouts barrage salvo wave swarm attack strike raid assault in
`)

/** True for a word that begins some predicate other than the bare prepositions. */
export function isPredicateWord(word: string): boolean {
  return PATTERNS.has(word) && !NOUNS.has(word)
}

/** The predicates of a sentence, in text order. One word may yield several, of different measures or sides. */
export function findPredicates(tokens: readonly Token[], sentence: Sentence): Predicate[] {
  const found: Predicate[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') continue
    const patterns = PATTERNS.get(token.lower)
    if (!patterns) continue
    // "the dead", "those injured": people spoken of, not a toll
    if (VICTIMS.has(token.lower) && POINTS_AT.has(tokens[i - 1]?.lower ?? '')) continue
    const matches: { pattern: Pattern; last: number }[] = []
    let longest = 0
    for (const pattern of patterns) {
      const last = matchAt(tokens, i, pattern.words, sentence.last)
      if (last === null) continue
      matches.push({ pattern, last })
      longest = Math.max(longest, last)
    }
    for (const { pattern, last } of matches) {
      if (
        last < longest &&
        !pattern.words.includes('*') &&
        matches.some((other) => other.last === longest && !other.pattern.words.includes('*'))
      )
        continue
      const { measure, side, counts, phrase } = pattern
      found.push({ measure, side, counts, phrase, first: i, last, passive: isPassive(tokens, i, sentence.first) })
    }
  }
  return found
}

// How many words a `*` may stand for.
const OPEN_WORDS = 7

function matchAt(tokens: readonly Token[], from: number, words: readonly string[], end: number): number | null {
  let at = from
  for (let w = 0; w < words.length; w++) {
    const word = words[w]
    if (word === '*') {
      const next = words[w + 1]
      if (tokens[at]?.kind === 'punct') return null
      let skipped = 1
      while (skipped <= OPEN_WORDS && tokens[at + skipped]?.lower !== next) {
        if (tokens[at + skipped]?.kind === 'punct') return null
        skipped++
      }
      if (skipped > OPEN_WORDS || at + skipped >= end) return null
      at += skipped
    } else {
      if (at >= end || tokens[at]?.lower !== word) return null
      at++
    }
  }
  return at
}

function isPassive(tokens: readonly Token[], verb: number, start: number): boolean {
  let at = verb - 1
  while (at >= start && ADVERBS.has(tokens[at]?.lower ?? '')) at--
  const word = tokens[at]?.lower ?? ''
  return at >= start && BE.has(word) && !HAVE.has(word)
}
