import type { LocatedToponym } from '@/lib/domain/toponym'
import { type PreparedText, sentenceIndexAt } from '@/lib/text/prepare'
import type { FigureDraft } from '../figures/draft'
import type { RoleMention } from '../roles/setting'
import { hasEvent } from './triggers'

const SUFFERED = new Set(['killed', 'injured', 'missing', 'without_power'])
// How many sentences back a place may have been named.
const BACK = 2

// What a place may be besides, when the text names no site: the likeliest first. Where something was launched from or
// flew to, where people met or were treated, is never where it happened.
const MAY_BE = [
  'role:mentioned',
  'role:jurisdiction',
  'role:speaker-in',
  'role:near-another',
  'role:direction-of',
  'role:border',
]

/**
 * "Херсон. У окупантів горить склад", "горить нафтобаза, — голова Рівненської ОВА": with no site at all, what a
 * sentence tells of happened at the place that it names, else at the one named last before it or
 * right after it.
 */
export function promoted(
  prepared: PreparedText,
  figures: readonly FigureDraft[],
  toponyms: readonly LocatedToponym[],
  roles: readonly RoleMention[],
): RoleMention[] {
  if (roles.some(({ role }) => role === 'site')) return [...roles]
  const options = toponyms
    .map((toponym, i) => ({ i, sentence: sentenceIndexAt(prepared.sentences, toponym.start), toponym }))
    .filter(({ toponym, i }) => canBeSite(toponym) && MAY_BE.includes(roles[i]?.rule ?? ''))
    .toSorted((a, b) => MAY_BE.indexOf(roles[a.i]?.rule ?? '') - MAY_BE.indexOf(roles[b.i]?.rule ?? ''))
  const counted = new Set(
    figures.flatMap(({ measure, low, sentenceIndex }) => (SUFFERED.has(measure) && low > 0 ? [sentenceIndex] : [])),
  )
  for (const [k, { start, end }] of prepared.sentences.entries()) {
    if (!counted.has(k) && !hasEvent(prepared.text.slice(start, end))) continue
    const own = options.find(({ sentence }) => sentence === k)
    const before = options.filter(({ sentence }) => k - BACK <= sentence && sentence < k).at(-1)
    const next = options.find(({ sentence }) => sentence === k + 1)
    const chosen = own ?? before ?? next
    if (chosen) return roles.map((role, i) => (i === chosen.i ? { role: 'site', rule: 'role:only-place' } : role))
  }
  return [...roles]
}

function canBeSite({ kind, place }: LocatedToponym): boolean {
  return kind === 'name' && place !== null && place.precision !== 'country'
}
