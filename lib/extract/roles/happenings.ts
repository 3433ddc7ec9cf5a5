import type { LocatedToponym } from '@/lib/domain/toponym'
import { type PreparedText, sentenceAt } from '@/lib/text/prepare'
import { anyOf, wholeWords } from '@/lib/text/word-pattern'
import type { Clause } from '../clauses'
import { TALK } from '../event-words.table'
import { hasEvent } from '../triggers'
import type { WindowMention } from '../windows'
import { context, type RoleMention, type RoleSetting, siteOf } from './setting'

// "attacks on", "strikes in", "killed six across all of", "drones against"
const STRUCK_BEFORE = new RegExp(
  [
    String.raw`\b(?:${anyOf`
      attack(?:s|ed|ing)?, strikes?, struck, hit, hits, raids?, raining, rains?, bomb\w*, shell\w*, pound\w*, target\w*,
      barrages?, assault, bombardment, killed, injured, wounded, died, deaths, damaged?, without power
    `}\b[^.;]*\b`,
    anyOf`on, against, at, in, across, over, into, attacks, attacked, hits?, strikes?, struck, targeted, pounded, bombed, shelled`,
    String.raw`|${anyOf`launch\w*, fired, sent, drones?, missiles?, rockets?`}\b[^.;]*\b(?:on|against|at|across|over|into|towards?))`,
    String.raw`(?: \w+ern| all of| much of| parts of| central| the)*\s*$`,
  ].join(''),
  'i',
)

// The verb stands right before the country: "Israel strikes"
const STRIKES_IT = new RegExp(
  String.raw`\b${anyOf`
    attacks, attacked, hits, strikes, struck, pounds, pounded, bombs, bombed, shells, shelled, targets, targeted
  `}\s*$`,
  'i',
)

/** "174 drones against Ukraine", "strikes in Israel": a country that is struck as a whole. */
export function struckCountry(setting: RoleSetting): RoleMention | null {
  const { prepared, toponym, clause, windows } = setting
  if (toponym.place?.precision !== 'country') return null
  const lead = prepared.text.slice(prepared.tokens[clause.first]?.start ?? 0, toponym.start)
  if (!STRUCK_BEFORE.test(lead) && !STRIKES_IT.test(lead)) return null
  const spokenOf = TALK.test(lead) || /\b(?:troops|soldiers|invasion|war)\b[^.;]*$/i.test(lead)
  if (spokenOf || isElsewhen(clause, prepared, windows) || !isTold(setting)) return null
  return siteOf('struck-country')
}

// Counts of weapons and people in one event are smaller than the numbers of years.
const LEAST_YEAR = 1900

// "31 percent", "1,200 kilometers"
const MEASURE = /^(?:percent|%|per|million|billion|rubles|euros|dollars|kilometers|kilometres|km|miles|years?|months?)$/

// The time of what was said: "claimed on October 8 that"
const SAID =
  /\b(?:said|says|claim(?:s|ed)|stated|announced|reported|acknowledged|told|wrote|warned|responded)\b[^.;,]{0,40}$/i

/**
 * A whole country is where something happened only when an event is told with its figures or its time; "strikes against
 * Russia" alone tells of a campaign.
 */
function isTold({ prepared, sentence, windows }: RoleSetting): boolean {
  const within = ({ start }: { start: number }) => sentence.start <= start && start < sentence.end
  const counted = prepared.quantities.some(
    ({ first, last, start, low }) =>
      sentence.first <= first &&
      first < sentence.last &&
      low < LEAST_YEAR &&
      !MEASURE.test(prepared.tokens[last]?.lower ?? '') &&
      // The number of a footnote, or of a day.
      prepared.tokens[first - 1]?.text !== '[' &&
      !windows.some((window) => window.start <= start && start < window.end),
  )
  return (
    counted ||
    /\b(?:barrages?|waves?|dozens|hundreds|massive|largest|biggest|scores)\b/i.test(
      prepared.text.slice(sentence.start, sentence.end),
    ) ||
    windows.some((window) => within(window) && !SAID.test(prepared.text.slice(sentence.start, window.start)))
  )
}

const GOVERNED = new RegExp(
  [
    String.raw`\b${anyOf`
      governor, head, mayor, ministry, administration, council, prosecutors?, police, office, chief, runs, heads,
      headquarters, capital of
    `} (?:of|in|for)?`,
    // "the governor of Russia's western"
    String.raw`\s*(?:(?:the|\p{Lu}\p{L}+['’]s|[a-z]+ern|central|occupied|border|neighbou?ring|nearby) )*$`,
  ].join(''),
  'iu',
)
// "bombed the defence ministry in": what is struck speaks for no one.
const STRUCK_SEAT = new RegExp(
  String.raw`\b${anyOf`
    hit, hits, struck, strikes?, bomb(?:s|ed|ing), attack(?:s|ed)?, shell(?:s|ed|ing), target(?:s|ed|ing), damag(?:es|ed|ing),
    destroy(?:s|ed|ing), storm(?:s|ed|ing)
  `}\b[^.;,]{0,50}\b${anyOf`ministry, administration, council, police, office, headquarters`} (?:of|in|for)(?: the)?\s*$`,
  'i',
)

