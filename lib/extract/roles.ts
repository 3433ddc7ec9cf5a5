import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { sentenceAt } from '@/lib/text/prepare'
import { clauseAt } from './clauses'
import { destination } from './roles/destinations'
import { disaster, tellsOfDisaster } from './roles/disasters'
import { elsewhen, jurisdiction, otherCountry, site, struckCountry } from './roles/happenings'
import { dateline, hyphenated, peoples } from './roles/no-places'
import { origin } from './roles/origins'
import { institution, seatOfPower, subject } from './roles/powers'
import { border, container, measuredFrom } from './roles/reference-points'
import type { RoleFinder, RoleMention, RoleSetting } from './roles/setting'
import { speaker, venue } from './roles/speakers'
import { superlative, unreal } from './roles/unreal'
import type { WindowMention } from './windows'

// Ordered: what a place plainly is not comes before what it may be.
const FINDERS: readonly RoleFinder[] = [
  peoples,
  disaster,
  dateline,
  hyphenated,
  measuredFrom,
  border,
  container,
  superlative,
  origin,
  venue,
  speaker,
  destination,
  institution,
  seatOfPower,
  unreal,
  struckCountry,
  subject,
  jurisdiction,
  elsewhen,
  otherCountry,
  site,
]

/**
 * The role of every toponym, in their order: `site` only where something is said to have happened or been aimed. The
 * first of the finders that recognises a setting decides.
 */
export function findRoles(
  prepared: PreparedText,
  toponyms: readonly LocatedToponym[],
  windows: readonly WindowMention[],
  finders: readonly RoleFinder[] = FINDERS,
): RoleMention[] {
  const roles: RoleMention[] = []
  const peaceful = tellsOfDisaster(prepared.text)
  for (const index of toponyms.keys()) {
    const setting = settingOf(prepared, toponyms, windows, index, roles[index - 1] ?? null, peaceful)
    roles.push(setting ? roleOf(setting, finders) : { role: 'context', rule: 'role:no-sentence' })
  }
  return roles
}

function roleOf(setting: RoleSetting, finders: readonly RoleFinder[]): RoleMention {
  for (const find of finders) {
    const found = find(setting)
    if (found) return found
  }
  return { role: 'context', rule: 'role:mentioned' }
}

// What stands farther before a mention says nothing of its role.
const MAX_LEAD = 300

/** Null for a mention that no sentence holds. */
function settingOf(
  prepared: PreparedText,
  toponyms: readonly LocatedToponym[],
  windows: readonly WindowMention[],
  index: number,
  last: RoleMention | null,
  peaceful: boolean,
): RoleSetting | null {
  const { tokens, text } = prepared
  const toponym = toponyms[index]
  const sentence = toponym ? sentenceAt(prepared, toponym.start) : null
  if (!toponym || !sentence) return null
  return {
    prepared,
    toponym,
    toponyms,
    index,
    sentence,
    clause: clauseAt(prepared, sentence, toponym.first),
    windows,
    peaceful,
    lead: text.slice(Math.max(sentence.start, toponym.start - MAX_LEAD), toponym.start),
    previous: last ? { rule: last.rule, gap: text.slice(toponyms[index - 1]?.end ?? 0, toponym.start) } : null,
    before: (n) => (toponym.first - n >= sentence.first ? (tokens[toponym.first - n]?.lower ?? '') : ''),
    after: (n) => (toponym.last + n - 1 < sentence.last ? (tokens[toponym.last + n - 1]?.lower ?? '') : ''),
  }
}
