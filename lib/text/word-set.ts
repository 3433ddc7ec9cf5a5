/** The words of a list, set apart by blanks or line breaks, for asking whether a word is one of them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
