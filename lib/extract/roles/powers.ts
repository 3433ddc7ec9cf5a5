import type { LocatedToponym } from '@/lib/domain/toponym'
import { anyOf } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'
import { hasEvent } from '../triggers'
import { actor, context, type RoleMention, type RoleSetting } from './setting'

const ORGANISATIONS = new RegExp(
  `^${anyOf`
  ministry, minister, military, army, air, armed, forces?, navy, president, presidential, prime, foreign, defen[cs]e,
  health, interior, government, officials?, authorities, spokes\w+, parliament, security, intelligence, general,
  command, central, troops, invasion, war, emergency, police, mayor, aggression, actions, leader,
  leaders, terms, ambassador, state, energy, nuclear, military-political, railways?, prosecutors?, media,
  administration, capital
`}$`,
)

const ATTACK_OF_ITS_OWN = new RegExp(
  `^${anyOf`
  attack, strike, attacks, strikes, overnight, drone, missile, latest, largest, massive, barrage, raid, assault
`}`,
)

// "attacked Ukraine's", "a raid on Ukraine's"
const STRIKES_IT = new RegExp(
  String.raw`\b${anyOf`
    attack(?:s|ed|ing), hits?, struck, str(?:ikes?|iking), pound(?:s|ed|ing), bomb(?:s|ed|ing|ards?|arded), shell(?:s|ed|ing), target(?:s|ed|ing),
    (?:attacks?|strikes?|raids?|assault|barrage|bombardment) (?:on|against|at)
  `} (?:much of |parts of |all of )?$`,
  'i',
)

/** "Russia's Defence Ministry", "Kyiv's air force", "Ukraine President": those who speak or act for a country. */
export function institution({ toponym, after, prepared, sentence, lead }: RoleSetting): RoleMention | null {
  const wide = isPower(toponym)
  if (prepared.tokens[toponym.last]?.kind === 'possessive') {
    // "attacked Ukraine's energy system": whose it is, is struck.
    if (toponym.place?.precision === 'country' && STRIKES_IT.test(lead)) return null
    const next = toponym.last + 1 < sentence.last ? (prepared.tokens[toponym.last + 1]?.lower ?? '') : ''
    const then = prepared.tokens[toponym.last + 2]?.lower ?? ''
    if (ORGANISATIONS.test(next) || ORGANISATIONS.test(then))
      return wide ? (next === 'capital' ? context('possessive') : actor('institution')) : null
    if (toponym.place?.precision === 'country')
      return ATTACK_OF_ITS_OWN.test(next) ? actor('attacker') : context('possessive')
    return wide && /^(overnight|attack|drone|latest|war|territorial)/.test(next) ? actor('attacker') : null
  }
  if (wide && ORGANISATIONS.test(after(1)) && /^\p{Lu}/u.test(prepared.tokens[toponym.last]?.text ?? ''))
    return actor('institution')
  return null
}

/** A country, or a capital or palace that stands for its government. */
function isPower({ entry, name }: LocatedToponym): boolean {
  return (
    entry !== null &&
    (entry.precision === 'country' || entry.featureCode === 'PPLC' || /^(kremlin|white house|pentagon)$/i.test(name))
  )
}

/** The Kremlin, the White House: seats of government are spoken of, not struck, unless the text says struck. */
export function seatOfPower({ toponym, clause }: RoleSetting): RoleMention | null {
  if (!/^(?:the )?(kremlin|white house|pentagon|brussels)$/i.test(toponym.name)) return null
  return /\b(?:hit|struck|attack(?:ed)? on|over) the Kremlin\b/i.test(clause.text) ? null : actor('seat-of-power')
}

// After a capital these may mean that it suffered.
const PATIENT = /^(came|was|were|suffered|faced|endured|woke|saw|lost|is|has|had|have|been|being|under|hit)$/

// "came under attack", "was once more the main target"
const SUFFERED = new RegExp(
  String.raw`^\s*(?:also |again |once more )?${anyOf`
    came under, was (?:hit|struck|attacked|targeted|rocked|shaken|shelled|bombed), were, suffered, faced, endured, saw,
    was (?:the )?(?:main |primary |key )?target
  `}`,
  'i',
)

const VERB = new RegExp(
  `^${anyOf`
  says, said, hits, strikes, attacks, launches, launched, launch, fires, fired, attacked, struck, hit, kills, killed,
  pounds, pounded, bombs, bombed, shells, shelled, used, uses, sends, sent, trades?, traded, rains?, rained, wants?,
  wanted, accepted, argues?, seized, controls?, claims?, claimed, has, have, had, is, will, would, did, does, can,
  could, counted, counts, requested, agrees?, agreed, called, calls, denied, denies, vowed, downed, downs, destroys,
  destroyed, intercepts?, intercepted, shoots?, targets, targeted, drops?, dropped, carries, carried, unleashes,
  unleashed, invaded, invades, mounted, mounts, reported, reports, told, warned, accused, was, were, began,
  continues?, continued, also, and, on, itself, must, may, should, needs?, put, conducts?, conducted, steps?, stepped
`}$`,
)

