import { bindFigures } from '../bind'
import { kindOf } from '../claims/kind'
import type { Grammar } from '../grammar'
import { withStatus } from '../status'
import { findAttackers } from './actors'
import { SLAVIC_BINDING } from './binding'
import { findAttributions, headingClaimant } from './claimants'
import { findFigures } from './figures'
import { SLAVIC_KIND } from './kind'
import { promoted } from './promote'
import { findRoles } from './roles'
import { SLAVIC_STATUS } from './status-words'
import { triggerIn } from './triggers'
import { findWindows } from './windows'

/** Ukrainian and Russian: one grammar, since their news uses cognate words in the same order. */
export const SLAVIC: Grammar = {
  findWindows,
  findRoles,
  findAttributions,
  headingClaimant,
  findFigures,
  promoted,
  bindFigures: (prepared, figures, toponyms, roles, claimants) =>
    bindFigures(prepared, figures, toponyms, roles, claimants, SLAVIC_BINDING),
  withStatus: (figures, material) => withStatus(figures, material, SLAVIC_STATUS),
  findAttackers,
  words: {
    triggerIn,
    kindOf: (scopes, figures, trigger) => kindOf(scopes, figures, trigger, SLAVIC_KIND),
  },
}
