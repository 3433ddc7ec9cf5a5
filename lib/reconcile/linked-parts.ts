import { agreement, ENOUGH } from './agreement'
import type { ReconcilableClaim } from './claim-group'
import type { Compared } from './compared'
import { FOLLOW_UP } from './when'

/**
 * Parts of which no claim has to do with one of another: claims that agree enough to be one event, directly or by way of
 * others, are in one part. Reconciling a part by itself gives the events that reconciling everything would.
 */
export function linkedParts<Claim extends ReconcilableClaim>(all: readonly Compared<Claim>[]): Compared<Claim>[][] {
  const partOf = new Map(all.map((one) => [one, [one]]))
  for (const [a, b] of neighbours(all)) {
    const [mine, theirs] = [partOf.get(a) ?? [a], partOf.get(b) ?? [b]]
    if (mine === theirs || (agreement(a, b) ?? 0) < ENOUGH) continue
    const [small, large] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine]
    large.push(...small)
    for (const one of small) partOf.set(one, large)
  }
  return [...new Set(partOf.values())]
}

/** Pairs of claims that are near enough in time to be compared: each once. */
function* neighbours<One extends Compared>(all: readonly One[]): Generator<[One, One]> {
  const undated = all.filter(({ stretch }) => !stretch)
  for (const [i, a] of undated.entries())
    for (const b of undated.slice(i + 1)) if (a.claim.articleId === b.claim.articleId) yield [a, b]

  const dated = all.flatMap((one) => (one.stretch ? { one, ...one.stretch } : [])).sort((a, b) => a.start - b.start)
  for (const [i, a] of dated.entries())
    for (let j = i + 1; j < dated.length; j++) {
      const b = dated[j]
      if (!b || b.start > a.end + FOLLOW_UP) break
      yield [a.one, b.one]
    }
}
