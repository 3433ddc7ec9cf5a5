import type { TargetType } from '@/lib/domain/claim'
import type { Kind } from '@/lib/domain/kinds'
import { WIDTH } from '@/lib/domain/place'
import type { ReconcilableClaim } from './claim-group'
import type { Compared } from './compared'

// A report that doesn't name the weapon says "strike" or "attack", whatever it was.
const STRIKES: ReadonlySet<Kind> = new Set(['air_strike', 'missile_strike', 'attack'])
const BLASTS: ReadonlySet<Kind> = new Set(['explosive', 'attack'])
const IN_THE_AIR: ReadonlySet<Kind> = new Set(['interception', 'air_strike'])

/**
 * Whether two kinds can be of one event, in points; null when not. Strikes and attacks by air and by missile can, mines
 * and attacks, too: 0. What was shot down over a place and what struck it may be one raid, but more than place and time
 * must say so: -1.
 */
export function kindPoints(a: Kind, b: Kind): number | null {
  if (a === b) return 0
  if ((STRIKES.has(a) && STRIKES.has(b)) || (BLASTS.has(a) && BLASTS.has(b))) return 0
  return IN_THE_AIR.has(a) && IN_THE_AIR.has(b) ? -1 : null
}

/** First reports call one of them by another's name. */
const FUEL: ReadonlySet<TargetType> = new Set(['refinery', 'depot', 'pipeline'])

/** Targets that one report names by what is there, and another by what it belongs to. */
const FAMILIES: readonly (readonly TargetType[])[] = [
  ['energy', 'refinery', 'pipeline', 'depot', 'industry', 'nuclear', 'dam', 'water'],
  ['air_base', 'airport', 'air_defence', 'military', 'government'],
  ['port', 'ship'],
  ['rail', 'bridge', 'transport'],
  ['residential', 'camp', 'school', 'hospital', 'market', 'worship', 'culture', 'agriculture', 'communications'],
]

/**
 * How well the targets of two claims agree.
 *
 * - The same target, or two that hold fuel: 1. Two of one family, or both "civilian": 0.5.
 * - Different targets: -1; but 0 at one and the same facility, which has several names. Where a sentence tells of several
 *   places and so of several targets: 1 if it names one that the other names, too, else -0.5.
 * - A target against none: -0.5 in one town, where one report may tell of the whole raid; else 0.
 */
export function targetPoints(one: Compared, other: Compared): number {
  const [a, b] = [one.claim.targetType, other.claim.targetType]
  if (a === 'unknown' || b === 'unknown') return a !== b && isInTown(one.claim) && isInTown(other.claim) ? -0.5 : 0
  if (a === b) return a === 'civilian' ? 0.5 : 1
  if (FUEL.has(a) && FUEL.has(b)) return 1
  if (FAMILIES.some((family) => family.includes(a) && family.includes(b))) return 0.5
  if (a === 'civilian' || b === 'civilian' || isFacility(one.claim, other.claim)) return 0
  if (!one.sharesSentence && !other.sharesSentence) return -1
  return [...one.targets].some((target) => other.targets.has(target)) ? 1 : -0.5
}

const isInTown = ({ place }: ReconcilableClaim) => place !== null && WIDTH[place.precision] <= WIDTH.settlement

function isFacility({ place: a }: ReconcilableClaim, { place: b }: ReconcilableClaim): boolean {
  return a !== null && b !== null && WIDTH[a.precision] === WIDTH.facility && WIDTH[b.precision] === WIDTH.facility
}

/** A family of weapons that both name: 0.5. Different ones, of different kinds: -0.5. */
export function weaponPoints({ claim: a }: Compared, { claim: b }: Compared): number {
  if (a.weapons.some((weapon) => b.weapons.includes(weapon))) return 0.5
  return a.weapons.length > 0 && b.weapons.length > 0 && a.kind !== b.kind ? -0.5 : 0
}
