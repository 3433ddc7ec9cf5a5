import { anyOf, wholeWords } from '@/lib/text/word-pattern'
import { hasEvent } from '../triggers'
import { context, type RoleMention, type RoleSetting } from './setting'

// People and goods on the move: "left for", "were flown to", "sailing to".
const MOVED_TO = new RegExp(
  String.raw`\b${anyOf`
    left, leave, fled, flee(?:ing)?, flown, moved, transferred, headed, heading, bound, sail(?:s|ed|ing), travell?(?:ed|ing),
    evacuat(?:ed|ing), evacuation, brought, transported, airlifted, rushed, taken, deported, returned, went, going,
    displaced, resettled, repatriated, driven, relocated, redeployed, shipped?, shipping, deliver(?:ed|ies|ing),
    referred, admitted, buried
  `}\b[^.;:]{0,40}\b(?:to|for|towards?|through)(?: the)?(?: \w+|(?: [\w()-]+){1,6} (?:in|near|at|of))?\s*$`,
  'i',
)
const WEAPONS = wholeWords`
  drones?, missiles?, rockets?, shells?, bombs?, strikes?, troops, forces, tanks, uavs?, projectiles?, war, fighting
`

// What moves stands no farther before the verb.
const MOVER_WORDS = 4

/** "The wounded were flown to Vienna", "residents left for Poltava": where people and goods went. */
export function destination({ lead }: RoleSetting): RoleMention | null {
  const moved = MOVED_TO.exec(lead)
  if (!moved || hasEvent(moved[0])) return null
  // "Missiles were sent to Kyiv": weapons went there.
  const moving = lead.slice(0, moved.index).split(/\s+/).slice(-MOVER_WORDS).join(' ') + moved[0]
  return WEAPONS.test(moving) ? null : context('destination')
}
