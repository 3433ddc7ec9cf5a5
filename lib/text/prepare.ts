import type { Span } from '@/lib/domain/span'
import { findQuantities, type Quantity } from './quantities'
import { findQuotes } from './quotes'
import { type Sentence, splitSentences } from './sentences'
import { type Token, tokenise } from './tokens'

/** A text made ready for reading: nothing in it has a meaning yet. Offsets are into the text as it came. */
export interface PreparedText {
  text: string
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  quotes: readonly Span[]
  quantities: readonly Quantity[]
}

export function prepareText(text: string): PreparedText {
  const tokens = tokenise(text)
  return {
    text,
    tokens,
    sentences: splitSentences(text, tokens),
    quotes: findQuotes(text),
    quantities: findQuantities(tokens),
  }
}

/** The sentence that holds the offset, or null between sentences. */
export function sentenceAt(prepared: PreparedText, offset: number): Sentence | null {
  return prepared.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end) ?? null
}

/** Index of the first token that ends after the offset; the number of tokens when there is none. */
export function tokenAt(prepared: PreparedText, offset: number): number {
  let low = 0
  let high = prepared.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((prepared.tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
