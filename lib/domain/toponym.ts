import type { PlacingRule, ResolverExplanation } from './explanation'
import type { Candidate, GazetteerEntry } from './gazetteer'
import type { Place, Precision } from './place'
import type { Span } from './span'

/** A word or phrase that names a location, found but not yet placed. Token indices are into the prepared text. */
export interface Toponym extends Span {
  text: string
  /** The name without its trigger word: "Odesa" of "Odesa region". */
  name: string
  /** `demonym`: "Russian" names a country's people or things, never where something happened. */
  kind: 'name' | 'demonym'
  /** First token, and the token after the last one. */
  first: number
  last: number
  /** What the words beside it ask for: "region" after it, "city of" before it; null when nothing does. */
  level: Precision | null
  /** The noun of a site named after a place: "refinery", "airfields", "nuclear facility". */
  facility: string | null
  candidates: readonly Candidate[]
  rule: string
}

/** A toponym with the place it was resolved to; null is "none of these". */
export interface LocatedToponym extends Toponym {
  place: Place | null
  entry: GazetteerEntry | null
  /** The winner's score; comparable within one text only. */
  score: number
  /** Null when no place was given. */
  evidence: Evidence | null
  /** The evidence as a calibrated probability that the place is right, within 161 km. */
  certainty: number | null
  /** The rule by which the place follows from the best candidate. */
  placing: PlacingRule
  /** Only where it was asked for. */
  explanation?: ResolverExplanation
}

/** What the certainty of a place rests on. */
export interface Evidence {
  /** Log odds of the place, and those right beside it, against its namesakes elsewhere and "none of these". */
  odds: number
  /** It is a country, a region or a sea. */
  wide: boolean
  /** How many things around the name speak for it: its region, a place nearby, what it is said to lie in. */
  support: number
}
