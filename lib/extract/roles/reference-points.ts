import { WIDTH } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { anyOf } from '@/lib/text/word-pattern'
import { isNamed } from './happenings'
import { context, type RoleMention, type RoleSetting } from './setting'

const DIRECTION = /^(?:(?:north|south|east|west)(?:east|west)?|north-east|north-west|south-east|south-west)$/

// "south of the Lebanese capital", "just north of"
const DIRECTION_OF = new RegExp(
  [
    String.raw`\b(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? of(?: the)?`,
    String.raw`(?: ${anyOf`
      \w+(?:i|ian|ish|ese), city, town, port, capital, village, regional, border, outskirts
    `}\w*){0,2}`,
    String.raw`(?: of)?\s*$`,
  ].join(''),
  'i',
)

// "85 km south of", "125 miles from the"
const DISTANCE_FROM = new RegExp(
  [
    String.raw`\b\d[\d.,]*\s*(?:nautical )?${anyOf`km, kms, kilomet(?:er|re)s?, miles?, mi, m, met(?:er|re)s?`}\b`,
    String.raw`[^.;]{0,40}\b(?:from|of|to|off)(?: the)?(?: \w+){0,2}\s*$`,
  ].join(''),
  'i',
)

const FLEW_TO = /\b(?:fl(?:ew|own|ying|y)|travel\w*|cover(?:ed|ing)|cross(?:ed|ing))\b[^.;,]{0,40}\bto(?: the)?\s*$/i

/** "85 km south of Kyiv", "a village south of Beirut", "the east bank of the Dnipro": a reference point. */
export function measuredFrom({ lead, before }: RoleSetting): RoleMention | null {
  if (
    /\b(?:banks?|course|waters) of the\s*$|\b(?:bridges?|crossings?|dam)\b[^.;,]{0,20} (?:over|across|on) the\s*$/i.test(
      lead,
    )
  )
    return context('river')
  if (DIRECTION_OF.test(lead)) return context('direction-of')
  // "flew 800 km to Engels": that is where they went.
  if (DISTANCE_FROM.test(lead)) return FLEW_TO.test(lead) ? null : context('distance-from')
  if (/\bnear the (?:city|town|border)s? (?:of|with)\s*$/i.test(lead) && DIRECTION.test(before(4)))
    return context('direction-of')
  return null
}

/** "the Polish border", "the border with Belarus". */
export function border({ after, before, toponym, lead }: RoleSetting): RoleMention | null {
  if (/^(border|frontier)$/.test(after(1))) return context('border')
  if (toponym.place?.precision === 'water' && /\b(?:near|towards?|beside|along|from)\s+(?:the\s+)?$/i.test(lead))
    return context('near-water')
  if (/\bborder(?:s|ing)?(?: with| of| between)?(?: the)?\s*$/i.test(lead)) return context('border')
  if (/\bnear\s+(?:\p{Lu}[\p{L}-]+\s+and\s+)?$/u.test(lead) && toponym.place?.precision === 'country')
    return context('near-country')
  return before(1) === 'and' &&
    /\bnear\s+\p{Lu}[\p{L}-]+\s+and\s+$/u.test(lead) &&
    toponym.place?.precision === 'country'
    ? context('near-country')
    : null
}

const MUCH_WIDER = 1.5

const NEAR_ANOTHER = new RegExp(
  [
    String.raw`^\s*(?:\([^)]*\)\s*)?,?\s*(?:near|next to|outside|close to|not far from)(?: the)?`,
    String.raw`(?: (?:city|town|port))?(?: of)?\s*$`,
  ].join(''),
)

// ", a village of some 330 people in the", ", the town's suburb in"
const DESCRIBED_IN = new RegExp(
  String.raw`^,\s*(?:a|an|the|another)\s(?:[\w'’-]+\s){0,4}${anyOf`
    village, town, city, settlement, suburb, hamlet, community, port, resort, cent(?:re|er), base, airfield
  `}\b[^.;:,()]{0,50}\b(?:in|of)\s+(?:the\s+)?(?:\w+ern\s+|central\s+|occupied\s+|\w+-occupied\s+)*$`,
  'i',
)

// ", a village in the occupied"
const LIES_IN = new RegExp(
  [
    String.raw`^\s*,?\s*(?:(?:a |the )?(?:village|town|city|capital|settlement)\s+)?(?:(?:in|of|inside|within|on)\s+)?`,
    anyOf`
      the\s+, deep\s+, far\s+, in\s+, occupied\s+, Russian-occupied\s+, central\s+, (?:north|south|east|west)\w*\s+
    `,
    '*$',
  ].join(''),
  'i',
)

