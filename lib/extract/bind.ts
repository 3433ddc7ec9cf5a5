import { distanceKm } from '@/lib/domain/geometry'
import { WIDTH } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { named } from './bind/named'
import { national, wholeCountry } from './bind/national'
import { lastSpokenOf, nearest } from './bind/nearest'
import type { Option } from './bind/option'
import { siteToldWith } from './bind/told-with'
import { wordSet } from '@/lib/text/word-set'
import { type BindingWords, ENGLISH_BINDING } from './bind/words'
import type { Attribution } from './claimants'
import { type FigureDraft, OF_WEAPONS } from './figures/draft'
import { isNamed } from './roles/happenings'
import type { RoleMention } from './roles/setting'

/**
 * The place of every figure, as indices into the toponyms, or null: the place named right behind it
 * ("12 over Crimea"), else the nearest site of its sentence, else — for people and power — the last site
 * before it, or the first one after a headline. A count of weapons without a place of its own is the
 * national one of the country that its claimant defends.
 */
export function bindFigures(
  prepared: PreparedText,
  figures: readonly FigureDraft[],
  toponyms: readonly LocatedToponym[],
  roles: readonly RoleMention[],
  claimants: readonly (Attribution | null)[],
  words: BindingWords = ENGLISH_BINDING,
): (number | null)[] {
  const options = toponyms.flatMap((toponym, index): Option[] =>
    toponym.kind === 'name' && isNamed(toponym) ? [{ index, toponym, role: roles[index]?.role ?? 'context' }] : [],
  )
  const own = figures.map((figure) => named(prepared, figure, options, words))
  const bound: (number | null)[] = []
  figures.forEach((figure, i) => {
    // "216 drones, 66 of them over Krasnodar": what a part is bound to is not the whole's.
    const parts = new Set(
      figures.flatMap((other, k) =>
        k !== i && other.measure === figure.measure && OF_WEAPONS.has(figure.measure)
          ? [own[k]].filter((index) => typeof index === 'number')
          : [],
      ),
    )
    const ofParts = wholeToldInParts(prepared, figures, i, own)
    const free = options.filter(({ index }) => !parts.has(index) && !ofParts.has(index))
    const same = figures.findIndex(({ quantity }) => quantity === figure.antecedent)
    const place =
      own[i] ??
      (same >= 0 ? bound[same] : null) ??
      wholeOfPart(prepared, figures, i, bound) ??
      wholeCountry(prepared, figure, options, words) ??
      downedBy(prepared, figure, toponyms) ??
      sharedWithNext(prepared, figures, i, own, toponyms) ??
      inTheRegion(prepared, figure, options) ??
      nearest(prepared, figure, free, figures, words)
    if (typeof place === 'number') bound.push(place)
    else if (place === 'joint' && !OF_WEAPONS.has(figure.measure))
      bound.push(regionOfAll(figure, options) ?? cityOfDistricts(figure, options))
    else if (OF_WEAPONS.has(figure.measure))
      bound.push(
        overTheTown(prepared, figure, options) ??
          (figure.of === 'boat' ? lastSpokenOf(prepared, figure, options) : null) ??
          national(prepared, figure, options, toponyms, claimants[i] ?? null, words) ??
          partner(figure, figures, bound) ??
          onlySite(figure, options),
      )
    else
      bound.push(
        siteToldWith(prepared, figure, options) ??
          overAll(prepared, figure, options, toponyms, claimants[i] ?? null, words) ??
          lastSpokenOf(prepared, figure, options),
      )
  })
  return toldMoreExactly(prepared, figures, bound, toponyms)
}

const OUT_OF = /^(?:of|the|з|із|зі|из)$/

