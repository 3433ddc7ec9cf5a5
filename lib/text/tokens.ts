import type { Span } from '@/lib/domain/span'
import { matchesOf } from './matches'

export type TokenKind = 'word' | 'number' | 'possessive' | 'punct' | 'break'

/** A piece of the text. `lower` is its lower-case form with straight apostrophes, for comparing with word lists. */
export interface Token extends Span {
  kind: TokenKind
  text: string
  lower: string
}

// By the number of their group; dotted abbreviations have none. Named groups would cost a third of the time.
const KINDS: readonly TokenKind[] = ['number', 'possessive', 'word', 'break', 'punct']

// Order matters: dotted abbreviations (U.S.) before words, the possessive before the apostrophe inside a word.
const TOKEN = new RegExp(
  [
    String.raw`(?:\p{Lu}\.){2,}`,
    // Thousands are set apart by a comma, a point, or a blank that does not break; a plain blank may part two numbers.
    String.raw`(\d+(?:[.,\u00a0\u202f]\d{3})*(?:[.,]\d+)?(?![\d]))`,
    String.raw`(['’ʼ]s(?![\p{L}])|(?<=s)['’](?=\s))`,
    String.raw`(\p{L}[\p{L}\p{M}\d]*(?:['’ʼ](?!s(?!\p{L}))\p{L}[\p{L}\p{M}]*|[\u0060‘](?=\p{Script=Cyrillic})\p{L}+)*)`,
    String.raw`(\s*\n\s*)`,
    String.raw`([^\s])`,
  ].join('|'),
  'gu',
)

const APOSTROPHES = /[’ʼ‘`]/g
const CURLY = /[’ʼ‘`]/

/** Splits a text into words, numbers, possessive endings, punctuation marks and line breaks. Blanks are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const plain = !CURLY.test(text)
  for (const match of matchesOf(text, TOKEN)) {
    tokens.push({
      kind: KINDS[match.indexOf(match[0], 1) - 1] ?? 'word',
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      lower: plain ? match[0].toLowerCase() : match[0].toLowerCase().replace(APOSTROPHES, "'"),
    })
  }
  return tokens
}

/** True for a word that begins with a capital letter. */
export function isCapitalised(token: Token): boolean {
  if (token.kind !== 'word') return false
  // Most words are plain: the pattern is for the others.
  const code = token.text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text)
}
