import type { Span } from '@/lib/domain/span'
import { remembered } from './remembered'
import type { Token } from './tokens'

/** A phrase of a table where it stands in a text; tokens are the half-open range [first, last). */
export interface PhraseHit<Row> extends Span {
  row: Row
  first: number
  last: number
}

/** A table of phrases, ready to be looked for in tokens. */
export interface PhraseTable<Row> {
  /** The longest phrase that begins at token `i`, or null. */
  at(tokens: readonly Token[], i: number): PhraseHit<Row> | null
  /** All phrases of the tokens, in order, none overlapping. */
  in(tokens: readonly Token[]): PhraseHit<Row>[]
}

interface Phrase<Row> {
  row: Row
  words: readonly string[]
  /** How the text must write its first word: with a capital, all in capitals, or in any case. */
  letters: 'capital' | 'capitals' | 'any'
  /** Only beside one of the table's own nouns. */
  noun: boolean
}

// A word's ending that its stem leaves open: long enough for Slavic cases, too short for another word.
const ENDING = 4
const KEY = 3
const MOST_REMEMBERED = 8192

/**
 * Makes a table of phrases, parted by commas, that stand for a row. A word is meant in any case, with an English
 * plural; `word*` with any ending. A hyphen is as good as a blank, and "Kh-101" as good as "Kh101". A phrase written
 * with a capital is found only so ("Grad", no grad student; "HARM", no harm), and one with a `+` at its end only beside one of `nouns`
 * ("Emad+": an Emad missile, nobody called Emad).
 */
export function phraseTable<Row>(
  rows: Iterable<readonly [row: Row, phrases: string]>,
  nouns: ReadonlySet<string> = new Set(),
): PhraseTable<Row> {
  const phrases = new Map<string, Phrase<Row>[]>()
  for (const [row, list] of rows)
    for (const written of list.split(',').map((phrase) => phrase.trim()))
      for (const phrase of spellingsOf(row, written)) {
        const key = (phrase.words[0] ?? '').replace('*', '').slice(0, KEY)
        phrases.set(key, [...(phrases.get(key) ?? []), phrase])
      }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)

  function at(tokens: readonly Token[], i: number): PhraseHit<Row> | null {
    const token = tokens[i]
    if (token?.kind !== 'word') return null
    let best: PhraseHit<Row> | null = null
    for (const { row, words, letters, noun } of beginningWith(token.lower)) {
      if (!isWritten(token, letters)) continue
      const last = endOf(tokens, i, words)
      if (last === null || (best && last <= best.last)) continue
      if (noun && !besideNoun(tokens, i, last, nouns)) continue
      best = { row, first: i, last, start: token.start, end: tokens[last - 1]?.end ?? token.end }
    }
    return best
  }

  // A word has few phrases or none.
  const beginningWith = remembered(MOST_REMEMBERED, (word) => {
    const found: Phrase<Row>[] = []
    for (let length = Math.min(KEY, word.length); length > 0; length--)
      for (const phrase of phrases.get(word.slice(0, length)) ?? [])
        if (isWord(word, phrase.words[0] ?? '')) found.push(phrase)
    return found
  })

  return {
    at,
    in(tokens) {
      const hits: PhraseHit<Row>[] = []
      for (let i = 0; i < tokens.length; i++) {
        const hit = at(tokens, i)
        if (!hit) continue
        hits.push(hit)
        i = hit.last - 1
      }
      return hits
    },
  }
}

function spellingsOf<Row>(row: Row, written: string): Phrase<Row>[] {
  const noun = written.endsWith('+')
  const text = noun ? written.slice(0, -1) : written
  if (text === '') throw new Error('a phrase table has an empty phrase')
  const words = text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s-]+/g, ' ')
    .split(' ')
  const phrase = { row, words, letters: lettersOf(text), noun }
  const glued = words.length > 1 && /^\d/.test(words[1] ?? '') && /^\p{L}+$/u.test(words[0] ?? '')
  return glued ? [phrase, { ...phrase, words: [`${words[0]}${words[1]}`, ...words.slice(2)] }] : [phrase]
}

function lettersOf(text: string): 'capital' | 'capitals' | 'any' {
  const first = /^[^\s*-]*/.exec(text)?.[0] ?? ''
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(first)) return 'capitals'
  return /^\p{Lu}/u.test(first) ? 'capital' : 'any'
}

function isWritten(token: Token, letters: 'capital' | 'capitals' | 'any'): boolean {
  if (letters === 'any') return true
  if (letters === 'capital') return token.text !== token.lower
  const name = token.text.replace(/s$/, '')
  return name === name.toUpperCase()
}

/** Token index after the words when they stand at token `from`, hyphens passed over; else null. */
function endOf(tokens: readonly Token[], from: number, words: readonly string[]): number | null {
  let at = from
  for (let nth = 0; nth < words.length; nth++) {
    if (nth > 0 && isHyphen(tokens[at]?.text)) at++
    const token = tokens[at]
    if (!token || !isWord(token.lower, words[nth] ?? '')) return null
    at++
  }
  return at
}

const isHyphen = (text: string | undefined) => text === '-' || text === '‑' || text === '–'

function isWord(found: string, word: string): boolean {
  if (found === word) return true
  if (word.endsWith('*')) {
    const stem = word.slice(0, -1)
    return found.startsWith(stem) && found.length - stem.length <= ENDING
  }
  if (!/^[a-z]/.test(word) || !found.endsWith('s')) return false
  return found === `${word}s` || found === `${word}es` || (word.endsWith('y') && found === `${word.slice(0, -1)}ies`)
}

// How many words may stand between a name and its noun: "Emad ballistic missile".
const NOUN_WITHIN = 3

function besideNoun(tokens: readonly Token[], first: number, last: number, nouns: ReadonlySet<string>): boolean {
  const isNoun = (token: Token | undefined) => token !== undefined && nouns.has(token.lower.replace(/s$/, ''))
  if (isNoun(tokens[first - 1])) return true
  for (let i = last; i < last + NOUN_WITHIN; i++) {
    const token = tokens[i]
    if (!token || (token.kind !== 'word' && token.kind !== 'number' && !/^[-"”»’]$/.test(token.text))) return false
    if (isNoun(token)) return true
  }
  return false
}
