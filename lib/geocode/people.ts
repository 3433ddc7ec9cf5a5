import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import { FIRST_NAMES } from './first-names.table'
import { COMPANIONS, NEVER, NOT_A_PLACE_AFTER, TITLES } from './name-words.table'
import { ORDINARY_WORDS } from './ordinary-words.table'

/** The people that a text names. */
export interface People {
  /** Indices of the tokens of their full names. */
  readonly tokens: ReadonlySet<number>
  /** First names and surnames by which the text may call them later, lower case. */
  readonly names: ReadonlySet<string>
}

/**
 * Who is named with a title ("Gov. Kaine"), an initial ("Eric L. Fowler"), a known first name ("Keith Kellogg") or
 * an age ("Latoya Robinson, 29,"): news names people in full once, and by the surname alone from then on. `places`
 * are the tokens of names that only a place can have ("Virginia Beach").
 */
export function peopleOf(prepared: PreparedText, places: ReadonlySet<number>): People {
  const tokens = new Set<number>()
  const names = new Set<string>()
  for (const sentence of prepared.sentences) {
    const headline = isHeadline(prepared, sentence)
    for (let i = sentence.first; i < sentence.last; i++) {
      const last = places.has(i) ? null : personAt(prepared, i, headline)
      if (last === null) continue
      for (let k = i; k < last; k++) {
        const token = prepared.tokens[k]
        if (!token || !isNamePart(token)) continue
        tokens.add(k)
        if (token.text.length > 2 && !SUFFIX.has(token.lower)) names.add(token.lower)
      }
      i = last - 1
    }
  }
  return { tokens, names }
}

const SUFFIX = wordSet('jr sr ii iii iv')
// Between the parts of a surname: "van der Berg", "al Assad", "bin Salman".
const PARTICLE = wordSet('van von der den de la le di da del bin ibn abu al el ben')
const MAX_NAMES = 4

/** In a headline most words of weight begin with a capital: neighbours in capitals are no first name and surname. */
export function isHeadline({ tokens }: PreparedText, { first, last }: Sentence): boolean {
  let capitals = 0
  let words = 0
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || token.text.length < 4) continue
    words++
    if (isCapitalised(token)) capitals++
  }
  return words >= 4 && capitals > words * 0.7
}

/** The token after a person's full name that begins at `i`, its title left out; null when none begins there. */
function personAt(prepared: PreparedText, i: number, headline: boolean): number | null {
  const { tokens, text } = prepared
  const head = tokens[i]
  if (!head || !isNamePart(head) || TITLES.has(head.lower) || NEVER.has(head.lower)) return null
  const last = endOfName(prepared, i, headline)
  const parts = tokens.slice(i, last).filter((token, k) => isNamePart(token) && tokens[i + k - 1]?.text !== '-')
  if (titled(prepared, i)) return last
  if (parts.length < 2) return null
  const initial = (isInitial(head) && tokens[i + 1]?.text === '.') || tokens.slice(i + 1, last).some(isInitial)
  // "Blasts Rock Kharkiv": in a headline a first name may be a verb.
  const known = FIRST_NAMES.has(head.lower) && !(headline && ORDINARY_WORDS.has(head.lower))
  if (initial && parts.some((part) => part.text.length > 2)) return last
  const tail = tokens[last - 1]
  if (known && tail && tail.text.length > 1) return last
  const aged = /^, (?:aged )?\d{1,2}\b(?! (?:percent|people|miles|km))/.test(
    text.slice(tail?.end, (tail?.end ?? 0) + 12),
  )
  return aged && !headline ? last : null
}

/** The token after the run of name parts that begins at `i`. */
function endOfName({ tokens, text }: PreparedText, i: number, headline: boolean): number {
  let last = i + 1
  let parts = 1
  while (parts < MAX_NAMES) {
    let next = last
    // The full stop of an initial.
    if (tokens[next]?.text === '.' && isInitial(tokens[next - 1])) next++
    // "Tripp-Scott"; not "R-Ohio".
    if (tokens[next]?.text === '-' && tokens[next]?.start === tokens[next - 1]?.end && !isInitial(tokens[next - 1]))
      next++
    while (PARTICLE.has(tokens[next]?.lower ?? '') && next < last + 4) next++
    const token = tokens[next]
    const before = tokens[next - 1]
    if (!token || !before || !isNamePart(token)) break
    const gap = text.slice(before.end, token.start)
    if (gap !== ' ' && gap !== '' && gap !== '\u00a0') break
    if (COMPANIONS.has(token.lower) || NOT_A_PLACE_AFTER.has(token.lower) || NEVER.has(token.lower)) break
    last = next + 1
    parts++
    if (headline && parts === 2 && !isInitial(token)) break
  }
  return last
}

function titled({ tokens }: PreparedText, i: number): boolean {
  const before = tokens[i - 1]
  const title = before?.text === '.' ? tokens[i - 2] : before
  return title !== undefined && TITLES.has(title.lower) && title.end >= (tokens[i]?.start ?? 0) - 2
}

function isNamePart(token: Token): boolean {
  return isCapitalised(token) && !(token.text.length > 1 && token.text === token.text.toUpperCase())
}

function isInitial(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}$/u.test(token.text)
}