/** "21 of 26 drones were downed over Ukraine, …": the whole is where its part is. */
function wholeOfPart(
  { tokens }: PreparedText,
  figures: readonly FigureDraft[],
  i: number,
  bound: readonly (number | null)[],
): number | null {
  const [part, whole] = [figures[i - 1], figures[i]]
  if (whole?.measure !== 'launched' || !part || !OF_WEAPONS.has(part.measure)) return null
  const from = part.quantity.nounLast <= whole.quantity.first ? part.quantity.nounLast : part.quantity.last
  const between = tokens.slice(from, whole.quantity.first)
  if (between.length === 0 || between.length > 2 || !between.every(({ lower }) => OUT_OF.test(lower))) return null
  return bound[i - 1] ?? null
}

const FORCES = wordSet('army military forces force air navy defences defenses defence defense troops units fighters ships warships')
const DOWNS = /^figure:(?:shot|shoots?|shooting|downed|downs|intercept|destroy|took|takes?|brought|bring|neutrali[sz]ed)/

/** "Poland shot down three of the drones", "Israel intercepted 12": over the country that is said to do it. */
function downedBy(
  { tokens }: PreparedText,
  figure: FigureDraft,
  toponyms: readonly LocatedToponym[],
): number | null {
  if (figure.measure !== 'intercepted' || !DOWNS.test(figure.rule) || figure.firstToken >= figure.quantity.first) return null
  let at = figure.firstToken
  while (at > 0 && /^(?:has|have|had|also|later|then|successfully)$/.test(tokens[at - 1]?.lower ?? '')) at--
  while (at > 0 && FORCES.has(tokens[at - 1]?.lower ?? '')) at--
  const own = tokens[at - 1]?.kind === 'possessive' ? at - 1 : at
  const doer = toponyms.find(({ last, place }) => last === own && place?.precision === 'country')
  if (!doer) return null
  const named = toponyms.findLastIndex(
    ({ kind, place }) => kind === 'name' && place?.precision === 'country' && place.country === doer.place?.country,
  )
  return named >= 0 ? named : toponyms.indexOf(doer)
}

/**
 * "In the Zaporizhzhia region, a girl was killed and a boy wounded in Dolynka": two fates joined by "and" share the
 * place that is named behind the second.
 */
function sharedWithNext(
  { tokens }: PreparedText,
  figures: readonly FigureDraft[],
  i: number,
  own: readonly (number | null | 'joint')[],
  toponyms: readonly LocatedToponym[],
): number | null {
  const [figure, next] = [figures[i], figures[i + 1]]
  const place = own[i + 1]
  if (!figure || !next || typeof place !== 'number' || OF_WEAPONS.has(figure.measure) || OF_WEAPONS.has(next.measure)) return null
  if (next.measure === figure.measure || next.quantity.sentence !== figure.quantity.sentence) return null
  const between = tokens.slice(figure.lastToken, next.firstToken)
  return between.length === 1 && between[0]?.lower === 'and' && toponyms[place]?.place?.precision !== 'country' ? place : null
}

/** "Donetsk Oblast: three killed (in Pokrovsk and Siversk)": of several towns of one region that the sentence names, the region's. */
function regionOfAll({ quantity: { sentence } }: FigureDraft, options: readonly Option[]): number | null {
  const here = options.filter(
    ({ toponym, role }) => sentence.start <= toponym.start && toponym.start < sentence.end && role !== 'actor',
  )
  const region = here.find(({ toponym }) => toponym.place?.precision === 'region')
  const own = region?.toponym.place?.admin1 ?? null
  if (!region || own === null) return null
  return here.every(({ toponym, role }) => role !== 'site' || toponym.place?.admin1 === own) ? region.index : null
}

const OF_THEM = /^(?:them|whom|these|those)$/

