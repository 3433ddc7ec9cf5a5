import type { Precision } from './place'

/** One entry of the gazetteer: a place with all the names it goes by. */
export interface GazetteerEntry {
  /** GeoNames id; negative for entries of our own table, which GeoNames does not have. */
  id: number
  /** Primary English name. */
  name: string
  /** Other names: transliterations, Ukrainian, Russian, historic, adjectival. The primary name is not repeated. */
  alternates: readonly string[]
  lng: number
  lat: number
  /** ISO 3166-1 alpha-2 by recognised borders; '' at sea. */
  country: string
  /** ISO 3166-2 of the first-order region; '' when unknown or not applicable. */
  admin1: string
  /** GeoNames admin-2 code (`UA.26.2304`) or ''. */
  admin2: string
  /** GeoNames feature code: PPL, PPLA, PPLC, ADM1, ADM2, PCLI, SEA, AIRB, NUCL … */
  featureCode: string
  precision: Precision
  population: number
  radiusKm: number
}

/** A name's possible meaning. `primary` is true when the name is the entry's own, false for an alternate. */
export interface Candidate {
  entry: GazetteerEntry
  primary: boolean
}

/** Who types what: a name or its beginning, perhaps misspelt. */
export interface PlaceWish {
  /** "Pokrovsk", "odesa obl", "Kharkof"; after a comma, what it lies in: "Springfield, Illinois". */
  query: string
  /** ISO 3166-1 alpha-2; null is everywhere. */
  countries: readonly string[] | null
  /** Of equally fitting places those near by go first. */
  near: { lng: number; lat: number } | null
  limit: number
}

/** How a name fits what was typed: the same, beginning with it, or either with typing errors. */
export const PLACE_FITS = ['exact', 'prefix', 'fuzzy'] as const
export type PlaceFit = (typeof PLACE_FITS)[number]

export interface FoundEntry {
  entry: GazetteerEntry
  fit: PlaceFit
  /** The alternate that fitted; null when it is the entry's own name, or a spelling that is looked up but not shown. */
  alternate: string | null
}

/** The gazetteer as the craft sees it: names in, candidates out. Loading it is another room's work. */
export interface Gazetteer {
  /** Candidates for a name in any of the three scripts; case, diacritics and apostrophes are ignored. Empty when unknown. */
  lookup(name: string): readonly Candidate[]
  /** True when some known name starts with these words (already joined by single spaces): lets a scan stop early. */
  hasPrefix(words: string): boolean
  byId(id: number): GazetteerEntry | null
  /** First-order region by ISO 3166-2, or null. */
  region(admin1: string): GazetteerEntry | null
  /** Country by ISO 3166-1 alpha-2, or null. */
  country(code: string): GazetteerEntry | null
  /** The place whose people or things the word names: mostly a country ("Russian"), else a region ("Crimean"); or null. */
  demonym(word: string): GazetteerEntry | null
  /**
   * Well-known places (regions, and towns of 20 000 people) inside the given countries whose name resembles a garbled
   * one, nearest first, then most populous: one edit away, two from nine letters on, or the same consonants romanised
   * otherwise. The name itself is included.
   */
  fuzzy(name: string, countries: ReadonlySet<string>): readonly Candidate[]
  /** Places for a search box, best first, and how many fit in all. The first call takes half a second to prepare. */
  search(wish: PlaceWish): { found: FoundEntry[]; matched: number }
  readonly size: number
  /** Data date and licences, for /api/health and attribution. */
  readonly version: string
}
