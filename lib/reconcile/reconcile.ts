import { group } from 'd3-array'
import type { Window } from '@/lib/domain/window'
import { agreement, type Dated, placeAgreement, type Stretch } from './agreement'
import { byPublication, type ClaimGroup, type ReconcilableClaim } from './claim-group'
import { describeGroup, windowName } from './describe-group'

export type { ClaimGroup, ReconcilableClaim } from './claim-group'

/**
 * Groups claims that speak of one thing. Every two claims of a group agree (see `agreement`): a chain of
 * nights and days does not run together into one event. Where a claim agrees with several groups, the
 * best agreement is made first. The result does not depend on the order of the claims, and is sorted
 * by the groups' first claims.
 */
export function reconcile(claims: readonly ReconcilableClaim[]): ClaimGroup[] {
  const dated = date([...claims].sort((a, b) => (a.id < b.id ? -1 : 1)))
  const groupOf = new Map<Dated, Dated[]>(dated.map((one) => [one, [one]]))
  for (const [a, b] of agreeingPairs(dated)) {
    const [groupA, groupB] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]]
    if (groupA === groupB || !groupA.every((one) => groupB.every((other) => agreement(one, other) !== null))) continue
    const joined = [...groupA, ...groupB]
    for (const one of joined) groupOf.set(one, joined)
  }
  return [...new Set(groupOf.values())]
    .map((members) => describeGroup(members.map(({ claim }) => claim)))
    .sort((a, b) => byPublication(a.claims[0] ?? NOTHING, b.claims[0] ?? NOTHING))
}

const NOTHING = { publishedAt: null, id: '' }

/** Pairs of claims that agree, best agreement first, then by their ids. */
function agreeingPairs(dated: readonly Dated[]): [Dated, Dated][] {
  const undated = dated.filter(({ stretch }) => !stretch)
  const byStart = dated.flatMap((one) => (one.stretch ? { one, ...one.stretch } : [])).sort((a, b) => a.start - b.start)
  const neighbours = [
    ...undated.flatMap((a, i) => undated.slice(i + 1).map((b): [Dated, Dated] => [a, b])),
    // Sorted by start: nothing after the first that begins later than `a` ends shares time with it.
    ...byStart.flatMap((a, i) => {
      const later = byStart.findIndex((b, j) => j > i && b.start > a.end)
      return byStart.slice(i + 1, later === -1 ? undefined : later).map((b): [Dated, Dated] => [a.one, b.one])
    }),
  ]
  return neighbours
    .flatMap(([a, b]) => {
      const degree = agreement(a, b)
      if (degree === null) return []
      const pair: [Dated, Dated] = a.claim.id < b.claim.id ? [a, b] : [b, a]
      return { pair, degree, key: pair.map(({ claim }) => claim.id).join(' ') }
    })
    .sort((a, b) => b.degree - a.degree || (a.key < b.key ? -1 : 1))
    .map(({ pair }) => pair)
}

const MINUTE = 60_000

function stretchOf({ windowStart, windowEnd, windowPrecision }: Window): Stretch | null {
  if (windowStart === null || windowEnd === null) return null
  const start = Date.parse(windowStart)
  return { start, end: Math.max(Date.parse(windowEnd), start + MINUTE), precision: windowPrecision }
}

/**
 * Gives each claim the stretch of time it is compared by. A claim without a window takes that of the
 * claims of the same thing in the same article, when those know of one window only. Its own window
 * stays unknown.
 */
function date(claims: readonly ReconcilableClaim[]): Dated[] {
  const byArticle = group(claims, ({ articleId }) => articleId)
  return claims.map((claim) => {
    const own = stretchOf(claim)
    if (own || claim.articleId === undefined) return { claim, stretch: own }
    const siblings = (byArticle.get(claim.articleId) ?? []).filter(
      (other) =>
        other.kind === claim.kind &&
        (other.actor === null || claim.actor === null || other.actor === claim.actor) &&
        placeAgreement(other.place, claim.place) === 1,
    )
    const known = new Map(
      siblings.flatMap((other) => (stretchOf(other) ? [[windowName(other), stretchOf(other)]] : [])),
    )
    return { claim, stretch: known.size === 1 ? ([...known.values()][0] ?? null) : null }
  })
}
