import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { Token } from '@/lib/text/tokens'
import { anyOf, wholeWords } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'
import { isCountry } from './name-at'
import { DISTRICT_WORDS, REGION_WORDS, SETTLEMENT_WORDS } from './name-words.table'
import { type People, peopleOf } from './people'

/** A possible name of a location with all that stands around it: what is looked at to tell whether it is one. */
export interface NameSetting {
  readonly prepared: PreparedText
  readonly toponym: Toponym
  /** The token before the name and the one after it. */
  readonly before: Token | undefined
  readonly after: Token | undefined
  readonly text: NamesOfText
}

/** What the names of a text say of one another. */
export interface NamesOfText {
  /** Offsets at which the words of countries and peoples begin. */
  readonly countries: ReadonlySet<number>
  readonly people: People
  /** The countries that the text names by themselves or by their people. */
  readonly countryCodes: ReadonlySet<string>
  /** Names that somewhere in the text stand where only a place can, lower case. */
  readonly places: ReadonlySet<string>
}

export function namesOf(prepared: PreparedText, toponyms: readonly Toponym[]): NamesOfText {
  const wide = new Set(toponyms.filter(isWide).map(({ first }) => first))
  const several = toponyms.filter(({ first, last }) => last - first > 1)
  return {
    countries: new Set(
      toponyms.filter(isCountry).flatMap((toponym) => tokensOf(prepared, toponym).map(({ start }) => start)),
    ),
    countryCodes: new Set(
      toponyms.filter(isCountry).flatMap(({ candidates }) => candidates.map(({ entry }) => entry.country)),
    ),
    people: peopleOf(prepared, new Set(several.map(({ first }) => first))),
    places: new Set(
      toponyms.filter((toponym) => standsAsPlace(prepared, toponym, wide)).map(({ text }) => text.toLowerCase()),
    ),
  }
}

export function settingOf(prepared: PreparedText, toponym: Toponym, text: NamesOfText): NameSetting {
  const { tokens } = prepared
  return { prepared, toponym, before: tokens[toponym.first - 1], after: tokens[toponym.last], text }
}

function tokensOf({ tokens }: PreparedText, { first, last }: Toponym): readonly Token[] {
  return tokens.slice(first, last)
}

/** A country or region, which may follow the name of a place in it. */
function isWide(toponym: Toponym): boolean {
  return (
    toponym.kind === 'name' &&
    toponym.candidates.some(({ entry }) => entry.precision === 'country' || entry.precision === 'region')
  )
}

// What only a place has: "the mayor of X", "natives of X".
const OF_A_PLACE = wordSet(`
  city town village borough county parish community township capital port suburb suburbs outskirts edge centre center
  north south east west northeast northwest southeast southwest streets residents people native natives mayor
  governor diocese archdiocese bishop battle siege region province district
`)

// "Harper and Kingman counties"
const IN_LIST_OF_PLACES = new RegExp(
  String.raw`^(?:,? (?:and )?\p{Lu}[\p{L}-]+){1,4} ${anyOf`counties, districts, provinces, regions, oblasts, rivers`}\b`,
  'u',
)

const STRUCK = /^(?:hit|hits|struck|strikes?|shelled|bombed|attacked|targeted|pounded)$/
const WEAPONS = wholeWords`drones?, missiles?, rockets?, shells?, forces, troops, jets, warplanes, aircraft, artillery, bombs?`

/** "in X", "X, Ohio", "X County", "the mayor of X", "R-X": only a place stands so. */
function standsAsPlace(prepared: PreparedText, toponym: Toponym, wide: ReadonlySet<number>): boolean {
  const { tokens, text } = prepared
  const back = (n: number) => tokens[toponym.first - n]?.lower ?? ''
  const after = tokens[toponym.last]
  if (/^(?:in|near|outside|around|throughout)$/.test(back(1))) return after?.kind !== 'possessive'
  if (back(1) === 'of' && (back(2) === ',' || OF_A_PLACE.has(back(2)))) return true
  // "drones hit Orel"; a person is hit by fists.
  if (STRUCK.test(back(1)) && WEAPONS.test(text.slice(Math.max(0, toponym.start - 80), toponym.start))) return true
  if (back(1) === 'from' && /^(?:was|is|comes?|came|,)$/.test(back(2))) return true
  // A legislator's party and seat: "R-Lexington".
  if (back(1) === '-' && /^(?:R|D|I|DFL)$/.test(tokens[toponym.first - 2]?.text ?? '')) return true
  if (after?.text === ',' && wide.has(toponym.last + 1)) return true
  const noun = after?.lower ?? ''
  if (REGION_WORDS.has(noun) || DISTRICT_WORDS.has(noun) || SETTLEMENT_WORDS.has(noun)) return true
  if (/^(?:mayor|police|governor|council|sheriff|direction|sector|front|area)$/.test(noun)) return true
  if (/^(?:north|south|east|west|centr)\w*$/.test(back(1))) return true
  return IN_LIST_OF_PLACES.test(text.slice(toponym.end, toponym.end + 80))
}
