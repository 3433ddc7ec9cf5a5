import { AT_WAR } from '@/lib/domain/wars'
import { anyOf, wholeWords } from '@/lib/text/word-pattern'
import { hasEvent } from '../triggers'
import { context, type RoleMention, type RoleSetting } from './setting'

// "would use missiles to strike", "the ability to hit", "capable of downing"
const NOT_DONE = new RegExp(
  [
    String.raw`\b${anyOf`
      would, could, might, may, will, can, cannot, should, plan(?:s|ned|ning)?, intend(?:s|ed)?, wants?, wanted, able,
      ability, capab\w+, allow\w*, enabl\w*, authori[sz]\w*, deter, threat\w*, prepar\w*, order to, need\w*, designed
    `}\b[^.;,]{0,90}\b(?<!\b(?:the|an?|this|that|any|of|after|despite|since|drone|missile|air|their|its|new) )`,
    anyOf`
      strike, attack, hit, target, bomb, shell, launch, shoot, intercept, destroy, kill, damage, downing, striking,
      hitting, launching
    `,
    String.raw`\b[^.;]*$`,
  ].join(''),
  'i',
)
// What has happened all the same, nearer to the place.
const DONE = wholeWords`
  killed, injured, wounded, struck, attacked, shelled, bombed, shot down, downed, destroyed, damaged, overnight,
  tried, attempted
`

const DRILL = wholeWords`exercises?, drills?, training, trained, simulat\w+, rehears\w+, war ?games?, manoeuvres, maneuvers`
// What is done in an exercise.
const FIRES = /\b(?:to |of )?(?:strik|hit|fir|launch|attack|intercept|shoot|destroy)\w*\b/gi
const MADE = wholeWords`
  produc(?:e|es|ed|ing|tion), manufactur\w*, localiz\w+, localis\w+, assembl\w+, develop(?:s|ed|ing|ment)?, factory,
  factories, components?, deliver(?:y|ies|ed|ing)?, suppl(?:y|ies|ied|ying), purchas\w+, procur\w+, built, made
`

// "shortages across", "prices in": what follows from a war, not an event of it.
const ECONOMY = new RegExp(
  String.raw`\b${anyOf`
    shortages?, prices?, inflation, exports?, imports?, insur\w+, rates, sales, trade, economy, budget, costs?
  `}\b[^.;,]{0,60}\b(?:in|across|at|throughout|of|to)(?: the)?(?: \w+)?\s*$`,
  'i',
)

// Seen, not fired: nothing was hit and nothing shot down.
const SIGHTING = new RegExp(
  String.raw`\b(?:drones?|UAVs?|balloons?|aircraft|airspace)\s+(?:\w+\s+)?${anyOf`
    incursions?, over-?flights?, sightings?, violations?, intrusions?, flights?, activity
  `}\b|\bunidentified (?:drones?|aircraft|objects?|UAVs?)\b|\b(?:jets?|fighters?|warplanes)\s+(?:\w+\s+)?(?:intercepted|escorted|shadowed)\b`,
  'i',
)
// "sirens sounded in": a warning, and nothing more.
const ALERT = /\b(?:sirens?|alerts?|warnings?)\b[^.;]*$/i

// What was found had come down before, none knows when.
const FOUND = new RegExp(
  String.raw`\b${anyOf`found, discovered, recovered, retrieved`}\b[^.;,]{0,60}\b${anyOf`
    drones?, uavs?, missiles?, wreckage, remains, debris, fragments, warheads?
  `}\b[^.;,]{0,40}$|\b${anyOf`wreckage, remains, debris, fragments, drones?, missiles?`} (?:was|were|has been|have been) ${anyOf`found, discovered, recovered, retrieved`}\b[^.;,]{0,40}$`,
  'i',
)
const FELL = wholeWords`
  shot down, downed, crash\w*, killed, injured, hurt, wounded, dead, died, exploded, explosions?, debris, fell, struck,
  hit, damaged, destroyed, attack(?:s|ed|ing)?, strikes?, neutrali[sz]ed, shooting down, fire
`

// "a third drone crashed in": it came down by itself.
const CRASHED =
  /\b(?:drones?|uavs?|missiles?|balloons?)\b[^.;,]{0,40}\bcrash(?:ed|es|ing)\b(?! (?:into|onto))[^.;,]{0,30}$/i

// "used means to intercept the drones over", "scrambled jets to track": what for, not what came of it.
const TO_INTERCEPT = new RegExp(
  String.raw`\b${anyOf`used?, us(?:es|ing), deploy\w*, scrambl\w*, sent, dispatch\w*, activat\w*, station\w*`}\b[^.;,]{0,60}\bto ${anyOf`
    intercept, shoot, counter, repel, track, monitor, escort, identify
  `}\b[^.;,]{0,60}$`,
  'i',
)

