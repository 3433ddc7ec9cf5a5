import { agreement, ENOUGH, ON_AVERAGE } from './agreement'
import { byPublication, type ClaimGroup, type ReconcilableClaim } from './claim-group'
import { clusters } from './clusters'
import { type Compared, compared } from './compared'
import { describeGroup } from './describe-group'
import { linkedParts } from './linked-parts'

export type { ClaimGroup, ReconcilableClaim } from './claim-group'

/**
 * Groups claims that speak of one thing (`agreement` says which do, `clusters` how groups come of it). The result does
 * not depend on the order of the claims, and is sorted by the groups' first claims.
 *
 * All claims of an article must be among them. With `only`, the parts of these claims alone are reconciled: those that
 * may change when these claims come, go, or come back changed.
 */
export function reconcile(claims: readonly ReconcilableClaim[], only?: ReadonlySet<string>): ClaimGroup[] {
  const parts = linkedParts(compared([...claims].sort((a, b) => (a.id < b.id ? -1 : 1))))
  return parts
    .filter((part) => !only || part.some(({ claim }) => only.has(claim.id)))
    .flatMap((part) => clusters(part.sort(byId), agreement, { enough: ENOUGH, onAverage: ON_AVERAGE }))
    .map((members) => describeGroup(members.map(({ claim }) => claim)))
    .sort((a, b) => byPublication(a.claims[0] ?? NOTHING, b.claims[0] ?? NOTHING))
}

const NOTHING = { publishedAt: null, id: '' }

const byId = ({ claim: a }: Compared, { claim: b }: Compared) => (a.id < b.id ? -1 : 1)