// "Russia's Rostov region"
// "the Donetsk region town of Kostiantynivka"
const OWNS = new RegExp(
  String.raw`^(?:['’]s?)?\s+(?:\w+ern\s+|central\s+|occupied\s+|border\s+|port\s+)*${anyOf`town of, city of, village of, port of, settlement of, port city of`}\s+$|^['’]s?\s+(?:\w+ern\s+|central\s+|occupied\s+)?$`,
)

/** "The Kharkiv region's Zolochiv": the region only says which Zolochiv is meant. */
function owns(prepared: PreparedText, region: LocatedToponym, town: LocatedToponym | undefined): boolean {
  if (!town || region.place?.precision !== 'region' || town.kind === 'demonym') return false
  // "the Kharkiv region village of X", which no gazetteer has
  if (!town.place) return isNamed(town) && OWNS.test(prepared.text.slice(region.end, town.start))
  return (
    WIDTH[town.place.precision] < WIDTH[region.place.precision] &&
    OWNS.test(prepared.text.slice(region.end, town.start))
  )
}

// "In the occupied West Bank, "
const LEADS = /^\W*(?:elsewhere )?in (?:the )?(?:occupied |Russian-occupied |\w+ern )*$/i
// Two things may be told of where these stand between: one of the region, one of the town.
const AGES = /\b(?:of|aged) \d{1,3}\b|\b\d{1,3}-year-old\b/g
const ANOTHER_CLAUSE = /[;:]|,? (?:and|while|as|where|but|including)\b|\d{2,}/

/** "In the West Bank, a boy was shot dead in Nablus": the region only says where the town is that the clause tells of. */
function leadsTo({ prepared, toponym, toponyms, index, sentence }: RoleSetting): boolean {
  const { place } = toponym
  const lead = prepared.text.slice(sentence.start, toponym.start)
  if (place?.precision !== 'region' || !LEADS.test(lead) || prepared.text[toponym.end] !== ',') return false
  const inner = toponyms.slice(index + 1, index + 4).find((other) => other.place !== null && other.kind !== 'demonym')
  if (!inner?.place || inner.start >= sentence.end || inner.place.admin1 !== place.admin1) return false
  // A capital that is named by its region alone leaves the region a name of its own.
  if (WIDTH[inner.place.precision] >= WIDTH.region || inner.rule === 'name:region-capital') return false
  return !ANOTHER_CLAUSE.test(prepared.text.slice(toponym.end, inner.start).replace(AGES, ''))
}

/** "Izium in Kharkiv Oblast", "Bat Yam near Tel Aviv": the second only says where the first is. */
export function container(setting: RoleSetting): RoleMention | null {
  const { prepared, toponym, toponyms, index, previous } = setting
  if (previous?.rule === 'role:hyphen') return null
  if (leadsTo(setting)) return context('container')
  if (owns(prepared, toponym, toponyms[index + 1])) return context('container')
  // "Salsk in Russia's Rostov region": the country stands between.
  const owner = toponyms[index - 1]
  const owned = owner !== undefined && OWNS.test(prepared.text.slice(owner.end, toponym.start))
  const inner = owned ? toponyms[index - 2] : owner
  if (!inner || inner.kind === 'demonym') return null
  const between = prepared.text.slice(inner.end, owned ? owner.start : toponym.start)
  // "Oe Htein Kwin in Tabayin township", neither of them placed.
  if (!toponym.place)
    return inner.rule === 'unplaced' && toponym.level && LIES_IN.test(between) ? context('container') : null
  const lies = LIES_IN.test(between) || DESCRIBED_IN.test(between)
  if (!inner.place) return toponym.place.precision !== 'settlement' && lies ? context('container') : null
  // "northeast of Pokrovsk near Rodynske": the first is the reference point.
  const measured = previous !== null && /^role:(?:direction-of|distance-from)$/.test(previous.rule)
  if (!measured && NEAR_ANOTHER.test(between)) return context('near-another')
  const wider =
    WIDTH[toponym.place.precision] > WIDTH[inner.place.precision] ||
    (toponym.place.precision === 'settlement' && inner.place.precision === 'district') ||
    // "Balikesir Province in northwestern Turkey"
    (toponym.place.precision === 'region' &&
      inner.place.precision === 'region' &&
      toponym.place.radiusKm > inner.place.radiusKm * MUCH_WIDER)
  if (!wider) return null
  const listed = /^\s*,?\s*$/.test(between) && between.includes(',')
  if (!lies && !listed) return null
  // A district of a town that is itself under attack: the town stays a site.
  if (toponym.place.precision === 'settlement') return null
  return context('container')
}