/** "31 died, 13 of them in X; three in Y": the places that the parts of a whole are told of are not the whole's. */
function wholeToldInParts(
  { tokens }: PreparedText,
  figures: readonly FigureDraft[],
  i: number,
  own: readonly (number | null | 'joint')[],
): ReadonlySet<number> {
  const whole = figures[i]
  if (!whole || OF_WEAPONS.has(whole.measure)) return NONE
  const rest = figures.filter(
    (other) => other !== whole && other.measure === whole.measure && other.quantity.sentence === whole.quantity.sentence,
  )
  const parted = rest.some(
    ({ quantity: { first, last } }) =>
      first > whole.quantity.first && tokens[last]?.lower === 'of' && OF_THEM.test(tokens[last + 1]?.lower ?? ''),
  )
  if (!parted) return NONE
  return new Set(rest.map((other) => own[figures.indexOf(other)]).filter((index) => typeof index === 'number'))
}

const NONE: ReadonlySet<number> = new Set()

// A city's districts lie within so many kilometres of its centre.
const CITY_KM = 40

/** "Houses burned in the Pechersk and Dniprovskyi districts; 21 were hurt": of several districts of a city, the city's. */
function cityOfDistricts({ quantity: { sentence } }: FigureDraft, options: readonly Option[]): number | null {
  const districts = options.filter(
    ({ toponym, role }) => role === 'site' && sentence.start <= toponym.start && toponym.start < sentence.end,
  )
  const [first] = districts.map(({ toponym }) => toponym.place)
  if (!first || !districts.every(({ toponym }) => toponym.level === 'district')) return null
  return (
    options.find(
      ({ toponym: { place } }) =>
        place?.precision === 'settlement' && place.admin1 === first.admin1 && distanceKm(place, first) < CITY_KM,
    )?.index ?? null
  )
}

/** "Iran's envoy said 78 were killed", after strikes on towns of several regions: the country's whose official says so. */
function overAll(
  prepared: PreparedText,
  figure: FigureDraft,
  options: readonly Option[],
  toponyms: readonly LocatedToponym[],
  claimant: Attribution | null,
  words: BindingWords,
): number | null {
  if (!claimant || figure.sentenceIndex === 0) return null
  const before = prepared.sentences[figure.sentenceIndex - 1]
  const told = options.filter(
    ({ role, toponym }) =>
      role === 'site' &&
      toponym.place?.precision !== 'country' &&
      before !== undefined &&
      before.start <= toponym.start &&
      toponym.start < before.end,
  )
  const countries = new Set(told.map(({ toponym }) => toponym.place?.country))
  if (new Set(told.map(({ toponym }) => toponym.place?.admin1)).size < 2 || countries.size !== 1) return null
  const speaker = toponyms.find(({ start, end }) => claimant.start <= start && end <= claimant.end)
  if (speaker?.place?.precision !== 'country' || !countries.has(speaker.place.country)) return null
  return national(prepared, figure, options, toponyms, claimant, words)
}

