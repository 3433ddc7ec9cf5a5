import type { Span } from '@/lib/domain/span'
import { type Language, languageOf } from './language'
import { ENGLISH_NUMERALS } from './numerals/english'
import { SLAVIC_NUMERALS } from './numerals/slavic'
import { findQuantities, type Numerals, type Quantity } from './quantities'
import { findQuotes } from './quotes'
import { type Sentence, splitSentences } from './sentences'
import { type Token, tokenise } from './tokens'

/** A text made ready for reading: nothing in it has a meaning yet. Offsets are into the text as it came. */
export interface PreparedText {
  text: string
  language: Language
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  quotes: readonly Span[]
  quantities: readonly Quantity[]
  /** Indices of the tokens that begin a sentence. */
  openings: ReadonlySet<number>
  /** Words that the text writes in lower case somewhere. */
  ordinary: ReadonlySet<string>
}

const NUMERALS: Record<Language, Numerals> = { en: ENGLISH_NUMERALS, uk: SLAVIC_NUMERALS, ru: SLAVIC_NUMERALS }

/** `language` is what is known of it: the source's word for it, or the language of the whole that this is a part of. */
export function prepareText(text: string, language?: string | null): PreparedText {
  const tokens = tokenise(text)
  const sentences = splitSentences(text, tokens)
  const read = languageOf(text, language)
  return {
    text,
    language: read,
    tokens,
    sentences,
    openings: new Set(sentences.map(({ first }) => first)),
    ordinary: ordinaryOf(tokens),
    quotes: findQuotes(text),
    quantities: findQuantities(tokens, NUMERALS[read]),
  }
}

function ordinaryOf(tokens: readonly Token[]): Set<string> {
  const ordinary = new Set<string>()
  for (const { kind, text, lower } of tokens) if (kind === 'word' && text === lower) ordinary.add(lower)
  return ordinary
}

/** The sentence that holds the offset, or null between sentences. */
export function sentenceAt({ sentences }: PreparedText, offset: number): Sentence | null {
  const sentence = sentences[sentenceIndexAt(sentences, offset)]
  return sentence && sentence.start <= offset && offset < sentence.end ? sentence : null
}

/** Index of the last sentence that begins at or before the offset; −1 before the first. */
export function sentenceIndexAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
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
