import type { Language } from '@/lib/text/language'
import type { Token } from '@/lib/text/tokens'
import { anyOf } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'

/** The words of a language that tie a number to its place. */
export interface BindingWords {
  /** Prepositions that lead from a number to its place: "12 over Crimea". */
  at: ReadonlySet<string>
  /** What may stand between such a preposition and the name that it governs. */
  leadsTo: RegExp
  /** Between two places of which the second says it more exactly: ", in the port of". */
  finer: RegExp
  /** Between a place and the number behind it, in lists that name the place first ("Crimea – 12"); null where none do. */
  placeBefore: RegExp | null
  /** The token after "in raids", "during a drone attack" at token `at`, which a place's preposition follows; null for other words. */
  actEnd: ((tokens: readonly Token[], at: number) => number | null) | null
  /** "across the country" */
  wholeCountry: RegExp
  /** The same at the head of a sentence: then it holds whatever else is named. */
  opensWithCountry: RegExp
  /** Between two places of one list. */
  listed: RegExp
  /** Behind a country's name, and before it: its air force speaks or defends. */
  airForceBehind: RegExp
  airForceBefore: RegExp
  /** A claimant that speaks of what was stopped. */
  airForce: RegExp
  /** The country that a claimant speaks for without naming it; null when it names none. */
  countryOf(claimant: string, language: Language): string | null
}

const LEADS_TO_ACT = wordSet('in by during from after when')
const ACTS = wordSet(`
  attack attacks strike strikes raid raids shelling shellings bombardment bombardments airstrike airstrikes bombing
  bombings explosion explosions blast blasts assault assaults fire
`)
const AT_ITS_PLACE = wordSet('on in at near against over across outside of')
// "in a Russian guided aerial bomb attack"
const ACT_WORDS = 8

function actEnd(tokens: readonly Token[], at: number): number | null {
  if (!LEADS_TO_ACT.has(tokens[at]?.lower ?? '')) return null
  for (let i = at + 1; i < at + ACT_WORDS; i++) {
    const token = tokens[i]
    if (!token || (token.kind === 'punct' && token.text !== '-')) return null
    if (ACTS.has(token.lower) && AT_ITS_PLACE.has(tokens[i + 1]?.lower ?? '')) return i + 1
    if (AT_ITS_PLACE.has(token.lower)) return null
  }
  return null
}

/** English. */
export const ENGLISH_BINDING: BindingWords = {
  at: wordSet('over in at near above across on off'),
  leadsTo: new RegExp(
    String.raw`^\s*(?:${anyOf`
    the, its, their, nearby, neighbou?ring, occupied, annexed, (?:north|south|east|west|centr)\w*, border, regional,
    capital, coastal, city, cities, town, towns, village, villages, port, settlement, outskirts, suburbs?, territory,
    skies, regions?, oblasts?, districts?, provinces?, part, parts, of, over, and, [A-Z]\w+(?:ian|ish|ese|i|an),
    \w+-(?:occupied|controlled|held)
  `}[\s-]*)*$`,
  ),
  finer: /^\s*,\s*(?:in|at|near)\b[^.;,]*$/,
  placeBefore: null,
  actEnd: actEnd,
  wholeCountry:
    /\b(?:across|throughout|around|all over) (?:the country|the whole country|\p{Lu}\p{L}+)\b|\bnationwide\b/u,
  opensWithCountry: /^\s*(?:across|throughout|nationwide)\b/i,
  // ", and in Kherson two died" begins another clause.
  listed: new RegExp(
    [
      String.raw`^\s*(?:(?:,|(?:and|as well as))\s*(?:in |on |at |over )?|,\s*(?:and|as well as)\s*)(?:the )?`,
      '(?:(?:city|town|regions?|surrounding) (?:of )?)?$',
    ].join(''),
  ),
  airForceBehind: /^(?:['’]s)?\s+(?:air force|air defen[cs]e|airspace|armed forces)/i,
  airForceBefore: /\b(?:air force|armed forces|air defen[cs]es?) of (?:the )?(?:armed forces of )?$/i,
  airForce: /air (?:force|defen[cs]e)/i,
  countryOf: () => null,
}
