import type { Span } from '@/lib/domain/span'

export type TokenKind = 'word' | 'number' | 'possessive' | 'punct' | 'break'

/** A piece of the text. `lower` is its lower-case form with straight apostrophes, for comparing with word lists. */
export interface Token extends Span {
  kind: TokenKind
  text: string
  lower: string
}

// Order matters: dotted abbreviations (U.S.) before words, the possessive before the apostrophe inside a word.
const TOKEN = new RegExp(
  [
    String.raw`(?<abbr>(?:\p{Lu}\.){2,})`,
    // Thousands are set apart by a comma, a point, or a blank that does not break; a plain blank may part two numbers.
    String.raw`(?<number>\d+(?:[.,\u00a0\u202f]\d{3})*(?:[.,]\d+)?(?![\d]))`,
    String.raw`(?<possessive>['’ʼ]s(?![\p{L}])|(?<=s)['’](?=\s))`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}\d]*(?:['’ʼ](?!s(?!\p{L}))\p{L}[\p{L}\p{M}]*|[\u0060‘](?=\p{Script=Cyrillic})\p{L}+)*)`,
    String.raw`(?<break>\s*\n\s*)`,
    String.raw`(?<punct>[^\s])`,
  ].join('|'),
  'gu',
)

/** Splits a text into words, numbers, possessive endings, punctuation marks and line breaks. Blanks are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups ?? {}
    const kind: TokenKind =
      groups.number !== undefined
        ? 'number'
        : groups.possessive !== undefined
          ? 'possessive'
          : groups.break !== undefined
            ? 'break'
            : groups.punct !== undefined
              ? 'punct'
              : 'word'
    tokens.push({
      kind,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      lower: match[0].toLowerCase().replace(/[’ʼ‘`]/g, "'"),
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
