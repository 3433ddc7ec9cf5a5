import type { Candidate, Gazetteer, GazetteerEntry } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { Place } from '@/lib/domain/place'
import type { LocatedToponym, Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { anyOf } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'
import { type Context, contextOf } from './context'
import { facilityOf } from './facility'
import { meant } from './garbled'
import { misheard } from './misheard'
import { PLACE_PREPOSITIONS } from './name-words.table'
import { partOf } from './part-of-country'

// A candidate below this is less likely than "none of these".
const NONE = 1.1

/**
 * Places every toponym, or says "none of these". Countries and regions first: they make the context in
 * which the towns are read. One name has one sense in a text, unless the words beside it ask for another.
 */
export function resolve(prepared: PreparedText, toponyms: readonly Toponym[], gazetteer: Gazetteer): LocatedToponym[] {
  const context = contextOf(toponyms)
  const located = toponyms.map((toponym, i) => {
    const candidates = toponym.candidates.length ? toponym.candidates : meant(toponym, context, gazetteer)
    const first = bestOf(prepared, { ...toponym, candidates }, toponyms[i + 1], context)
    const other = first ? misheard(prepared, toponym, first.entry, context, gazetteer) : []
    const best = other.length ? bestOf(prepared, { ...toponym, candidates: other }, toponyms[i + 1], context) : first
    return place(prepared, toponym, candidates, best, gazetteer)
  })
  const surest = surestSenses(located)
  return located
    .map((toponym) => oneSense(toponym, surest))
    .filter((toponym) => toponym.place !== null || toponym.rule !== 'garbled')
}

interface Scored {
  entry: GazetteerEntry
  score: number
}

function bestOf(prepared: PreparedText, toponym: Toponym, next: Toponym | undefined, context: Context): Scored | null {
  const fitting = toponym.candidates.filter(({ entry }) => fits(entry, toponym))
  const pool = fitting.length ? fitting : toponym.candidates.filter(({ entry }) => standsIn(entry, toponym))
  let best: Scored | null = null
  for (const candidate of pool) {
    const score = scoreOf(prepared, candidate, toponym, next, context)
    if (!best || score > best.score) best = { entry: candidate.entry, score }
  }
  return best && best.score >= NONE ? best : null
}

/** The candidate is of the level that the words beside the name ask for. */
function fits(entry: GazetteerEntry, toponym: Toponym): boolean {
  if (toponym.kind === 'demonym') return entry.precision === 'country'
  switch (toponym.level) {
    case null:
      return true
    case 'settlement':
      return entry.precision === 'settlement' || entry.precision === 'facility'
    default:
      return entry.precision === toponym.level
  }
}

/**
 * No candidate of the level asked for: the town may lend its point to its district ("Derhachi hromada"); a region asked
 * for may be a country's part.
 */
function standsIn(entry: GazetteerEntry, toponym: Toponym): boolean {
  if (toponym.level === 'district') return entry.precision === 'settlement' || entry.precision === 'region'
  return toponym.level === 'region' ? entry.precision !== 'facility' : true
}

/**
 * A weighted sum, each weight something an analyst would say: a place's own name counts more than an old
 * or foreign one; big places are named more often; the countries and regions that the text speaks of
 * draw its towns; "X in Y" and "X, Y" put X into Y.
 */
function scoreOf(
  prepared: PreparedText,
  { entry, primary }: Candidate,
  toponym: Toponym,
  next: Toponym | undefined,
  context: Context,
): number {
  let score = primary ? 1 : 0.4
  score += 0.25 * Math.log10(entry.population + 10)
  if (entry.precision === 'country') score += 1.6
  // "Kharkiv" alone is the city; a region goes by the short name only where it has no other ("Crimea").
  if (entry.precision === 'region') score += toponym.level === 'region' ? 1 : primary ? 0.8 : -0.9
  if (entry.precision === 'water')
    score += /\b(?:sea|ocean|gulf|strait|bay|river|lake)\b/i.test(toponym.text) ? 3.5 : 1.2
  if (entry.precision === 'facility') score += toponym.facility ? 1 : 0.2
  if (entry.featureCode === 'PPLC') score += 1.2
  if (entry.featureCode === 'PPLA') score += 0.3
  score += context.countryWeight(entry.country)
  score += context.regionWeight(entry.admin1, toponym.name)
  score += context.nearness(entry, toponym.name)
  if (next && inside(prepared, toponym, next) && next.candidates.some(({ entry: parent }) => holds(parent, entry)))
    score += 2.5
  // A small place of a country that the text never speaks of is none of these, unless the text says where it lies.
  if (context.foreign(entry.country) && entry.population < 300_000 && entry.precision === 'settlement') score -= 1
  if (toponym.level === 'region' && / City$/.test(entry.name)) score -= 2.5
  if (!placeLike(prepared, toponym) && entry.precision === 'settlement' && entry.population < 100_000) score -= 0.6
  return score
}

/** "Izium in Kharkiv Oblast", "Lutsk, Ukraine": the second names what the first lies in. */
function inside(prepared: PreparedText, a: Toponym, b: Toponym): boolean {
  return /^\s*(?:,|,?\s*(?:in|of)(?:\s+the)?(?:\s+\w+)?)\s*$/.test(prepared.text.slice(a.end, b.start))
}

/** True when `parent` is the country or region that `entry` lies in. */
function holds(parent: GazetteerEntry, entry: GazetteerEntry): boolean {
  if (parent.id === entry.id) return false
  if (parent.precision === 'country') return parent.country === entry.country && entry.precision !== 'country'
  if (parent.precision === 'region')
    return parent.admin1 !== ''
      ? parent.admin1 === entry.admin1 && entry.precision !== 'region'
      : distanceKm(parent, entry) < parent.radiusKm
  return (
    (parent.precision === 'settlement' || parent.precision === 'district') &&
    entry.precision === 'district' &&
    distanceKm(parent, entry) < 40
  )
}

const STRUCK = new RegExp(
  `^${anyOf`
    hits?, struck, strikes?, shell(?:s|ed|ing), attack(?:s|ed|ing)?, bomb(?:s|ed|ing), target(?:s|ed|ing),
    pound(?:s|ed|ing), captured, seized, liberated, rocked
  `}$`,
)
// What may stand between a preposition and the name it governs.
const BETWEEN = wordSet(`
  the southern northern eastern western central nearby port occupied neighbouring neighboring , and city town
  village cities towns
`)

/** A place stands after a preposition, in a list of places, before a comma, or with a word that says what it is. */
function placeLike(prepared: PreparedText, toponym: Toponym): boolean {
  if (toponym.level || toponym.facility) return true
  let at = toponym.first - 1
  while (at >= 0 && BETWEEN.has(prepared.tokens[at]?.lower ?? '')) at--
  const led = prepared.tokens[at]?.lower ?? ''
  return PLACE_PREPOSITIONS.has(led) || STRUCK.test(led)
}

/** A district or a facility named after a town whose own point we don't have takes the town's. */
function place(
  prepared: PreparedText,
  toponym: Toponym,
  candidates: readonly Candidate[],
  best: Scored | null,
  gazetteer: Gazetteer,
): LocatedToponym {
  const base = { ...toponym, candidates }
  if (!best) return { ...base, place: null, entry: null, score: 0 }
  const facility = toponym.facility ? facilityOf(toponym, best.entry, gazetteer) : null
  const around = siteElsewhere(prepared, toponym, best.entry, gazetteer)
  const entry = facility ?? around ?? regionAskedFor(toponym, best.entry, gazetteer) ?? best.entry
  if (toponym.rule === 'name:part-of-country')
    return { ...base, entry, score: best.score, place: partOf(entry, toponym.text) }
  const asDistrict = toponym.level === 'district' && entry.precision === 'settlement'
  return { ...base, entry, score: best.score, place: asDistrict ? districtAround(entry, toponym.text) : placeOf(entry) }
}

// A site of the town's name that lies farther out than this is in its region, not in the town.
const OUT_OF_TOWN_KM = 25

/**
 * "The nuclear power plant in Zaporizhzhia" is not in the city of that name, but in its region: the gazetteer knows
 * where the plant is.
 */
function siteElsewhere(
  prepared: PreparedText,
  toponym: Toponym,
  entry: GazetteerEntry,
  gazetteer: Gazetteer,
): GazetteerEntry | null {
  if (entry.precision !== 'settlement') return null
  const noun =
    /\b((?:nuclear|thermal|hydroelectric) (?:power )?(?:plant|station|facility))\s+(?:in|at|near|of)\s*$/i.exec(
      prepared.text.slice(Math.max(0, toponym.start - 60), toponym.start),
    )?.[1]
  const site = noun ? facilityOf({ ...toponym, facility: noun }, entry, gazetteer) : null
  return site && distanceKm(site, entry) > OUT_OF_TOWN_KM ? gazetteer.region(entry.admin1) : null
}

/** "Astrakan Governor": a region is asked for and only its capital was found under that name. */
function regionAskedFor(toponym: Toponym, entry: GazetteerEntry, gazetteer: Gazetteer): GazetteerEntry | null {
  const namesake = toponym.level === 'region' && entry.precision === 'settlement' && /^PPL[AC]$/.test(entry.featureCode)
  return namesake ? gazetteer.region(entry.admin1) : null
}

// A hromada or raion around its seat, where its own outline is not known: half a typical Ukrainian hromada and raion
// (25–70 km across).
const HROMADA_RADIUS_KM = 15
const RAION_RADIUS_KM = 35

function districtAround(entry: GazetteerEntry, text: string): Place {
  const hromada = /hromada|community|township/i.test(text)
  return {
    ...placeOf(entry),
    name: text,
    geonameId: null,
    precision: 'district',
    radiusKm: hromada ? HROMADA_RADIUS_KM : RAION_RADIUS_KM,
  }
}

function placeOf(entry: GazetteerEntry): Place {
  return {
    name: entry.name,
    lng: entry.lng,
    lat: entry.lat,
    geonameId: entry.id > 0 ? entry.id : null,
    country: entry.country || null,
    admin1: entry.admin1 || null,
    precision: entry.precision,
    radiusKm: entry.radiusKm,
  }
}

/**
 * One name has one sense: a mention that asks for no level takes the surest sense of the same name, a region only from
 * a region.
 */
function oneSense(toponym: LocatedToponym, surest: ReadonlyMap<string, LocatedToponym>): LocatedToponym {
  if (toponym.level || toponym.facility || toponym.kind === 'demonym') return toponym
  const other = surest.get(toponym.name.toLowerCase())
  return other?.entry && other.entry !== toponym.entry
    ? { ...toponym, entry: other.entry, place: other.place, score: other.score }
    : toponym
}

function surestSenses(located: readonly LocatedToponym[]): Map<string, LocatedToponym> {
  const surest = new Map<string, LocatedToponym>()
  for (const toponym of located) {
    if (!toponym.entry || toponym.level === 'region' || toponym.level === 'district' || toponym.facility) continue
    const name = toponym.name.toLowerCase()
    const best = surest.get(name)
    if (!best || toponym.score > best.score) surest.set(name, toponym)
  }
  return surest
}
