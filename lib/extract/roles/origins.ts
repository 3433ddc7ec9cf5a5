import { anyOf } from '@/lib/text/word-pattern'
import { context, type RoleMention, type RoleSetting } from './setting'

// A list goes on: ", Shatalovo", "and Millerovo", ", as well as over occupied"
const LIST_GOES_ON = /^\s*(?:,|,?\s*(?:and|or|as well as|,))\s*(?:(?:in|from|over)\s+)?(?:the\s+|occupied\s+)?$/

// "released by bombers over the"
const LAUNCHED_BY_CARRIER = new RegExp(
  [
    String.raw`\b(?:launched|fired|released|dropped|came)\b[^.;]{0,50}`,
    String.raw`\b${anyOf`bombers?, aircraft, planes?, jets?, submarines?, ships?, frigates?, carriers?`}\b[^.;]{0,30}`,
    String.raw`\b(?:over|from|above|in|off)(?: the| occupied)?\s*$`,
  ].join(''),
  'i',
)

// "launch areas:", "from the directions of"
const LAUNCH_AREA = new RegExp(
  String.raw`\b${anyOf`
    launch(?:es)? (?:areas?|sites?|points?|of), directions?:?, launched from, fired from, flying from, flew in from,
    take-?off
  `}\b[^.;]{0,60}$`,
  'i',
)

const LAUNCHED_FROM = new RegExp(
  [
    String.raw`\b(?:launched|fired|flew|taking off|took off|sent|came|flying|departed|flight)\b[^.;,]{0,40}`,
    String.raw`\bfrom(?: the)?(?: \w+)?\s*$`,
  ].join(''),
  'i',
)

// "talks in", "taken to a hospital in", "told reporters in"
const VENUE = new RegExp(
  [
    String.raw`\b${anyOf`
      talks?, met, meeting, summit, negotiat\w+, reporters, conference, visit(?:ed|ing)?, arriv(?:ed|ing), travel\w*,
      flight, hospital(?:s|ised|ized)?, treated, taken, evacuated, report, correspondent, reporting, headquarters,
      embassy, court, parliament, area, convoy
    `}\s+(?:\w+\s+){0,2}`,
    String.raw`(?:in|to|at|from|for)(?: the)?(?: \w+)?\s*$`,
  ].join(''),
  'i',
)

// "the defence ministry in"
const SPEAKER_IN = new RegExp(
  String.raw`\b${anyOf`
    ministr(?:y|ies), military, army, staff, command, forces?, officials?, authorities, government, department, leaders,
    diplomats, administration, agency, spokes\w+, council, experts, analysts, statement, address, speech
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

/**
 * "launched from Kursk", "a flight from Florida", "talks in Riyadh", "told reporters in Paris": where something came
 * from, or was spoken of.
 */
export function origin({ prepared, toponym, sentence, lead, previous }: RoleSetting): RoleMention | null {
  // A list of launch areas: "from Kursk, Shatalovo and Millerovo".
  if (previous && /launched-from|venue|speaker|role:from/.test(previous.rule) && LIST_GOES_ON.test(previous.gap))
    return context(previous.rule.replace('role:', ''))
  if (LAUNCHED_BY_CARRIER.test(lead)) return context('launched-from')
  if (LAUNCH_AREA.test(lead) && !/\b(?:at|on|against|struck|hit)\s+(?:the\s+)?$/i.test(lead))
    return context('launched-from')
  if (LAUNCHED_FROM.test(lead)) return context('launched-from')
  if (VENUE.test(lead)) return context('venue')
  if (SPEAKER_IN.test(lead)) return context('speaker-in')
  if (/^In\s*$/.test(lead) && SPEAKER_FOLLOWS.test(prepared.text.slice(toponym.end, toponym.end + 80)))
    return context('speaker-in')
  if (GATHERING.test(lead) && !/\b(?:killed|hit|struck|drones?|missiles?)\b/i.test(lead)) return context('venue')
  // "from Sumy to Kherson" is where something happened.
  if (/\b(?:between|[Ff]rom)\s+(?:the\s+)?(?:\p{Lu}\w+\s+(?:and|to)\s+(?:the\s+)?)?$/u.test(lead))
    return /^[^.;]{0,80}\bto\s+\p{Lu}/u.test(prepared.text.slice(toponym.end, sentence.end)) ? null : context('from')
  return null
}
