import type { Language } from '@/lib/text/language'
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
