import type { Candidate } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import { nominatives } from './declension'
import { FIRST_NAMES } from './first-names.table'
import { BETWEEN, FACILITY_NOUNS, NEVER, PLACE_NOUNS, PLACE_PREPOSITIONS } from './name-words.table'

// News in these languages speaks of these countries: a village of theirs may be meant, elsewhere only a city.
const HOME = /^(?:UA|RU|BY|MD)$/
const WORLD_CITY = 100_000
// A town that a reader knows by its name alone, without a preposition or a word that says what it is.
const KNOWN_ALONE = 20_000
// The same where any word would begin with a capital.
const KNOWN_AT_START = 50_000

/** The toponyms that the words around them let be places. */
export function plausible(prepared: PreparedText, toponyms: readonly Toponym[]): Toponym[] {
  const near = toponyms.flatMap((toponym): Toponym[] => {
    if (toponym.kind === 'demonym') return [toponym]
    const candidates = wellKnown(
      toponym,
      toponym.candidates.filter((candidate) => isNear(prepared, toponym, candidate)),
    )
    return candidates.length && !isSomethingElse(prepared, toponym)
      ? [{ ...toponym, candidates: named(candidates) }]
      : []
  })
  const sure = near.map((toponym) => standsAsPlace(prepared, toponym))
  const names = new Set(near.flatMap(({ name, kind }, i) => (sure[i] && kind === 'name' ? [name.toLowerCase()] : [])))
  const kept: Toponym[] = []
  near.forEach((toponym, i) => {
    const last = kept.at(-1)
    const listed = last?.kind === 'name' && LIST.test(prepared.text.slice(last.end, toponym.start))
    if (sure[i] || listed || names.has(toponym.name.toLowerCase()) || isKnown(prepared, toponym)) kept.push(toponym)
  })
  return kept
}

const LIST = /^\s*(?:,|,?\s*(?:та|і|й|и|або|или)|[-–—/])\s*$/

/** Villages elsewhere answer to any word; of what is not near, a country, a capital or a city, after a preposition. */
function isNear(prepared: PreparedText, toponym: Toponym, { entry }: Candidate): boolean {
  if (HOME.test(entry.country) || entry.country === '' || entry.precision === 'country') return true
  if (entry.featureCode === 'PPLC') return true
  const led = PLACE_PREPOSITIONS.has(prepared.tokens[toponym.first - 1]?.lower ?? '')
  return (led || toponym.level !== null) && entry.population >= WORLD_CITY
}

/** "Крим" is not the village in Rostov Oblast, nor "Дунай" the one on the Pacific, unless the text says "village". */
function wellKnown(toponym: Toponym, candidates: readonly Candidate[]): readonly Candidate[] {
  const famous = candidates.some(({ entry: { precision } }) => /^(?:region|water|country)$/.test(precision))
  if (!famous || toponym.level === 'settlement') return candidates
  return candidates.filter(({ entry }) => entry.precision !== 'settlement' || entry.population >= KNOWN_AT_START)
}

/** A region that goes by a name of its own ("Крим") rather than by its capital's means itself before a namesake. */
function named(candidates: readonly Candidate[]): readonly Candidate[] {
  const seats = new Set(candidates.flatMap(({ entry }) => (entry.precision === 'settlement' ? [entry.admin1] : [])))
  return candidates.map(({ entry, primary }) => ({
    entry,
    primary: primary || entry.precision === 'country' || (entry.precision === 'region' && !seats.has(entry.admin1)),
  }))
}

/** A word beside the name says that it is a place: a preposition, "village", "region", a noun it belongs to. */
function standsAsPlace(prepared: PreparedText, toponym: Toponym): boolean {
  if (toponym.kind === 'demonym' || toponym.level || toponym.facility) return true
  const { tokens } = prepared
  let at = toponym.first - 1
  while (at >= 0 && BETWEEN.test(tokens[at]?.lower ?? '')) at--
  const word = tokens[at]?.lower ?? ''
  return PLACE_PREPOSITIONS.has(word) || PLACE_NOUNS.test(word) || FACILITY_NOUNS.some(([stem]) => stem.test(word))
}

