import { tokenise } from '@/lib/text/tokens'
import { AGAIN_WORDS, PERSONS, REPORT_WORDS, TARGET_NOUNS } from './report-words.table'

/** Letters of a word that are compared: enough to tell words apart, too few for most endings. */
const STEM = 6
const SHORTEST = 4
const CYRILLIC = /\p{Script=Cyrillic}/u

/**
 * What a sentence says beyond the words that every report of a strike has: "Wildberries", "amusement", "su24".
 * Names of weapons and things keep their numbers. Words are cut to their stems, for plurals and cases.
 */
export function tellingWords(sentence: string): ReadonlySet<string> {
  const joined = sentence.replace(/(?<=\p{L})-(?=\d)/gu, '')
  const words = tokenise(joined).flatMap(({ kind, lower }) =>
    kind === 'word' && lower.length >= SHORTEST && !isOfAnyReport(lower) ? stemOf(lower) : [],
  )
  return new Set(words)
}

// English words stand in the table as they are; of the others' many forms the stem is enough.
const STEMS = new Set([...REPORT_WORDS].filter((word) => CYRILLIC.test(word)).map(stemOf))

function isOfAnyReport(word: string): boolean {
  return REPORT_WORDS.has(word) || (CYRILLIC.test(word) && STEMS.has(stemOf(word)))
}

function stemOf(word: string): string {
  if (/\d/.test(word)) return word.replace(/(?<=\d)\p{L}+$/u, '')
  const singular = /^[a-z]+$/.test(word) ? word.replace(/(?<=[^s])s$/, '') : word
  return singular.slice(0, STEM)
}

/** The targets that a sentence names, as stems. */
export function targetNouns(sentence: string): ReadonlySet<string> {
  return new Set(tokenise(sentence).flatMap(({ lower }) => (TARGET_NOUNS.has(lower) ? stemOf(lower) : [])))
}

/** Whether the sentence says that the like has happened there before: "another attack", "for the second time". */
export function isAgain(sentence: string): boolean {
  const tokens = tokenise(sentence)
  return tokens.some(({ lower }, i) => {
    const next = tokens[i + 1]
    // "Another person", "another 85 drones" and "the second-largest city" tell no such thing.
    return AGAIN_WORDS.has(lower) && next?.text !== '-' && next?.kind !== 'number' && !PERSONS.has(next?.lower ?? '')
  })
}
