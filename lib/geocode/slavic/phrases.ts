import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { PreparedText } from '@/lib/text/prepare'
import type { Token } from '@/lib/text/tokens'
import { nominatives } from './declension'

/** A run of words that is a name of the gazetteer, in whatever case it stands. */
export interface Phrase {
  /** The token after the last one. */
  last: number
  /** The name in the nominative, in lower case. */
  name: string
  candidates: readonly Candidate[]
}

/** Other ways in which a nominative may be written. */
export type Respelling = (form: string, language: 'uk' | 'ru') => readonly string[]

// "Республіка Північна Осетія", "Старий Оскол", "Ростов-на-Дону": no name in use has more words.
const MAX_WORDS = 4

/**
 * The longest name that begins at token `i`, each of its words in any case. Of the nominatives that are names, all
 * are kept: "Львова" may be Львів or Львове, and the rest of the text decides. With `respelt`, the nominatives are
 * looked up in those other spellings.
 */
export function phraseAt(
  prepared: PreparedText,
  i: number,
  gazetteer: Gazetteer,
  respelt: Respelling | null = null,
): Phrase | null {
  const language = prepared.language === 'uk' ? 'uk' : 'ru'
  let open: string[] = ['']
  let last = i
  let best: Phrase | null = null
  for (let word = 0; word < MAX_WORDS; word++) {
    const token = prepared.tokens[last]
    if (!token || !isPart(token)) break
    const own = token.kind === 'number' ? [token.lower] : formsOf(token, prepared.tokens[last + 1], language)
    const forms = respelt ? [...new Set(own.flatMap((form) => respelt(form, language)))] : own
    last++
    // "р-ну", "р-ні": the end of the word belongs to it.
    if (token.lower === 'р' && prepared.tokens[last]?.text === '-' && prepared.tokens[last + 1]?.kind === 'word')
      last += 2
    const reached: string[] = []
    const candidates: Candidate[] = []
    let name = ''
    const next = joinTo(prepared, last)
    for (const head of open)
      for (const form of forms) {
        const whole = head ? `${head} ${form}` : form
        const known = look(whole, gazetteer)
        if (known.candidates.length && !name) name = whole
        candidates.push(...known.candidates.filter(({ entry }) => !candidates.some((other) => other.entry === entry)))
        if (next !== null && known.begins) reached.push(whole)
      }
    if (candidates.length) best = { last, name, candidates }
    if (next === null || !reached.length) break
    open = reached
    last = next
  }
  return best
}

interface Known {
  candidates: readonly Candidate[]
  /** Some known name starts with the words. */
  begins: boolean
}

// News repeats its words: what a form is in a gazetteer is remembered, up to as many forms as a day's news has.
const REMEMBERED = 100_000
const memory = new WeakMap<Gazetteer, Map<string, Known>>()
const NOTHING: Known = { candidates: [], begins: false }

function look(form: string, gazetteer: Gazetteer): Known {
  const kept = memory.get(gazetteer)
  const known: Map<string, Known> = kept && kept.size < REMEMBERED ? kept : new Map()
  if (known !== kept) memory.set(gazetteer, known)
  const found = known.get(form)
  if (found) return found
  const begins = gazetteer.hasPrefix(form)
  const made = begins ? { candidates: gazetteer.lookup(form), begins } : NOTHING
  known.set(form, made)
  return made
}

function isPart(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number'
}

/** Index of the next word of the same name: behind a blank or a hyphen; null where the name must end. */
function joinTo({ tokens, text }: PreparedText, last: number): number | null {
  const [before, token, after] = [tokens[last - 1], tokens[last], tokens[last + 1]]
  if (!before || !token) return null
  if (/^[-‑–]$/.test(token.text) && token.start === before.end && after?.start === token.end) return last + 1
  return isPart(token) && /^[ \u00a0]$/.test(text.slice(before.end, token.start)) ? last : null
}

/** Abbreviations do not decline; "обл." and "р-н" are written out. */
function formsOf(token: Token, next: Token | undefined, language: 'uk' | 'ru'): string[] {
  if (token.lower === 'обл') return ['область']
  if (token.lower === 'р' && next?.text === '-') return ['район']
  if (token.text.length > 1 && token.text.length <= 4 && token.text === token.text.toUpperCase()) return [token.lower]
  if (/^област(?:ь|і|и|ю|ей|ям|ями|ях|ью)$/.test(token.lower)) return ['область']
  return nominatives(token.lower, language)
}
