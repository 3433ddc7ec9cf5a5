/**
 * The words of a list, as one alternation for the source of a pattern: anyOf`hits?, air ?raids?, shot down` is
 * `(?:hits?|air ?raids?|shot down)`. Words are separated by a comma and a blank or line break, so that a long list
 * can be laid out in lines; each is itself a pattern, with its backslashes as written. Earlier words are tried first.
 */
export function anyOf(words: TemplateStringsArray, ...parts: string[]): string {
  return `(?:${String.raw(words, ...parts)
    .trim()
    .split(/,\s+/)
    .join('|')})`
}

/** A pattern for any of the listed words (see `anyOf`) as whole words, in any case. */
export function wholeWords(words: TemplateStringsArray, ...parts: string[]): RegExp {
  return new RegExp(String.raw`\b${anyOf(words, ...parts)}\b`, 'i')
}