const AT_OR_TO = wordSet(`
  in on at over across into against near inside around outside to of with for from toward towards hits hit struck strikes attacked
  attacks
`)

// "in the Sudanese", before "capital"
const IN_THE = /\b(?:in|on|at|over|across|into|near|around|of|to|for|against|inside) the(?: \w+)?\s*$/i

// "blamed Kyiv", "promised Ukraine": a power that is spoken to or dealt with.
const ADDRESSED = new RegExp(
  `^${anyOf`
    blam(?:es?|ed|ing), accus(?:es?|ed|ing), urg(?:es?|ed|ing), warn(?:s|ed|ing)?, promis(?:es?|ed|ing), tells?, told,
    asks?, asked, gives?, gave, giving, suppl(?:y|ies|ied|ying), press(?:es|ed|ing)?, backs?, backed, backing,
    supports?, supported, supporting, help(?:s|ed|ing)?, arm(?:s|ed|ing), thank(?:s|ed|ing)?, condemn(?:s|ed|ing)?,
    criticis(?:es?|ed|ing), criticiz(?:es?|ed|ing), pressur(?:es?|ed|ing), allow(?:s|ed|ing)?
  `}$`,
)

// "a strike that the governor blamed on Kyiv", "pinned on Moscow"
const BLAMED = /\b(?:blam(?:e|es|ed|ing)|pinn(?:ed|ing)|attributed)\b[^.;,]{0,40}\b(?:on|to)\s*$/i

// ", which has always denied", ", which seized the plant in 2022, said"
const DESCRIBED_SPEAKER = new RegExp(
  String.raw`^,\s*(?:which|who)\b[^,;.]{0,60}\b${anyOf`
    den(?:y|ies|ied), says, said, claims, claimed, insist(?:s|ed), accus(?:es|ed), blam(?:es|ed), vow(?:s|ed), call(?:s|ed),
    reject(?:s|ed), seeks?, wants?, launch(?:ed|es), invaded, annexed
  `}\b|^,\s*(?:which|who)\b[^;.]{0,80},\s*${anyOf`said, says, denied, denies, claimed, claims, confirmed, insisted, accused`}\b`,
  'i',
)

/** "Russia launched …", "Kyiv said …": a power that acts or speaks. */
export function subject(setting: RoleSetting): RoleMention | null {
  const { prepared, toponym, before, after, sentence, lead } = setting
  if (!isPower(toponym)) return null
  if (before(1) === 'by') return actor('by')
  if (ADDRESSED.test(before(1)) || BLAMED.test(lead)) return actor('addressee')
  if (after(1) === ',' && DESCRIBED_SPEAKER.test(prepared.text.slice(toponym.end, sentence.end)))
    return actor('subject')
  const preposition =
    AT_OR_TO.has(before(1)) ||
    (/^(in|on|at|over|across|into|near|around|of|to|for)$/.test(before(2)) &&
      /^(the|southern|northern|eastern|western|central)$/.test(before(1))) ||
    (toponym.rule === 'name:capital' && IN_THE.test(lead))
  if (preposition) return null
  const next =
    /^(later|also|then|now|again|meanwhile|itself|has|had)$/.test(after(1)) && VERB.test(after(2)) ? after(2) : after(1)
  if (toponym.place?.precision !== 'country') {
    if (PATIENT.test(next) && isStruckItself(setting)) return null
    const verb = VERB.test(next) || (/^[a-z]+(?:ed|s)$/.test(next) && next.length > 4)
    return verb ? actor('subject') : null
  }
  const start =
    toponym.first === sentence.first ||
    /^[,;:“"]$/.test(before(1)) ||
    /^(that|and|while|but|when|after|as|whether|if|because|both|said|which|how|what)$/.test(before(1)) ||
    /ern$/.test(before(1)) === false
  if (start && (VERB.test(next) || (next === ',' && /^(who|which)$/.test(after(2))))) return actor('subject')
  return null
}

/** A capital may itself be the one that is hit: "Kyiv came under attack", "Moscow was hit". */
function isStruckItself({ prepared, toponym, clause, sentence }: RoleSetting): boolean {
  if (!hasEvent(clause.text)) return false
  return SUFFERED.test(prepared.text.slice(toponym.end, prepared.tokens[sentence.last - 1]?.end ?? toponym.end))
}
