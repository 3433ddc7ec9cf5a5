import type { Span } from '@/lib/domain/span'
import type { Token } from './tokens'
import { wordSet } from './word-set'

/** A sentence: its span in the text, and its tokens as the half-open range [first, last). */
export interface Sentence extends Span {
  first: number
  last: number
}

// A full stop after one of these ends no sentence.
const ABBREVIATIONS = wordSet(`
  gov sen rep gen lt col maj capt sgt adm cmdr mr mrs ms dr prof st mt no vs etc approx ca dept inc ltd co jan feb
  mar apr jun jul aug sep sept oct nov dec km vol fig incl
  м г с д х п о смт пгт сел пос дер хут ст оз ул вул просп пр пл пер пров бул бульв наб ш мкр
  им ім св ген лейт полк подполк підполк проф акад т тов гр див см напр
`)

// After a number these are its unit or the word for a year, and the stop may well end the sentence: "у 2024 р."
const UNITS = wordSet('м г с д п т р рр гг ст')

const MAX_TOKENS = 120

const ENDS = new Set(['.', '!', '?', '…'])
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»'])

/**
 * Splits tokens into sentences. A full stop, question or exclamation mark ends a sentence unless it
 * follows an abbreviation, an initial, or is followed by a lower-case word; a line break always ends one.
 */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  const close = (last: number) => {
    const head = tokens[first]
    const tail = tokens[last - 1]
    if (head && tail && last > first) sentences.push({ first, last, start: head.start, end: tail.end })
    first = last
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    if (token.kind === 'break') {
      close(i)
      first = i + 1
      continue
    }
    // Text without stops, such as a table or a list, is cut at a comma: nothing is read across so many words.
    if (i - first >= MAX_TOKENS && (/^[,;]$/.test(token.text) || i - first >= 2 * MAX_TOKENS)) {
      close(i + 1)
      continue
    }
    if (token.kind !== 'punct' || !ENDS.has(token.text) || first > i) continue
    let last = i + 1
    while (
      last < tokens.length &&
      CLOSERS.has(tokens[last]?.text ?? '') &&
      tokens[last]?.start === tokens[last - 1]?.end
    )
      last++
    if (token.text === '.' && !endsSentence(text, tokens, i, last)) continue
    close(last)
    i = last - 1
  }
  close(tokens.length)
  return sentences
}

function endsSentence(text: string, tokens: readonly Token[], stop: number, next: number): boolean {
  const before = tokens[stop - 1]
  const after = tokens[next]
  if (!after || after.kind === 'break') return true
  if (before?.kind === 'word' && before.end === tokens[stop]?.start) {
    const unit = UNITS.has(before.lower) && tokens[stop - 2]?.kind === 'number'
    if (ABBREVIATIONS.has(before.lower) && !unit) return false
    if (before.text.length === 1 && /\p{Lu}/u.test(before.text)) return false
  }
  if (after.start === tokens[next - 1]?.end && after.kind !== 'punct') return false
  // "7:30 p.m., Russia attacked"
  if (/^[,;:)]$/.test(after.text)) return false
  return !/^\p{Ll}/u.test(text.slice(after.start, after.end))
}
