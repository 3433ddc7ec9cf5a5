import type { Toponym } from '@/lib/domain/toponym'
import { AT_WAR } from '@/lib/domain/wars'
import { type PreparedText, sentenceAt } from '@/lib/text/prepare'
import type { Token } from '@/lib/text/tokens'
import { isCapitalised } from '@/lib/text/tokens'
import { anyOf } from '@/lib/text/word-pattern'
import { FIRST_NAMES } from './first-names.table'
import { isCountry } from './name-at'
import type { NameSetting } from './name-setting'
import {
  COMPANIONS,
  DIRECTION,
  NEVER,
  NOT_A_PLACE_AFTER,
  PEOPLE,
  PLACE_PREPOSITIONS,
  STREET_WORDS,
  TITLES,
} from './name-words.table'
import { ORDINARY_WORDS } from './ordinary-words.table'
import { isHeadline } from './people'

/** True when a name that the gazetteer knows is something else here: a person, a street, a newspaper, a common word. */
export function isNoPlace(setting: NameSetting): boolean {
  // What the words beside it call a village is one.
  if (setting.toponym.rule === 'unplaced') return person(setting) || street(setting)
  return NO_PLACES.some((is) => is(setting))
}

const NO_PLACES: readonly ((setting: NameSetting) => boolean)[] = [
  clipped,
  language,
  called,
  afterArticle,
  partOfRiver,
  organisation,
  vessel,
  street,
  saint,
  person,
  ordinaryWord,
  namedAfterPlace,
  besideName,
]

// Shorter than this a text without a full stop is a headline.
const SNIPPET = 250

/** A text cut off in the middle of a word: "systems and Fren", where no full stop follows. */
function clipped({ prepared, toponym, text }: NameSetting): boolean {
  const { tokens } = prepared
  if (toponym.kind === 'demonym' || toponym.last < tokens.length || prepared.text.length < SNIPPET) return false
  if (isGreat(toponym) || isTownSpokenOf(toponym, text.countryCodes, CITY)) return false
  const last = tokens[tokens.length - 1]
  return !tokens.slice(0, -1).some((token) => token.text === last?.text)
}

// "said in Ukrainian", "spoke English", "translated into Arabic"
const OF_LANGUAGES = /^(?:in|into|speak\w*|spoke\w*|learn\w*|study\w*|studied|teach\w*|fluent)$/
const LANGUAGE = /(?:ish|ese|ian|french|german|arabic|hebrew|dutch)$/

/** "He spoke in English." */
function language({ toponym, before, after }: NameSetting): boolean {
  if (toponym.kind !== 'demonym' || !LANGUAGE.test(toponym.text.toLowerCase())) return false
  return OF_LANGUAGES.test(before?.lower ?? '') && (after?.kind !== 'word' || /^(?:and|or|to|on|at)$/.test(after.lower))
}

function called({ toponym, before }: NameSetting): boolean {
  return toponym.kind === 'name' && before !== undefined && /^(?:named|called|aged|nicknamed)$/.test(before.lower)
}

// What leads an Arabic name: "Ali al-Salem", "Umm al-Fahm".
const ARTICLE = /^(?:al|el|ash|as|an|ad|ar|at|az|es|ed)$/

/** "the Ali al-Salem base": the end of a longer name that the gazetteer doesn't know is no name of its own. */
function afterArticle({ prepared, toponym, before }: NameSetting): boolean {
  if (before?.text !== '-' || before.end !== toponym.start) return false
  return ARTICLE.test(prepared.tokens[toponym.first - 2]?.lower ?? '')
}

/** "the East Nile area": a district that is called by a river. */
function partOfRiver({ prepared, toponym, before }: NameSetting): boolean {
  if (!before || !DIRECTION.has(before.lower) || !isCapitalised(before) || prepared.openings.has(toponym.first - 1))
    return false
  return toponym.candidates.length > 0 && toponym.candidates.every(({ entry }) => entry.precision === 'water')
}

// Names of organisations that some small place bears too.
const ORGANISATIONS = new Set(['red cross', 'red crescent', 'green cross', 'blue shield', 'white helmets', 'amnesty'])

/** "the Red Cross field hospital" */
function organisation({ toponym }: NameSetting): boolean {
  return ORGANISATIONS.has(toponym.name.toLowerCase())
}

// "the tanker Valencia Star", "the carrier Harry S. Truman", "warship Sevastopol": nothing but names in between.
const VESSEL_BEFORE = new RegExp(
  String.raw`\b${anyOf`
    tankers?, vessels?, ships?, freighters?, bulkers?, carriers?, frigates?, destroyers?, corvettes?, cruisers?,
    submarines?, cutters?, ferry, ferries, trawlers?, tugs?, tugboats?, yachts?, flotillas?, warships?, flagships?, USS,
    HMS, MV, MT
  `}\s+(?:\p{Lu}[\p{L}'’.-]*\s+){0,3}$`,
  'iu',
)
const CAPITALS = /^(?:\S*\s+)?(?:\p{Lu}\S*\s+)*$/u