// "the Sumy regional administration"
const OFFICE_AFTER = new RegExp(
  `^(?:regional|city|district|municipal|local|provincial|oblast|state) ${anyOf`
    administration, authorities, prosecutors?, police, council, governor, government, officials?, military, head, chief,
    headquarters
  `}$`,
)

const OFFICE_OWNED = new RegExp(
  String.raw`^['’]s? (?:[\w-]+ ){0,2}?${anyOf`
    governor, head, leader, leadership, headquarters, authorities, administration, officials?, government, prosecutors?,
    police, mayor, health ministry, emergency services?, military administration
  `}\b`,
)

/**
 * "Rostov governor Vasily Golubev said a drone fell in Novoshakhtinsk": his region, where the text names a finer site.
 */
export function jurisdiction({
  prepared,
  toponym,
  toponyms,
  after,
  sentence,
  index,
  lead,
}: RoleSetting): RoleMention | null {
  // "Krasnodar region's headquarters said", "Tatarstan's leadership said"
  const owned = prepared.tokens[toponym.last]?.kind === 'possessive'
  const governs = owned
    ? OFFICE_OWNED.test(prepared.text.slice(toponym.end, sentence.end))
    : /^(governor|gov|mayor|prosecutors?|police)$/.test(after(1)) ||
      OFFICE_AFTER.test(`${after(1)} ${after(2)}`) ||
      (GOVERNED.test(lead) && !STRUCK_SEAT.test(lead))
  if (!governs) return null
  const region = toponym.place?.admin1
  const eventful = (other: LocatedToponym) => {
    const own = sentenceAt(prepared, other.start)
    return own !== null && hasEvent(prepared.text.slice(own.start, own.end))
  }
  const finer = toponyms.some((other, i) => {
    if (i === index || other.kind !== 'name' || !other.place || other.place.precision === 'country') return false
    const same = region !== null && other.place.admin1 === region && other.place.precision !== 'region'
    return (same && eventful(other)) || (sentence.start <= other.start && other.start < sentence.end)
  })
  return finer ? context('jurisdiction') : null
}

/** "Russia seized Crimea in 2014": another time than the report's. */
export function elsewhen({ prepared, clause, windows }: RoleSetting): RoleMention | null {
  return isElsewhen(clause, prepared, windows) ? context('another-time') : null
}

function isElsewhen(clause: Clause, prepared: PreparedText, windows: readonly WindowMention[]): boolean {
  const start = prepared.tokens[clause.first]?.start ?? 0
  const end = prepared.tokens[clause.last - 1]?.end ?? start
  const own = windows.filter((window) => start <= window.start && window.end <= end)
  const told = own.filter(({ start: at }) => !HELD_SINCE.test(prepared.text.slice(Math.max(start, at - 40), at)))
  // "hit Port Sudan on Tuesday, to which the government fled in 2023"
  const recent = own.some(({ background, windowStart }) => !background && windowStart !== null)
  return !recent && told.some(({ rule, background }) => rule === 'window:since' && background)
}

// "Luhansk, occupied since 2014": it says whose the town is, not when something happened.
const HELD_SINCE = wholeWords`occupied, annexed, controlled, held, besieged, ruled, seized, captured, under control`

// A region as wide as this is a continent.
const CONTINENT_RADIUS_KM = 1000

/** A country named in passing is no site; a continent is never where something happened. */
export function otherCountry(setting: RoleSetting): RoleMention | null {
  const { toponym, before, clause, prepared, windows } = setting
  const { place } = toponym
  if (place?.country === null && place.precision === 'region' && place.radiusKm > CONTINENT_RADIUS_KM)
    return context('continent')
  if (place?.precision !== 'country') return null
  const led = before(1) === 'in' && /^\p{Lu}/u.test(prepared.tokens[toponym.first - 1]?.text ?? '')
  if (
    led &&
    isTold(setting) &&
    hasEvent(clause.text) &&
    !TALK.test(clause.text) &&
    !isElsewhen(clause, prepared, windows)
  )
    return siteOf('in-country')
  return context('country')
}

/** Placed, or known for a place by the words beside it: "the village of X". */
export function isNamed({ place, rule, level, facility }: LocatedToponym): boolean {
  return place !== null || rule === 'unplaced' || level !== null || facility !== null
}

/** Something happened in the clause, or in the sentence around it: the place is where. */
export function site({ prepared, toponym, clause, sentence }: RoleSetting): RoleMention | null {
  if (!isNamed(toponym)) return null
  const whole = prepared.text.slice(sentence.start, sentence.end)
  const inClause = hasEvent(clause.text)
  if (!inClause && !(hasEvent(whole) && !TALK.test(whole))) return null
  if (TALK.test(clause.text) && !CONCRETE.test(clause.text)) return null
  return siteOf(`event-in-${inClause ? 'clause' : 'sentence'}`)
}

// A count, a weapon that landed, a fire: more than talk of attacks.
const CONCRETE = wholeWords`
  overnight, last night, killed, injured, wounded, dead, drones?, missiles?, shot down, downed, fire, blaze, damaged,
  destroyed, explosions?, shelled, struck, (?:kick|driv|push)\w* out
`
