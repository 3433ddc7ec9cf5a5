import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { Precision } from '@/lib/domain/place'
import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import { adjectiveAt, landAt, unsaidRegionAt } from './adjectival'
import { placeAdjective } from './adjectives'
import { cognates } from './cognates'
import { withFacilities } from './facilities'
import {
  DISTRICT_WORDS,
  FULL_NAMES,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  REGION_WORDS,
  SETTLEMENT_WORDS,
  SHORT_FORMS,
} from './name-words.table'
import { narrowed } from './narrowed'
import { countryOfPeople } from './peoples'
import { type Phrase, phraseAt } from './phrases'
import { plausible } from './plausible'
import { slavicLanguage, titled, toponymOf } from './toponym'

/**
 * Every word or phrase of a Ukrainian or Russian text that may name a location, in text order, none overlapping.
 * Names are found in all their cases; what stands beside one decides whether it is a place at all.
 */
export function recogniseSlavic(prepared: PreparedText, gazetteer: Gazetteer): Toponym[] {
  const found: Toponym[] = []
  const { tokens } = prepared
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || !/^\p{Script=Cyrillic}/u.test(token.text)) continue
    const toponym = peopleAt(prepared, i, gazetteer) ?? (isCapitalised(token) ? nameAt(prepared, i, gazetteer) : null)
    if (!toponym) continue
    found.push(toponym)
    i = toponym.last - 1
  }
  const places = plausible(
    prepared,
    found.map((toponym) => settled(prepared, toponym)),
  )
  return withFacilities(prepared, narrowed(prepared, places))
}

/** "російські", "росіян": in lower case too, since these languages write them so. */
function peopleAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const code = countryOfPeople(prepared.tokens[i]?.lower ?? '')
  const country = code && gazetteer.country(code)
  if (!country) return null
  return toponymOf(prepared, i, i + 1, {
    kind: 'demonym',
    candidates: [{ entry: country, primary: true }],
    rule: 'demonym',
  })
}

function nameAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const phrase = phraseAt(prepared, i, gazetteer) ?? cognateAt(prepared, i, gazetteer)
  const word = prepared.tokens[i]
  if (phrase && phrase.last > i + 1)
    return toponymOf(prepared, i, phrase.last, {
      name: titled(phrase.name),
      candidates: phrase.candidates,
      level: levelOf(prepared.tokens[phrase.last - 1]),
      rule: 'name',
    })
  const short = shortForm(word, gazetteer)
  if (short) return toponymOf(prepared, i, i + 1, { candidates: [short], rule: 'name:short-form' })
  const adjective =
    adjectiveAt(prepared, i, gazetteer) ?? landAt(prepared, i, gazetteer) ?? unsaidRegionAt(prepared, i, gazetteer)
  if (adjective) return adjective
  if (!phrase) return null
  // "Донецька" alone is the city's genitive, not the region whose adjective it also is.
  const bare = placeAdjective(word?.lower ?? '', slavicLanguage(prepared)) !== null
  const candidates = bare ? townsOfBare(prepared, i, phrase.candidates) : phrase.candidates
  return candidates.length
    ? toponymOf(prepared, i, phrase.last, { name: titled(phrase.name), candidates, rule: 'name' })
    : null
}

/** A name that the gazetteer only has in the other language, or by its full form, where a place must stand. */
function cognateAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Phrase | null {
  const led = prepared.tokens[i - 1]?.text === '.' ? prepared.tokens[i - 2] : prepared.tokens[i - 1]
  const word = led?.lower ?? ''
  const mustBePlace = PLACE_PREPOSITIONS.has(word) || SETTLEMENT_WORDS.has(word) || PLACE_NOUNS.test(word)
  return mustBePlace ? phraseAt(prepared, i, gazetteer, otherSpellings) : null
}

const otherSpellings = (form: string, language: 'uk' | 'ru') => [
  ...cognates(form, language),
  ...(FULL_NAMES.get(form)?.split(' ') ?? []),
]

const ADJECTIVE_ONLY = /(?:ий|ої|ій|ою|их|ими|ая|ой|ую|ое|ие|им|ого|ому|і)$/
// Towns whose name is an adjective, and which news names without saying that they are towns: Хмельницький, Волжский.
const ADJECTIVAL_TOWN = 50_000

/** The towns that an adjective without its noun may be: "Луганську" is one's dative, "Хмельницькому" one itself. */
function townsOfBare(prepared: PreparedText, i: number, candidates: readonly Candidate[]): readonly Candidate[] {
  const towns = candidates.filter(({ entry }) => entry.precision !== 'region')
  const [before, own, after] = [prepared.tokens[i - 1], prepared.tokens[i], prepared.tokens[i + 1]]
  if (!own || !ADJECTIVE_ONLY.test(own.lower)) return towns
  const known = towns.filter(({ entry }) => entry.population >= ADJECTIVAL_TOWN)
  const alone = after?.kind !== 'word' || isCapitalised(after)
  const led = PLACE_PREPOSITIONS.has(before?.lower ?? '') || SETTLEMENT_WORDS.has(before?.lower ?? '')
  return alone && led ? towns : known
}

/** What the name's own last word says that it is: "Одеська область", "Ізюмський район". */
function levelOf(last: Token | undefined): Precision | null {
  if (!last) return null
  if (REGION_WORDS.has(last.lower)) return 'region'
  return DISTRICT_WORDS.has(last.lower) || last.lower === 'р' ? 'district' : null
}

function shortForm(word: Token | undefined, gazetteer: Gazetteer): Candidate | null {
  const code = word && word.text === word.text.toUpperCase() ? SHORT_FORMS.get(word.lower) : undefined
  const entry = code && (code.includes('-') ? gazetteer.region(code) : gazetteer.country(code))
  return entry ? { entry, primary: true } : null
}

/** "місто Суми", "с. Роботине": the word before says that a settlement is meant. */
function settled(prepared: PreparedText, toponym: Toponym): Toponym {
  if (toponym.kind === 'demonym' || toponym.level) return toponym
  const { tokens } = prepared
  const dotted = tokens[toponym.first - 1]?.text === '.'
  const word = tokens[toponym.first - (dotted ? 2 : 1)]
  if (!word || !SETTLEMENT_WORDS.has(word.lower) || (word.text.length === 1 && !dotted)) return toponym
  return { ...toponym, level: 'settlement', rule: 'name:city-of' }
}
