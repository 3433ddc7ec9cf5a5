import { findAttackers } from './actors'
import { bindFigures } from './bind'
import { findAttributions, headingClaimant } from './claimants'
import { kindOf } from './claims/kind'
import { findFigures } from './figures'
import type { Grammar } from './grammar'
import { promoted } from './promote'
import { findRoles } from './roles'
import { withStatus } from './status'
import { triggerIn } from './triggers'
import { findWindows } from './windows'

/** English, and what is read as if it were. */
export const ENGLISH: Grammar = {
  findWindows,
  findRoles,
  findAttributions,
  headingClaimant,
  findFigures,
  promoted,
  bindFigures,
  withStatus,
  findAttackers,
  words: { triggerIn, kindOf },
}
