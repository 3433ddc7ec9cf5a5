import { bindFigures } from '../bind'
import type { Grammar } from '../grammar'
import { findAttributions, headingClaimant } from './claimants'
import { findFigures } from './figures'
import { findRoles } from './roles'
import { triggerIn } from './triggers'
import { findWindows } from './windows'

/** Ukrainian and Russian: one grammar, since their news uses cognate words in the same order. */
export const SLAVIC: Grammar = {
  findWindows,
  findRoles,
  findAttributions,
  headingClaimant,
  findFigures,
  promoted: (_prepared, _figures, _toponyms, roles) => [...roles],
  bindFigures,
  withStatus: (figures) => [...figures],
  findAttackers: () => [],
  words: {
    triggerIn,
    kindOf: () => ({ kind: 'missile_strike', certainty: 'implied', rule: 'claim:strike' }),
  },
}