/** Countries, regions, waters and sites are known by name; a town by its size, and more so where a sentence begins. */
function isKnown(prepared: PreparedText, toponym: Toponym): boolean {
  const several = toponym.last - toponym.first > 1
  const least = prepared.openings.has(toponym.first) && !several ? KNOWN_AT_START : KNOWN_ALONE
  return toponym.candidates.some(({ entry }) => entry.precision !== 'settlement' || entry.population >= least)
}

/** A person, a unit or a thing that bears the name; or a word that is none. */
function isSomethingElse(prepared: PreparedText, toponym: Toponym): boolean {
  const { tokens, text } = prepared
  const head = tokens[toponym.first]
  if (isStreet(tokens, toponym.first)) return true
  const single = toponym.last - toponym.first === 1
  if (!head) return true
  if (toponym.level || toponym.facility || toponym.rule === 'name:short-form') return false
  if (single && (NEVER.has(head.lower) || head.text.length < 3)) return !isCountry(toponym)
  // "ППО", "ГУР": capitals only, and few of them.
  if (single && head.text.length <= 4 && head.text === head.text.toUpperCase() && !isCountry(toponym)) return true
  if (single && prepared.openings.has(toponym.first) && prepared.ordinary.has(head.lower)) return true
  const before = tokens[toponym.first - 1]
  const after = tokens[toponym.last]
  const beside = (a: number, b: number) => /^[ \u00a0]$/.test(text.slice(a, b))
  if (before?.kind === 'word' && isCapitalised(before) && beside(before.end, toponym.start)) {
    if (isFirstName(prepared, before)) return true
  }
  // An initial: "В. Глухов".
  if (
    before?.text === '.' &&
    tokens[toponym.first - 2]?.text.length === 1 &&
    isCapitalised(tokens[toponym.first - 2] ?? head)
  )
    return true
  if (single && isFirstName(prepared, head)) {
    const surname = after?.kind === 'word' && isCapitalised(after) && beside(toponym.end, after.start)
    return surname || !isLocative(prepared, toponym)
  }
  // The last word of a longer title: «Суспільне Донбас».
  if (/^["»”“]$/.test(after?.text ?? '') && before?.kind === 'word' && isCapitalised(before))
    if (/^["«“„]$/.test(tokens[toponym.first - 2]?.text ?? '')) return true
  // A name alone in quotation marks is a unit's, a ship's or a paper's, unless a site's noun leads it.
  if (/^["«“„]$/.test(before?.text ?? '') && /^["»”“]$/.test(after?.text ?? '')) {
    let at = toponym.first - 1
    while (/^["«“„]$/.test(tokens[at]?.text ?? '')) at--
    const led = tokens[at]?.lower ?? ''
    return !FACILITY_NOUNS.some(([stem]) => stem.test(led))
  }
  return false
}

const STREET =
  /^(?:вулиц(?:я|і|ю|ею)|улиц(?:а|е|ы|у|ей)|проспект(?:і|е|у|а|ом)?|бульвар(?:і|е|у|а|ом)?|провул(?:ок|ку|ком)|переул(?:ок|ке|ком)|набережн(?:а|ая|ій|ой|у|ую))$/
const STREET_SHORT = /^(?:вул|ул|просп|пр|пров|пер|бул|наб|пл)$/

/** "на улице Московской", "вул. Київська": one street, not the town that it is called after; "на вулицях Харкова" are the town's. */
function isStreet(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (before?.text === '.') return STREET_SHORT.test(tokens[first - 2]?.lower ?? '')
  return STREET.test(before?.lower ?? '')
}

function isCountry({ candidates }: Toponym): boolean {
  return candidates.some(({ entry }) => entry.precision === 'country')
}

function isFirstName({ language }: PreparedText, token: Token): boolean {
  if (token.text.length < 3) return false
  return nominatives(token.lower, language === 'uk' ? 'uk' : 'ru').some((form) => FIRST_NAMES.has(form))
}

/** "у Володимирі", "во Владимире": a person would not stand in this case. */
function isLocative(prepared: PreparedText, toponym: Toponym): boolean {
  const led = prepared.tokens[toponym.first - 1]?.lower ?? ''
  return /^(?:в|у|во)$/.test(led) && /[іе]$/.test(toponym.text)
}
