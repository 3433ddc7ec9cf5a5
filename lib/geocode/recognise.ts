import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import { anyOf } from '@/lib/text/word-pattern'
import { withTriggers } from './name-triggers'
import { COMPANIONS, NEVER, NOT_A_PLACE_AFTER, PEOPLE, PLACE_PREPOSITIONS, TITLES } from './name-words.table'

// No name in the gazetteer that news uses has more words than this.
const MAX_WORDS = 6

/**
 * Every word or phrase of the text that may name a location, in text order, none overlapping. The longest
 * known name wins; what stands beside it decides whether it is a place at all ("Paris Hilton" is none).
 */
export function recognise(prepared: PreparedText, gazetteer: Gazetteer): Toponym[] {
  const found: Toponym[] = []
  const { tokens } = prepared
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') continue
    const toponym =
      partOfCountry(prepared, i, gazetteer) ?? nameOrPeople(prepared, i, gazetteer) ?? garbledAt(prepared, i)
    if (!toponym) continue
    found.push(toponym)
    i = toponym.last - 1
  }
  // Where the words of countries and peoples begin.
  const countries = new Set(
    found.filter(isCountry).flatMap(({ first, last }) => tokens.slice(first, last).map(({ start }) => start)),
  )
  return withTriggers(
    prepared,
    found.filter((toponym) => !isSomethingElse(prepared, toponym, countries)),
    gazetteer,
  )
}

/** "southern Ukraine", "the west of Iran": a part of a country, where the gazetteer has no such region of its own. */
function partOfCountry(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const [direction, country] = [prepared.tokens[i], prepared.tokens[i + 1]]
  if (
    !direction ||
    !country ||
    !isCapitalised(country) ||
    !/^(?:north|south|east|west)(?:-?(?:east|west))?ern$|^central$/.test(direction.lower)
  )
    return null
  const name = nameAt(prepared, i, gazetteer)
  if (name && name.last > i + 1) return name
  const whole = nameAt(prepared, i + 1, gazetteer)
  if (!whole || !isCountry(whole) || whole.kind === 'demonym') return null
  return {
    ...toponymOf(prepared, i, whole.last, { kind: 'name', candidates: whole.candidates, rule: 'name:part-of-country' }),
  }
}

/** A people's name is that before it is a town in Texas, unless it begins a longer name ("Russian Mission"). */
function nameOrPeople(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const name = nameAt(prepared, i, gazetteer)
  if (name && name.last > i + 1) return name
  return demonymAt(prepared, i, gazetteer) ?? name
}

function toponymOf(
  prepared: PreparedText,
  first: number,
  last: number,
  rest: Pick<Toponym, 'kind' | 'candidates' | 'rule'>,
): Toponym {
  const start = prepared.tokens[first]?.start ?? 0
  const end = prepared.tokens[last - 1]?.end ?? 0
  const text = prepared.text.slice(start, end)
  return { start, end, text, name: text, first, last, level: null, facility: null, ...rest }
}

/**
 * The longest name of the gazetteer that begins at token `i`. A direction may lead it in lower case: "southern
 * Ukraine".
 */
function nameAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const { tokens, text } = prepared
  const head = tokens[i]
  if (!head || !(isCapitalised(head) || DIRECTION.test(head.lower))) return null
  let best: { last: number; candidates: readonly Candidate[] } | null = null
  for (let last = i + 1; last <= Math.min(tokens.length, i + MAX_WORDS * 2); last++) {
    const tail = tokens[last - 1]
    if (!tail || (last > i + 1 && !continues(tokens, last - 1, text))) break
    if (tail.kind === 'punct') continue
    const words = text.slice(head.start, tail.end)
    const candidates = gazetteer.lookup(words)
    const capital = isCapitalised(tail) || tail.kind === 'number'
    if (candidates.length && capital) best = { last, candidates }
    if (!gazetteer.hasPrefix(words)) break
  }
  if (!best) return null
  const single = best.last === i + 1
  if (
    single &&
    head.text.length <= SHORT &&
    !best.candidates.some(({ entry }) => entry.precision === 'country' || entry.population >= WELL_KNOWN)
  )
    return null
  if (single && (NEVER.has(head.lower) || !isCapitalised(head) || head.text.length < 2)) return null
  if (single && isCommonHere(prepared, head, i)) return null
  if (single && isAbbreviation(head) && !best.candidates.some(({ entry }) => entry.precision === 'country')) return null
  return toponymOf(prepared, i, best.last, { kind: 'name', candidates: best.candidates, rule: 'name' })
}

const DIRECTION = /^(north|south|east|west|central)(ern|east|west|eastern|western)?$/

