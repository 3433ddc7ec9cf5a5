import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import { AT_WAR } from '@/lib/domain/wars'
import type { PreparedText } from '@/lib/text/prepare'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import { DIRECTION, NEVER, TITLES } from './name-words.table'
import { unplacedAt } from './unplaced'

// No name in the gazetteer that news uses has more words than this.
const MAX_WORDS = 6

/** The name of a location that begins at token `i`; null when none does. */
export function nameBeginningAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  return (
    partOfCountry(prepared, i, gazetteer) ??
    nameOrPeople(prepared, i, gazetteer) ??
    unplacedAt(prepared, i, gazetteer) ??
    garbledAt(prepared, i)
  )
}

const PART = /^(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?$|^central$/

/**
 * "southern Ukraine", "the west of Iran", "Northeast Georgia": a part of a country or region, where the gazetteer has no
 * such region of its own.
 */
function partOfCountry(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const direction = prepared.tokens[i]
  const country = prepared.tokens[i + 1]
  if (!direction || !country || !isCapitalised(country) || !PART.test(direction.lower)) return null
  const name = nameAt(prepared, i, gazetteer)
  if (name && name.last > i + 1) return name
  const whole = nameAt(prepared, i + 1, gazetteer)
  const ofRegion = isCapitalised(direction) && whole?.candidates.some(({ entry }) => entry.precision === 'region')
  if (!whole || whole.kind === 'demonym') return null
  if (!(/(?:ern|central)$/.test(direction.lower) && isCountry(whole)) && !ofRegion) return null
  return toponymOf(prepared, i, whole.last, {
    kind: 'name',
    candidates: whole.candidates,
    rule: 'name:part-of-country',
  })
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
  { kind, candidates, rule }: Pick<Toponym, 'kind' | 'candidates' | 'rule'>,
): Toponym {
  const start = prepared.tokens[first]?.start ?? 0
  const end = prepared.tokens[last - 1]?.end ?? 0
  const text = prepared.text.slice(start, end)
  return { start, end, text, name: text, kind, first, last, level: null, facility: null, candidates, rule }
}

/**
 * The longest name of the gazetteer that begins at token `i`. A direction may lead it in lower case: "southern
 * Ukraine".
 */
function nameAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const { tokens, text } = prepared
  const head = tokens[i]
  if (!head || !(isCapitalised(head) || DIRECTION.has(head.lower) || leadsName(tokens, i))) return null
  let best: { last: number; candidates: readonly Candidate[] } | null = null
  for (let last = i + 1; last <= Math.min(tokens.length, i + MAX_WORDS * 2); last++) {
    const tail = tokens[last - 1]
    if (!tail || (last > i + 1 && !continues(tokens, last - 1, text))) break
    if (tail.kind === 'punct') continue
    const words = text.slice(head.start, tail.end)
    const candidates = gazetteer.lookup(words)
    const capital = isCapitalised(tail) || tail.kind === 'number'
    if (candidates.length && capital) best = { last, candidates }
    // "St" alone begins no name; "St. Louis" does.
    if (!gazetteer.hasPrefix(words) && !(last === i + 1 && SAINT.test(head.lower))) break
  }
  if (!best) return null
  if (best.last === i + 1 && !mayStandAlone(prepared, head, i, best.candidates)) return null
  // "Minn.,": the full stop of an abbreviation.
  const stop = tokens[best.last]
  const short = stop?.text === '.' && text[stop.end] === ',' && !best.candidates.some(({ primary }) => primary)
  return toponymOf(prepared, i, short ? best.last + 1 : best.last, {
    kind: 'name',
    candidates: best.candidates,
    rule: 'name',
  })
}

/** "al-Hol": the article of an Arabic name is written small. */
function leadsName(tokens: readonly Token[], i: number): boolean {
  const hyphen = tokens[i + 1]
  if (hyphen?.text !== '-') return false
  const [article, name] = [tokens[i], tokens[i + 2]]
  if (!article || !/^(?:al|el|ash|as|an|ad|ar|at|az)$/.test(article.text)) return false
  return name !== undefined && isCapitalised(name) && article.end === hyphen.start && hyphen.end === name.start
}

const SAINT = /^(?:st|mt|ft)$/

/** Words of one name are separated by a blank, a hyphen or the full stop of an abbreviation. */
function continues(tokens: readonly Token[], i: number, text: string): boolean {
  const before = tokens[i - 1]
  const token = tokens[i]
  if (!before || !token || token.kind === 'break' || token.kind === 'possessive') return false
  const gap = text.slice(before.end, token.start)
  if (token.kind === 'punct') return /^[-.,]$/.test(token.text) && gap === ''
  return gap === '' || gap === ' ' || gap === '\u00a0'
}

/** A single word that may be a name: no ordinary word, contraction, abbreviation or first syllable. */
function mayStandAlone(prepared: PreparedText, head: Token, i: number, candidates: readonly Candidate[]): boolean {
  if (NEVER.has(head.lower) || !isCapitalised(head) || head.text.length < 2 || CONTRACTION.test(head.lower))
    return false
  if (isCommonHere(prepared, head, i)) return false
  const country = candidates.some(({ entry }) => entry.precision === 'country')
  const led = /^(?:in|near)$/.test(prepared.tokens[i - 1]?.lower ?? '') && head.text !== head.text.toUpperCase()
  if (
    head.text.length <= SHORT &&
    !led &&
    !country &&
    !isSelfStyled(candidates) &&
    !candidates.some(({ entry }) => entry.population >= WELL_KNOWN)
  )
    return false
  return country || !isAbbreviation(head) || isSelfStyled(candidates)
}

/** "DPR", "LPR": what calls itself a republic in a region at war. */
function isSelfStyled(candidates: readonly Candidate[]): boolean {
  return candidates.some(({ entry }) => entry.precision === 'region' && AT_WAR.has(entry.country))
}

// "I've", "We'd"
const CONTRACTION = /'(?:ve|d|ll|re|m)$/

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
  const token = tokens[i]
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!token || !isCapitalised(token) || token.text.length < 5 || NEVER.has(token.lower) || TITLES.has(token.lower))
    return null
  if (token.text === token.text.toUpperCase()) return null
  const beforePlaceWord =
    /^(region|oblast|province|krai|district|raion|governor|gov|mayor|nuclear|refinery|airfield)$/.test(
      after?.lower ?? '',
    ) ||
    (/^(?:oil|gas|fuel)$/.test(after?.lower ?? '') && /^(?:refinery|depot|terminal)$/.test(tokens[i + 2]?.lower ?? ''))
  const afterPreposition = /^(in|near|over|at|of)$/.test(before?.lower ?? '') && !(after && isCapitalised(after))
  return beforePlaceWord || afterPreposition
    ? toponymOf(prepared, i, i + 1, { kind: 'name', candidates: [], rule: 'garbled' })
    : null
}

/** The name of a country, or of a country's people. */
export function isCountry({ kind, candidates }: Toponym): boolean {
  return kind === 'demonym' || candidates.some(({ entry }) => entry.precision === 'country')
}
