/**
 * The words of a list, as one alternation for the source of a pattern: anyOf`hits?, air ?raids?, shot down` is
 * `(?:hits?|air ?raids?|shot down)`. Words are separated by a comma and a blank or line break, so that a long list
 * can be laid out in lines; each is itself a pattern, with its backslashes as written. Earlier words are tried first.
 * @throws Error when a line break falls inside a word: the comma before or after it is missing.
 */
export function anyOf(list: TemplateStringsArray, ...parts: string[]): string {
  const words = String.raw(list, ...parts)
    .trim()
    .replace(/,\s+/g, '|')
  const broken = /^.*\n.*$/m.exec(words)
  if (broken) throw new Error(`a line break inside a word of a list: ${broken[0]}`)
  return `(?:${words})`
}

/** A pattern for any of the listed words (see `anyOf`) as whole words, in any case. */
export function wholeWords(list: TemplateStringsArray, ...parts: string[]): RegExp {
  return new RegExp(String.raw`\b${anyOf(list, ...parts)}\b`, 'i')
}

/** A pattern's source that begins and ends at the edges of words of any script, which `\\b` only knows for Latin. */
export function asWords(source: string): string {
  return String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`
}
