import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import { type PreparedText, sentenceAt } from '@/lib/text/prepare'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import { masculine, type PlaceAdjective, placeAdjective, regionOf, townsOf } from './adjectives'
import {
  ADMINISTRATIONS,
  DISTRICT_WORDS,
  FACILITY_MODIFIERS,
  FACILITY_NOUNS,
  REGION_WORDS,
  SECTOR_WORDS,
} from './name-words.table'
import { slavicLanguage, titled, toponymOf } from './toponym'

// How many adjectives may share a noun: "у Донецькій, Луганській, Харківській та Сумській областях".
const MAX_LIST = 12

/**
 * An adjective of place before its noun, or in a list before it: a region, a district, a sector of the front, a
 * region's administration, or the town that a site is named after. Null when the noun is none of these.
 */
export function adjectiveAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const { tokens } = prepared
  const own = compoundAt(tokens, i)
  const adjective = placeAdjective(own.word, slavicLanguage(prepared))
  if (!adjective) return null
  const { noun, listed } = nounAfter(tokens, own.last)
  const word = tokens[noun]?.lower ?? ''
  const last = listed ? own.last : noun + 1
  if (REGION_WORDS.has(word) || (ADMINISTRATIONS.test(word) && !listed))
    return regionAt(prepared, i, REGION_WORDS.has(word) ? last : own.last, adjective, gazetteer)
  const raion = word === 'р' && tokens[noun + 1]?.text === '-'
  if (raion || DISTRICT_WORDS.has(word) || SECTOR_WORDS.has(word)) {
    const known = SECTOR_WORDS.has(word) ? [] : gazetteer.lookup(`${masculine(adjective)} район`)
    const candidates = known.length ? known : townsAmong(townsOf(adjective), gazetteer)
    const rule = SECTOR_WORDS.has(word) ? 'name:sector-word' : 'name:district-word'
    return candidates.length
      ? toponymOf(prepared, i, raion && !listed ? noun + 3 : last, { candidates, level: 'district', rule })
      : null
  }
  const facility = FACILITY_NOUNS.find(([stem]) => stem.test(word))?.[1]
  const candidates = facility ? townsAmong(townsOf(adjective), gazetteer) : []
  const town = candidates[0]
  return facility && town
    ? toponymOf(prepared, i, last, { name: town.entry.name, candidates, facility, rule: 'name:facility-adjective' })
    : null
}

// Endings that a town in -ськ or -ск cannot have.
const FEMININE = /(?:ой|ую|ая|ою|ій|ої)$/
const GOES_ON = /^(?:та|і|й|и|або|или|а|по|ще|еще|ещё|також|также)$/

/** "над Белгородской областью, 8 – над Брянской": an adjective whose "область" stands elsewhere in its sentence. */
export function unsaidRegionAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const { tokens } = prepared
  const { word, last } = compoundAt(tokens, i)
  const adjective = FEMININE.test(word) ? placeAdjective(word, slavicLanguage(prepared)) : null
  const next = tokens[last]
  if (!adjective || (next?.kind === 'word' && !isCapitalised(next) && !GOES_ON.test(next.lower))) return null
  const sentence = sentenceAt(prepared, tokens[i]?.start ?? 0)
  const said =
    sentence && tokens.slice(sentence.first, sentence.last).some(({ lower }) => /^обл(?:аст\p{L}+)?$/u.test(lower))
  const region = said ? regionAt(prepared, i, last, adjective, gazetteer) : null
  return region?.level === 'region' ? region : null
}

function regionAt(
  prepared: PreparedText,
  i: number,
  last: number,
  adjective: PlaceAdjective,
  gazetteer: Gazetteer,
): Toponym | null {
  const candidates = [...gazetteer.lookup(regionOf(adjective)), ...gazetteer.lookup(`${masculine(adjective)} край`)]
  const name = titled(regionOf(adjective))
  if (candidates.length)
    return toponymOf(prepared, i, last, { name, candidates, level: 'region', rule: 'name:region-word' })
  // "Криворожская область" is no region: the land about the town.
  const towns = townsAmong(townsOf(adjective), gazetteer)
  return towns.length
    ? toponymOf(prepared, i, last, { candidates: towns, level: 'district', rule: 'name:region-word' })
    : null
}

/** The adjective at `i` with the parts that hyphens join to it: "івано-франківській". */
function compoundAt(tokens: readonly Token[], i: number): { word: string; last: number } {
  let word = tokens[i]?.lower ?? ''
  let last = i + 1
  for (let part = 0; part < 2; part++) {
    const [hyphen, next] = [tokens[last], tokens[last + 1]]
    if (hyphen?.text !== '-' || next?.kind !== 'word' || next.start !== hyphen.end) break
    word += `-${next.lower}`
    last += 2
  }
  return { word, last }
}

const isSite = (word: string) => FACILITY_NOUNS.some(([stem]) => stem.test(word))

/** The noun that an adjective belongs to: the next word, behind words that describe it or further adjectives. */
function nounAfter(tokens: readonly Token[], from: number): { noun: number; listed: boolean } {
  let noun = from
  let listed = false
  for (let steps = 0; steps < MAX_LIST * 2; steps++) {
    const token = tokens[noun]
    if (!token || isSite(token.lower)) break
    if (/^(?:,|та|і|й|и|або|или|а|також|также)$/.test(token.lower)) listed = true
    else if (listed && isCapitalised(token)) {
      noun = compoundAt(tokens, noun).last
      continue
    } else if (!FACILITY_MODIFIERS.test(token.lower)) break
    noun++
  }
  return { noun, listed }
}

/** "Курщина", "на Івано-Франківщині": the land about a town, which is its region. */
export function landAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const { word, last } = compoundAt(prepared.tokens, i)
  const stem = /^([\p{L}-]{3,}?)щин(?:а|и|і|е|у|ою|ой|ы)$/u.exec(word)?.[1]
  if (!stem) return null
  const whole = stem === 'франків' || stem === 'франков' ? `ивано-${stem.replace('ів', 'ов')}` : stem
  const names = ['ська', 'ская', 'івська', 'инська', 'цька'].map((suffix) => `${whole}${suffix} область`)
  const candidates = names.flatMap((name) => gazetteer.lookup(name))
  return candidates.length ? toponymOf(prepared, i, last, { candidates, level: 'region', rule: 'name:land' }) : null
}

const HOME = /^(?:UA|RU|BY|MD)$/

/** The towns of these names; those of the largest one's name first. */
function townsAmong(names: readonly string[], gazetteer: Gazetteer): readonly Candidate[] {
  return names
    .flatMap((name) => gazetteer.lookup(name))
    .filter(({ entry }) => entry.precision === 'settlement' && HOME.test(entry.country))
    .filter(({ entry }, k, all) => all.findIndex((other) => other.entry === entry) === k)
    .toSorted((a, b) => b.entry.population - a.entry.population)
}