/** A ship bears the names of towns and people. */
function vessel({ prepared, toponym }: NameSetting): boolean {
  if (toponym.kind === 'demonym') return false
  const lead = VESSEL_BEFORE.exec(prepared.text.slice(Math.max(0, toponym.start - 60), toponym.start))
  return lead !== null && CAPITALS.test(lead[0])
}

const STREETS_AFTER = new RegExp(
  String.raw`^(?:,? (?:and )?\p{Lu}[\p{L}-]+){1,3} ${anyOf`streets, avenues, roads, boulevards, lanes, drives`}\b`,
  'iu',
)

/** "Memphis St.", "the corner of Hubbard and State streets". */
function street({ prepared, toponym, after }: NameSetting): boolean {
  if (toponym.kind === 'demonym') return false
  if (after && STREET_WORDS.has(after.lower) && apart(prepared.text, toponym.end, after.start)) {
    // "St." and "Dr." are short for street words only at the end of the name.
    const short = /^(?:st|dr|ct|ln|rd|pl|ter)$/.test(after.lower)
    return isCapitalised(after)
      ? !short || prepared.tokens[toponym.last + 1]?.text === '.'
      : /s$|^(?:street|avenue|road|boulevard)$/.test(after.lower)
  }
  return STREETS_AFTER.test(prepared.text.slice(toponym.end, toponym.end + 60))
}

/** "St. Patrick's Day", "St. Mary's": a feast, a church, a school. */
function saint({ prepared, toponym, after }: NameSetting): boolean {
  const head = prepared.tokens[toponym.first]
  return /^(?:st|saint)$/.test(head?.lower ?? '') && toponym.last - toponym.first > 1 && after?.kind === 'possessive'
}

const SPEAKS = new RegExp(
  `^${anyOf`
    said, says, told, added, adds, recalled, wrote, explained, admitted, argued, testified, tweeted, noted, stated,
    responded, replied, joked, thinks, believes, declined, pleaded, emphasi[sz]ed, acknowledged, insisted, asserted
  `}$`,
)

/** Someone's name, by itself or as the text has called them before. */
function person({ toponym, before, after, text }: NameSetting): boolean {
  if (toponym.kind === 'demonym' || toponym.last - toponym.first > 1) return false
  const name = toponym.text.toLowerCase()
  if (text.people.tokens.has(toponym.first) && !(isCountry(toponym) && !FIRST_NAMES.has(name))) return true
  if (isPower(toponym) && !(FIRST_NAMES.has(name) && text.people.names.has(name))) return false
  if (text.places.has(name)) return false
  if (SPEAKS.test(after?.lower ?? '')) return true
  if (/^(?:said|says|asked)$/.test(before?.lower ?? '') && after?.kind === 'punct') return true
  if (text.people.names.has(name) || PEOPLE.has(name)) return true
  return FIRST_NAMES.has(name) && !isGreat(toponym) && !isTownSpokenOf(toponym, text.countryCodes)
}

/** "Economy", "Brush", "Century": English words that some small place is called by. */
function ordinaryWord({ prepared, toponym, before, after, text }: NameSetting): boolean {
  if (toponym.kind === 'demonym' || toponym.last - toponym.first > 1) return false
  const name = toponym.text.toLowerCase()
  if (!ORDINARY_WORDS.has(name) || text.places.has(name)) return false
  // "the National Unity Government"
  const joined = [
    before && apart(prepared.text, before.end, toponym.start) ? before : null,
    after && apart(prepared.text, toponym.end, after.start) ? after : null,
  ]
  if (joined.every((token) => token?.kind === 'word' && isCapitalised(token)) && !isCountry(toponym)) return true
  return !isGreat(toponym) && !isTownSpokenOf(toponym, text.countryCodes)
}

// A town, rather than one of the many hamlets of that name.
const TOWN = 5000
const CITY = 20_000

// Where English words and first names are towns' names, news names its own country without meaning them.
const ENGLISH_SPEAKING = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA'])

/** A town by its own name, of a country that the text names: Lyman is no first name in news of Ukraine. */
function isTownSpokenOf({ candidates }: Toponym, countries: ReadonlySet<string>, least = TOWN): boolean {
  return candidates.some(
    ({ entry, primary }) =>
      primary && entry.population >= least && !ENGLISH_SPEAKING.has(entry.country) && countries.has(entry.country),
  )
}

/** A country or a capital. */
function isPower(toponym: Toponym): boolean {
  return isCountry(toponym) || toponym.candidates.some(({ entry }) => entry.featureCode === 'PPLC')
}

// A city as large as this is meant by its name unless the text says otherwise.
const GREAT = 100_000