// "closed Radom and Lublin airports", "flights were suspended at"
const CLOSED_BEFORE = new RegExp(
  String.raw`\b${anyOf`clos(?:e|es|ed|ing), shut, shuts, shutting, reopen(?:s|ed|ing), suspend(?:s|ed|ing), restrict(?:s|ed|ing), resum(?:es|ed|ing), halt(?:s|ed|ing), diverted, delayed, cancel(?:s|led|ed)`}\b[^.;:]{0,40}$`,
  'i',
)
const CLOSED_AFTER = new RegExp(
  String.raw`^(?:(?:,| and)[^.;:,]{0,40}){0,4}\s(?:(?:was|were|had|has|have|been|also|temporarily|briefly|again)\s)*${anyOf`
    closed, shut, suspended, halted, stopped, restricted, reopened, resumed, not accepting, imposed, introduced, diverted, grounded
  `}\b`,
  'i',
)
const STRUCK_THERE = wholeWords`hit, struck, damaged, destroyed, fell, debris, ablaze, caught fire, on fire, exploded, crashed`

const AS = /\b(?:as|while|after|amid|when|because|following|during)\b/

/** "Poland closed Lublin airport as Russia struck": no one flew, and nothing was hit there. */
function isClosedAirport({ prepared, toponym, sentence, lead, previous }: RoleSetting): boolean {
  if (previous?.rule === 'role:closed-airport' && /^\s*(?:,|and|,\s*and)\s*$/.test(previous.gap)) return true
  const rest = prepared.text.slice(toponym.end, sentence.end)
  const airport =
    /^airports?$/.test(toponym.facility ?? '') ||
    /\bairports?$/i.test(toponym.text) ||
    toponym.entry?.featureCode === 'AIRP'
  const own =
    airport || /^(?:,| and)[^.;:]{0,60}\bairports\b/.test(rest) || /\bairports? (?:in|of|at)(?: the)?\s*$/i.test(lead)
  if (!own) return false
  const clause = lead.slice(Math.max(...[',', ';', ':'].map((mark) => lead.lastIndexOf(mark) + 1)))
  if (STRUCK_THERE.test(clause) || STRUCK_THERE.test(rest.slice(0, 60).split(AS)[0] ?? '')) return false
  return CLOSED_BEFORE.test(clause) || CLOSED_AFTER.test(rest)
}

/**
 * "would use missiles to strike Paris", "exercises in the Barents Sea", "produced in India", "shortages across
 * Russia", "unidentified drones over Belgium": nothing was struck there.
 */
export function unreal(setting: RoleSetting): RoleMention | null {
  const { prepared, toponym, clause, lead } = setting
  if (isClosedAirport(setting)) return context('closed-airport')
  const from = prepared.tokens[clause.first]?.start ?? 0
  const own = prepared.text.slice(Math.max(from, toponym.start - lead.length), toponym.start)
  const hypothetical = NOT_DONE.exec(own)
  if (hypothetical && !DONE.test(own)) return context('hypothetical')
  if (SIGHTING.test(clause.text) && !FELL.test(clause.text)) return context('sighting')
  const alert = ALERT.exec(own)
  if (alert && !hasEvent(alert[0])) return context('alert')
  if (FOUND.test(own)) return context('found')
  const country = toponym.place?.country ?? null
  if (country !== null && !AT_WAR.has(country)) {
    if (CRASHED.test(own) && !FELL.test(clause.text.replace(/\bcrash\w*/gi, ''))) return context('stray')
    if (TO_INTERCEPT.test(own)) return context('sighting')
  }
  const drill = DRILL.exec(own)
  if (drill && !DONE.test(clause.text) && !hasEvent(own.slice(drill.index).replace(FIRES, ''))) return context('drill')
  if (ECONOMY.test(own)) return context('economy')
  if (MADE.test(own) && !FELL.test(clause.text) && toponym.place?.precision === 'country') return context('made')
  return null
}

// "the Red Sea port", where the sea's own name ends before the noun
const ON_SEA = /\b(?:sea|ocean|gulf|bay)$/i
const TOWN_ON_IT = /^(?:ports?|cit(?:y|ies)|towns?|resorts?|terminals?|coast|shore|fleet|base)$/

// "the terminal on the Gulf of Finland", "a port on Yemen's Red Sea"
const LIES_ON =
  /\b(?:ports?|cit(?:y|ies)|towns?|villages?|resorts?|terminals?|coasts?|shores?|bases?|depots?|refiner(?:y|ies)) (?:on|by|along|at)(?: the)?\s*$/i

/** "Russia's largest Baltic Sea port", "the Red Sea port": the sea only says which port. */
export function superlative({ lead, toponym, after, prepared }: RoleSetting): RoleMention | null {
  const noun = toponym.facility === null ? after(1) : (prepared.tokens[toponym.last - 1]?.lower ?? '')
  const water = toponym.place?.precision === 'water' || ON_SEA.test(toponym.name)
  if (water && (TOWN_ON_IT.test(noun) || LIES_ON.test(lead))) return context('superlative')
  return /\b(?:largest|biggest|main|key|busiest|only|major|oldest|northernmost|southernmost)\s*$/i.test(lead)
    ? context('superlative')
    : null
}