const IN_THE_REGION = /^[^.;,:]{0,25}\b(?:in|across|around|throughout) (?:the|this) (?:region|oblast|province|governorate)\b(?! of| \p{Lu}|['’]s)/u

/** "Eleven people were wounded in the oblast": the region spoken of last. */
function inTheRegion(prepared: PreparedText, figure: FigureDraft, options: readonly Option[]): number | null {
  const { sentence, nounLast } = figure.quantity
  if (OF_WEAPONS.has(figure.measure)) return null
  if (!IN_THE_REGION.test(prepared.text.slice(prepared.tokens[nounLast - 1]?.end, sentence.end))) return null
  return (
    options.findLast(
      ({ toponym, role }) =>
        role !== 'actor' && toponym.first < figure.quantity.first && toponym.place?.precision === 'region',
    )?.index ?? null
  )
}

const OVER_THE_TOWN = /^[^.;,]{0,30}\b(?:over|above|in|near|at|on|towards?) (?:the )?(port|city|town|village|region|area|peninsula|base|airfield|harbou?r)\b/i
const WIDE_NOUN = /^(?:region|area|peninsula)$/i

/** "More than ten drones were shot down over the port": the town, or for "the region" the region, spoken of last. */
function overTheTown(prepared: PreparedText, figure: FigureDraft, options: readonly Option[]): number | null {
  const { sentence, nounLast } = figure.quantity
  const noun = OVER_THE_TOWN.exec(prepared.text.slice(prepared.tokens[nounLast - 1]?.end, sentence.end))?.[1]
  if (!noun) return null
  const wide = WIDE_NOUN.test(noun)
  const before = options.filter(
    ({ toponym, role }) =>
      role !== 'actor' &&
      toponym.first < figure.quantity.first &&
      toponym.place !== null &&
      toponym.place.precision !== 'country' &&
      (toponym.place.precision === 'region') === wide,
  )
  return (before.findLast(({ role }) => role === 'site') ?? (wide ? before.at(-1) : undefined))?.index ?? null
}

/** "A barrage of 174 drones in Ukraine. … shot down 90": what was shot down is of the barrage just spoken of. */
function partner(
  figure: FigureDraft,
  figures: readonly FigureDraft[],
  bound: readonly (number | null)[],
): number | null {
  const at = figures.findLastIndex(
    (other, k) =>
      k < bound.length &&
      OF_WEAPONS.has(other.measure) &&
      other.of === figure.of &&
      figure.sentenceIndex - other.sentenceIndex <= 2,
  )
  return bound[at] ?? null
}

/**
 * "Drones struck a depot in Port Sudan. Eight were used": of a report with one site, and no country, all is told there;
 * of one whose sites lie in one region that it names, in the region.
 */
function onlySite(figure: FigureDraft, options: readonly Option[]): number | null {
  const sites = options.filter(({ role, toponym }) => role === 'site' && toponym.place?.precision !== 'country')
  const [first] = sites
  if (!first || first.toponym.first >= figure.quantity.first) return null
  if (sites.every(({ toponym }) => toponym.place?.name === first.toponym.place?.name)) return first.index
  const admin1 = first.toponym.place?.admin1
  if (!admin1 || !sites.every(({ toponym }) => toponym.place?.admin1 === admin1)) return null
  return options.find(({ toponym: { place } }) => place?.precision === 'region' && place.admin1 === admin1)?.index ?? null
}

// "Over the past 24 hours", "in the past day": what a whole region suffered in it is no one town's.
const DAY_TOTAL = new RegExp(
  [
    String.raw`\b(?:over|in|during|within) (?:the )?(?:past|last|previous) `,
    String.raw`(?:(?:24|twenty-four|48) hours|day|night|week)\b`,
    String.raw`|\bsettlements\b`,
  ].join(''),
  'i',
)

/** The same number told twice, once of a region or district and once of a town in it, belongs to the town. */
function toldMoreExactly(
  prepared: PreparedText,
  figures: readonly FigureDraft[],
  bound: readonly (number | null)[],
  toponyms: readonly LocatedToponym[],
): (number | null)[] {
  return bound.map((place, i) => {
    const figure = figures[i]
    const own = place === null ? null : toponyms[place]?.place
    if (!figure || (own?.precision !== 'region' && own?.precision !== 'district')) return place
    const { start, end } = figure.quantity.sentence
    if (DAY_TOTAL.test(prepared.text.slice(start, end))) return place
    const again = figures.findIndex((other, k) => {
      const at = bound[k]
      const there = at === null || at === undefined ? null : toponyms[at]?.place
      return (
        k !== i &&
        other.measure === figure.measure &&
        other.low === figure.low &&
        other.high === figure.high &&
        there?.admin1 === own.admin1 &&
        there?.admin1 !== null &&
        there !== null &&
        there !== undefined &&
        WIDTH[there.precision] < WIDTH[own.precision] &&
        // A town farther off than the district reaches is not in it.
        (own.precision === 'region' || distanceKm(there, own) < own.radiusKm * 2)
      )
    })
    return again >= 0 ? (bound[again] ?? place) : place
  })
}
