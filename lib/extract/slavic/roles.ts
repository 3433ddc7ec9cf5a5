import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { findRoles as rolesBy } from '../roles'
import { peoples } from '../roles/no-places'
import type { RoleFinder, RoleMention } from '../roles/setting'
import type { WindowMention } from '../windows'
import { elsewhen, otherCountry, site, struckCountry, tallied } from './roles/happenings'
import { launched, towards } from './roles/motion'
import { institution, jurisdiction, seatOfPower, speakerIn, subject, venue } from './roles/powers'
import { border, container, dateline, formerly, measuredFrom, widerFirst } from './roles/reference-points'

// Ordered: what a place plainly is not comes before what it may be.
const FINDERS: readonly RoleFinder[] = [
  peoples,
  dateline,
  towards,
  measuredFrom,
  border,
  container,
  launched,
  formerly,
  speakerIn,
  venue,
  seatOfPower,
  struckCountry,
  institution,
  subject,
  jurisdiction,
  widerFirst,
  elsewhen,
  tallied,
  otherCountry,
  site,
]

/** The role of every toponym, in their order. */
export const findRoles = (
  prepared: PreparedText,
  toponyms: readonly LocatedToponym[],
  windows: readonly WindowMention[],
): RoleMention[] => rolesBy(prepared, toponyms, windows, FINDERS)
