import type { Measure } from '@/lib/domain/figure'
import type { Quantity } from '@/lib/text/quantities'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import { NUMBERED_ALONE } from './numbered.table'

/** Those who are spoken of as a whole, "the dead", "those injured", and what a number of them measures. */
const ALL_WHO: ReadonlyMap<string, Measure> = new Map([
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['missing', 'missing'],
])
/** Nouns of the same that need no article. */
const TOLLS: ReadonlyMap<string, Measure> = new Map([
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['injuries', 'injured'],
])
const ARTICLES = wordSet('the those')
const ADVERBS = wordSet('now already still currently')
// What may begin the words that say where or when: "the dead in Ternopil", "those injured after the strike on Odesa".
const LINKS = wordSet('in at from of after across on near')
// Of a sentence with another verb, "number" is a noun: "the dead were taken to Morgue number 4".
const VERBS = wordSet('is are was were be been being has have had who which that')
// How many words may stand between those who are counted and their verb.
const WITHIN = 10

/**
 * What a number measures in "the dead in Ternopil now number 28", "those wounded numbered 12"; null where "number" is no
 * verb of theirs. It is one right behind them, behind "now" or behind a name: "the dead of school number 3" says which
 * school.
 */
export function numberingOf(
  tokens: readonly Token[],
  { first, last }: Pick<Quantity, 'first' | 'last'>,
): Measure | null {
  if (!/^number(?:ed)?$/.test(tokens[first - 1]?.lower ?? '') || VERBS.has(tokens[last]?.lower ?? '')) return null
  const told = ADVERBS.has(tokens[first - 2]?.lower ?? '')
  const end = told ? first - 3 : first - 2
  for (let at = end; at > end - WITHIN; at--) {
    const token = tokens[at]
    if (!token || token.kind === 'punct' || VERBS.has(token.lower)) return null
    const measure = measureOf(tokens, at)
    if (!measure) continue
    const isLinked = LINKS.has(tokens[at + 1]?.lower ?? '') && (told || isName(tokens[end]))
    return at === end || isLinked ? measure : null
  }
  return null
}

/** What a number measures right behind those whom it counts, as in "the dead number 12 and the injured 40". */
export function elidedNumbering(tokens: readonly Token[], { first }: Pick<Quantity, 'first'>): Measure | null {
  return ARTICLES.has(tokens[first - 2]?.lower ?? '') ? measureOf(tokens, first - 1) : null
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && isCapitalised(token) && !NUMBERED_ALONE.has(token.lower)
}

function measureOf(tokens: readonly Token[], at: number): Measure | null {
  const word = tokens[at]?.lower ?? ''
  if (!ARTICLES.has(tokens[at - 1]?.lower ?? '')) return TOLLS.get(word) ?? null
  // "the dead and the wounded number 40" counts both.
  if (/^(?:and|or)$/.test(tokens[at - 2]?.lower ?? '') && ALL_WHO.has(tokens[at - 3]?.lower ?? '')) return null
  return ALL_WHO.get(word) ?? TOLLS.get(word) ?? null
}