/** Words of one name are separated by a blank, a hyphen or the full stop of an abbreviation. */
function continues(tokens: readonly Token[], i: number, text: string): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]]
  if (!before || !token || token.kind === 'break' || token.kind === 'possessive') return false
  const gap = text.slice(before.end, token.start)
  if (token.kind === 'punct') return /^[-.,]$/.test(token.text) && gap === ''
  return gap === '' || gap === ' ' || gap === ' '
}

// Shorter names than this are abbreviations or first syllables, unless they mean a country (UAE) or a city known to
// all.
const SHORT = 3
const WELL_KNOWN = 50_000

/** "BAI", "GUR": capitals only, and few of them. */
function isAbbreviation(head: Token): boolean {
  return head.text.length <= 4 && head.text.length > 1 && head.text === head.text.toUpperCase()
}

/** A sentence's first word that the text also writes in lower case is an ordinary word. */
function isCommonHere(prepared: PreparedText, head: Token, i: number): boolean {
  return prepared.openings.has(i) && prepared.ordinary.has(head.lower)
}

function demonymAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const token = prepared.tokens[i]
  if (!token || !isCapitalised(token)) return null
  const country = gazetteer.demonym(token.text)
  return country
    ? toponymOf(prepared, i, i + 1, {
        kind: 'demonym',
        candidates: [{ entry: country, primary: true }],
        rule: 'demonym',
      })
    : null
}

/**
 * A capitalised word that no gazetteer knows where only a place can stand: before "region" or "governor", or after
 * "in". Resolving may find what it was meant to be.
 */
function garbledAt(prepared: PreparedText, i: number): Toponym | null {
  const { tokens } = prepared
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!token || !isCapitalised(token) || token.text.length < 5 || NEVER.has(token.lower) || TITLES.has(token.lower))
    return null
  if (token.text === token.text.toUpperCase()) return null
  const beforePlaceWord =
    /^(region|oblast|province|krai|district|raion|governor|gov|mayor|nuclear|refinery|airfield)$/.test(
      after?.lower ?? '',
    )
  const afterPreposition = /^(in|near|over|at|of)$/.test(before?.lower ?? '') && !(after && isCapitalised(after))
  return beforePlaceWord || afterPreposition
    ? toponymOf(prepared, i, i + 1, { kind: 'name', candidates: [], rule: 'garbled' })
    : null
}

const EVENT_BEFORE = new RegExp(
  `^${anyOf`
    hits?, strikes?, struck, attacks?, attacked, targets?, shells?, bombs?, pounds?, rocks?, rains?, occupied,
    against, and, the, city, town, village
  `}$`,
)

/**
 * A name beside a title, a first name or a surname is a person's; before "Times" or "brigade" it is something named
 * after the place.
 */
function isSomethingElse(prepared: PreparedText, toponym: Toponym, countries: ReadonlySet<number>): boolean {
  if (toponym.kind === 'demonym') return false
  const { tokens, text } = prepared
  const before = tokens[toponym.first - 1]
  const after = tokens[toponym.last]
  // Two unknowns side by side are a first name and a surname ("Marco Rubio"); a country or a people's name may stand
  // beside a place.
  const isToponym = (token: Token) => countries.has(token.start)
  if (after?.kind === 'word' && BLANK.test(text.slice(toponym.end, after.start))) {
    if (NOT_A_PLACE_AFTER.has(after.lower)) return true
    const known =
      isCountry(toponym) ||
      toponym.candidates.some(({ entry }) => entry.precision === 'region' || entry.population >= 100_000)
    const companion = TITLES.has(after.lower) || (COMPANIONS.has(after.lower) ? known : NEVER.has(after.lower))
    if (isCapitalised(after) && (PEOPLE.has(after.lower) || !(companion || isToponym(after)))) return true
  }
  if (before?.kind === 'word' && /^(named|called|aged|nicknamed)$/.test(before.lower)) return true
  if (before?.kind !== 'word' || !BLANK.test(text.slice(before.end, toponym.start))) return false
  if (!isCapitalised(before) || isToponym(before)) return false
  if (TITLES.has(before.lower) && !isCountry(toponym)) return true
  if (COMPANIONS.has(before.lower) || DIRECTION.test(before.lower) || PLACE_PREPOSITIONS.has(before.lower)) return false
  const opensSentence = prepared.openings.has(toponym.first - 1)
  // In a headline every word begins with a capital: "Strike on Kharkiv Kills Two".
  return !((opensSentence && NEVER.has(before.lower)) || EVENT_BEFORE.test(before.lower))
}

const BLANK = /^[ \u00a0]?$/

function isCountry({ kind, candidates }: Toponym): boolean {
  return kind === 'demonym' || candidates.some(({ entry }) => entry.precision === 'country')
}
