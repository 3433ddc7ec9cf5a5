import { anyOf } from '@/lib/text/word-pattern'
import { hasEvent } from '../triggers'
import { context, type RoleMention, type RoleSetting } from './setting'

// "talks in", "told reporters in", "a visit to"
const VENUE = new RegExp(
  [
    String.raw`\b${anyOf`
      talks?, met, meeting, summit, negotiat\w+, reporters, conference, visit(?:ed|ing)?, arriv(?:ed|ing), travel\w*,
      flight, report, correspondent, reporting, embassy, court, parliament, area, convoy, study, presented
    `}\s+(?:\w+\s+){0,2}`,
    String.raw`(?:in|to|at|from|for)(?: the)?(?: \w+)?\s*$`,
  ].join(''),
  'i',
)

// "taken to hospitals in", "hospital staff in"; a hospital that is itself struck is no such venue.
const CARE = new RegExp(
  String.raw`\b${anyOf`hospitals?, hospitali[sz]ed, clinics?, treated, treatment, headquarters`}\s+(?:\w+\s+){0,2}(?:in|at|of)(?: the)?(?: \w+)?\s*$`,
  'i',
)
// What is struck: "a drone hit the hospital in", "an attack on the headquarters of a force in".
const STRUCK_BEFORE = new RegExp(
  String.raw`\b${anyOf`
    hit, hits, struck, strikes?, attack(?:ed|s)? (?:on|at|against), bombed, shelled, damaged, destroyed, targeted,
    fell on, landed on, blast at, explosion at, raid on, fire at
  `}\b[^,;:]*$`,
  'i',
)
const STRUCK_AFTER = new RegExp(
  String.raw`^(?:,\s*(?:a|an|the)\s[^,;.]{0,60},)?[^,;.]{0,30}\b(?:was|were|had been|has been|came under|caught)\s+(?:\w+\s+){0,2}${anyOf`
    hit, struck, damaged, destroyed, attacked, bombed, shelled, targeted, fire, attack, ablaze
  `}\b|^[^,;.]{0,30}\b${anyOf`burned, burnt, collapsed, exploded, went up in flames`}\b`,
  'i',
)

// "a G7 summit … in"
const GATHERING = new RegExp(
  [
    String.raw`\b${anyOf`
      meeting, summit, talks, conference, gathered, met, signed, testified, rallied, protest\w*
    `}\b[^.;]{0,60}`,
    String.raw`\b(?:in|at)(?: the)?\s*$`,
  ].join(''),
  'i',
)

// "Geneva meetings", "the Istanbul talks"
const TALKS_AFTER = /^(?:talks?|meetings?|summit|negotiations|conference|process|forum|format|accords?|agreements?)$/

// "the vigil in", "was held in"
const MOURNING = /\b(?:funerals?|vigil|memorial|ceremony|tribute|mourners|wreaths?)\b[^.;]*\b(?:in|at)(?: the)?\s*$/i
const HELD = /\b(?:held|staged|organi[sz]ed)(?: on \w+day)? (?:in|at)(?: the)?\s*$/i

/** "talks in Riyadh", "told reporters in Paris", "taken to hospital in Dnipro": where people met or were treated. */
export function venue({ prepared, toponym, sentence, lead, after }: RoleSetting): RoleMention | null {
  if (TALKS_AFTER.test(after(1))) return context('venue')
  if (VENUE.test(lead)) return context('venue')
  const rest = prepared.text.slice(toponym.end, sentence.end)
  if (CARE.test(lead) && !STRUCK_BEFORE.test(lead) && !STRUCK_AFTER.test(rest)) return context('venue')
  const mourning = MOURNING.exec(lead)
  if (HELD.test(lead) || (mourning && !hasEvent(mourning[0]))) return context('venue')
  if (GATHERING.test(lead) && !/\b(?:killed|hit|struck|drones?|missiles?)\b/i.test(lead)) return context('venue')
  return null
}

// "the defence ministry in"
const SPEAKER_IN = new RegExp(
  String.raw`\b${anyOf`
    ministr(?:y|ies), military, army, staff, command, forces?, officials?, authorities, government, department, leaders,
    diplomats, administration, agency, spokes\w+, council, experts, analysts, statement, address, speech, sources?,
    insurers?, brokers?, traders?
  `}\s+(?:of\s+)?(?:\w+\s+){0,3}in(?: the)?\s*$`,
  'i',
)

// "In Moscow", then ", the Defence Ministry"
const SPEAKER_FOLLOWS = new RegExp(
  String.raw`^,?\s*(?:the\s+|its\s+)?(?:[\p{L}'’]+\s+){0,3}${anyOf`
    ministry, minister, president, spokes\w+, government, command, army, military, general, staff, officials, kremlin,
    council, court, parliament
  `}\b`,
  'iu',
)

// "confirmed 15 deaths", "has verified", "denied that"
const SPEAKS = new RegExp(
  String.raw`^\s*(?:(?:later|also|then|has|have|had|on \w+day|quickly|at once)\s+)*${anyOf`
    said, says?, told, reported, confirm(?:s|ed)?, den(?:y|ies|ied), counted, counts?, verified, announced, spoke,
    speaks?, promised, blamed, accused, condemned, warned, described, estimated?, estimates, claimed, wrote, declined,
    refused, agreed, acknowledged, insisted, rejected, demanded, urged, welcomed, recorded, put the, did not comment,
    made no, not commented, registered, called, voiced, expressed, critici[sz]ed, praised, offered
  `}\b`,
  'i',
)

// "the Pentagon said in Washington"
const SAID_IN = /\b(?:said|says|stated|spoke|speaking|told reporters|told journalists)(?: on \w+day)? in(?: the)?\s*$/i

// What stands before the speaker's place, from the start of the clause on: "Police in", "The UN in".
const ONE_WHO = /^\s*(?:[\p{L}’'.-]+\s+){1,6}(?:in|at|from|based in)(?: the)?\s*$/u

/** "Police in Abuja confirmed 15 deaths", "the defence ministry in Moscow said": where those are who speak. */
export function speaker({ prepared, toponym, sentence, lead }: RoleSetting): RoleMention | null {
  if (SAID_IN.test(lead)) return context('speaker-in')
  const own = lead.slice(Math.max(...[',', ';', ':', '—'].map((mark) => lead.lastIndexOf(mark) + 1)))
  if (hasEvent(own)) return null
  const rest = prepared.text.slice(toponym.end, sentence.end)
  // "a command post in Donetsk was also targeted": it is struck, and says nothing.
  if (SPEAKER_IN.test(own) && !STRUCK_AFTER.test(rest)) return context('speaker-in')
  if (ONE_WHO.test(own) && !/^\s*(?:in|at|from)\b/i.test(own) && SPEAKS.test(rest)) return context('speaker-in')
  if (/^In\s*$/.test(lead) && SPEAKER_FOLLOWS.test(rest.slice(0, 80))) return context('speaker-in')
  return null
}
