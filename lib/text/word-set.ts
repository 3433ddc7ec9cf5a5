/** The words of a list, set apart by blanks or line breaks, for asking whether a word is one of them. */
export function wordSet(words: string): ReadonlySet<string> {
  // Not split(pattern), which tries the pattern at every letter.
  return new Set(words.match(/\S+/g))
}
