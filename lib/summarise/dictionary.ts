/** Words by small numbers, so that a column holds numbers; 0 stands for none. */
export class Dictionary {
  readonly #codes = new Map<string, number>()
  readonly #words: string[] = ['']

  /** The word's number, given to it now if it has none. */
  code(word: string | null): number {
    if (word === null) return 0
    const known = this.#codes.get(word)
    if (known !== undefined) return known
    const code = this.#words.push(word) - 1
    this.#codes.set(word, code)
    return code
  }

  /** The numbers of those words that have one. */
  known(words: readonly string[]): number[] {
    return words.flatMap((word) => this.#codes.get(word) ?? [])
  }

  word(code: number): string | null {
    return code === 0 ? null : (this.#words[code] ?? null)
  }
}
