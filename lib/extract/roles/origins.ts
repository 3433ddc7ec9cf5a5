import { anyOf } from '@/lib/text/word-pattern'
import { context, type RoleMention, type RoleSetting } from './setting'

// A list goes on: ", Shatalovo", "and Millerovo", ", as well as over occupied"
const LIST_GOES_ON =
  /^\s*(?:,|,?\s*(?:and|or|as well as|,))\s*(?:(?:in|from|over)\s+)?(?:the\s+|occupied\s+)?(?:(?:[\w-]+ern\s+)?coasts?\s+of\s+(?:the\s+)?)?$/

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

// "from the carrier Truman in the", "from a base on"
const FIRED_FROM_SHIP = new RegExp(
  String.raw`\bfrom (?:a |an |the |its )?(?:\w+ ){0,2}${anyOf`
    carrier, warship, destroyer, frigate, ship, submarine, boat, vessel, cruiser, base, bases, air ?base, air ?field,
    airfields, launch site, positions, territory
  `}\b[^;,]{0,40}\b(?:in|on|off|near)(?: the)?\s*$`,
  'i',
)

const ARRIVED = /\bfrom\b[^.;]*\b(?:fell|hit|struck|landed|crashed|killed|injured|wounded|damaged|exploded)\b[^.;]*$/i

// "born in", "grew up in"
const RAISED = /\b(?:born|raised|grew up|educated|studied|schooled)(?: and \w+)? in(?: the)?\s*$/i

// "a train from Kyiv to Kharkiv": its route, not where it is.
const ROUTE = new RegExp(
  String.raw`\b${anyOf`trains?, bus, buses, flights?, planes?, ferry, ferries, ships?, vessels?, convoys?, trucks?, lorry, road, highway, motorway, railway, line, route, pipeline`}\b[^.;,]{0,20}\bfrom (?:the )?(?:\p{Lu}[\p{L}-]+ to (?:the )?)?$`,
  'u',
)

// "left", "fled": whoever leaves a place is not struck there.
const LEAVING = /\b(?:left|leaving|fled|fleeing|quit|departed)(?: the)?\s*$/i

/** "launched from Kursk", "a flight from Florida", "a convoy left Lviv": where something came from. */
export function origin({ prepared, toponym, sentence, lead, previous }: RoleSetting): RoleMention | null {
  // A list of launch areas: "from Kursk, Shatalovo and Millerovo".
  if (
    previous &&
    /launched-from|venue|speaker|destination|role:from/.test(previous.rule) &&
    LIST_GOES_ON.test(previous.gap)
  )
    return context(previous.rule.replace('role:', ''))
  if (LAUNCHED_BY_CARRIER.test(lead)) return context('launched-from')
  // "Rockets fired from Lebanon fell near": they have left it, and the place is where they came down.
  if (ARRIVED.test(lead)) return null
  if (LAUNCH_AREA.test(lead) && !/\b(?:at|on|against|struck|hit)\s+(?:the\s+)?$/i.test(lead))
    return context('launched-from')
  if (LAUNCHED_FROM.test(lead)) return context('launched-from')
  if (FIRED_FROM_SHIP.test(lead)) return context('launched-from')
  if (ROUTE.test(lead)) return context('from')
  if (LEAVING.test(lead) || RAISED.test(lead)) return context('from')
  // "from Sumy to Kherson" is where something happened.
  if (/\b(?:between|[Ff]rom)\s+(?:the\s+)?(?:\p{Lu}\w+\s+(?:and|to)\s+(?:the\s+)?)?$/u.test(lead))
    return /^[^.;]{0,80}\bto\s+\p{Lu}/u.test(prepared.text.slice(toponym.end, sentence.end)) ? null : context('from')
  return null
}