/** Known to all by this very name: a country, a capital, a large city, a region with no other name. */
function isGreat(toponym: Toponym): boolean {
  return (
    isPower(toponym) ||
    toponym.candidates.some(
      ({ entry, primary }) =>
        primary &&
        (entry.precision === 'region' || entry.precision === 'water'
          ? entry.name.length === toponym.text.length
          : entry.population >= GREAT),
    )
  )
}

// "the 1st Donetsk Corps", "the Leningrad Military District", "Lviv Railway"
const UNIT_BEFORE = /\b\d+(?:st|nd|rd|th) $/
const UNIT_AFTER = /^ (?:Military District|Railways?|Railroad)\b/
// "the Burevestnik nuclear-powered cruise missile"; "an Odesa missile attack" is one on the town.
const MISSILE_AFTER =
  /^ (?:(?:nuclear-powered|nuclear|cruise|ballistic|hypersonic|anti-ship|intercontinental|air-launched)[ -])+(?:missiles?|torpedo(?:es)?)\b(?! (?:attack|strike|threat|alert|raid|hit))/
// "the Baku-Tbilisi-Ceyhan pipeline"
const CHAIN =
  /^\)?(?: \([^)]{1,30}\))?(?:[-–]\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?){0,3} (?:[Oo]il |[Gg]as )?(?:pipelines?|railway line|highway|motorway|road)\b/u
// "the Kachin Independence Army", "the Arakan Army"
const MOVEMENT = /^(?:independence|liberation|revolutionary|salvation|resistance|patriotic)$/

/** "Kyiv Post", "Manchester United", "the Druzhba pipeline": something named after the place. */
function namedAfterPlace({ prepared, toponym, after }: NameSetting): boolean {
  if (toponym.kind === 'demonym') return false
  const rest = prepared.text.slice(toponym.end, toponym.end + 60)
  if (UNIT_BEFORE.test(prepared.text.slice(Math.max(0, toponym.start - 6), toponym.start)) || UNIT_AFTER.test(rest))
    return true
  if (MISSILE_AFTER.test(rest)) return true
  if (CHAIN.test(rest)) return true
  if (after?.kind !== 'word') return false
  if (isCapitalised(after) && (MOVEMENT.test(after.lower) || (after.lower === 'army' && !isCountry(toponym))))
    return true
  return apart(prepared.text, toponym.end, after.start) && NOT_A_PLACE_AFTER.has(after.lower)
}

const EVENT_BEFORE = new RegExp(
  `^${anyOf`
    hits?, strikes?, struck, attacks?, attacked, targets?, shells?, bombs?, pounds?, rocks?, rains?, occupied,
    against, and, the, city, town, village
  `}$`,
)

/**
 * Two unknown names side by side are a first name and a surname ("Marco Rubio"); a country or a people's name may stand
 * beside a place.
 */
function besideName({ prepared, toponym, before, after, text }: NameSetting): boolean {
  if (toponym.kind === 'demonym') return false
  if (isKnownInHeadline(prepared, toponym)) return false
  const isToponym = (token: Token) => text.countries.has(token.start)
  if (after?.kind === 'word' && isCapitalised(after) && apart(prepared.text, toponym.end, after.start)) {
    const known =
      isCountry(toponym) ||
      toponym.candidates.some(({ entry }) => entry.precision === 'region' || entry.population >= GREAT)
    const companion = TITLES.has(after.lower) || (COMPANIONS.has(after.lower) ? known : NEVER.has(after.lower))
    if (PEOPLE.has(after.lower) || !(companion || isToponym(after))) return true
  }
  if (before?.kind !== 'word' || !apart(prepared.text, before.end, toponym.start)) return false
  if (!isCapitalised(before) || isToponym(before)) return false
  if (TITLES.has(before.lower) && !isCountry(toponym)) return true
  if (COMPANIONS.has(before.lower) || DIRECTION.has(before.lower) || PLACE_PREPOSITIONS.has(before.lower)) return false
  const opensSentence = prepared.openings.has(toponym.first - 1)
  // In a headline every word begins with a capital: "Strike on Kharkiv Kills Two".
  return !((opensSentence && NEVER.has(before.lower)) || EVENT_BEFORE.test(before.lower))
}

/** "Explosions Rock Kharkiv Overnight": where every word begins with a capital, the neighbours of a city are no names. */
function isKnownInHeadline(prepared: PreparedText, toponym: Toponym): boolean {
  const known =
    isGreat(toponym) ||
    toponym.candidates.some(({ entry, primary }) => primary && entry.population >= TOWN && AT_WAR.has(entry.country))
  const sentence = known ? sentenceAt(prepared, toponym.start) : null
  return sentence !== null && isHeadline(prepared, sentence)
}

/** Only a blank between the two, or nothing. */
function apart(text: string, end: number, start: number): boolean {
  return /^[ \u00a0]?$/.test(text.slice(end, start))
}
