/** Pairs of groups, as they are compared: the best agreement of two members, and the sum over all pairs. */
interface Link {
  best: number
  sum: number
}

interface Group<T> {
  members: T[]
  /** Position of its first member: the order between equals. */
  first: number
  /** Groups that it has nothing against. */
  links: Map<Group<T>, Link>
}

/**
 * Groups things that agree pairwise. `agreement` is a number of points, or null when two things cannot be one.
 *
 * The two groups that agree best on average are joined first, again and again, as long as some two of their members
 * agree with at least `enough`, all of them with at least `onAverage`, and no two cannot be one. Between equals the
 * larger group is made first, then the one whose members come first. This is agglomerative clustering with average
 * linkage and cannot-link constraints: one claim that agrees with two groups does not make one of them.
 */
export function clusters<T>(
  things: readonly T[],
  agreement: (a: T, b: T) => number | null,
  { enough, onAverage }: { enough: number; onAverage: number },
): T[][] {
  const groups = new Set(things.map((thing, first): Group<T> => ({ members: [thing], first, links: new Map() })))
  const all = [...groups]
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) {
      const points = agreement(a.members[0] as T, b.members[0] as T)
      if (points === null) continue
      a.links.set(b, { best: points, sum: points })
      b.links.set(a, { best: points, sum: points })
    }

  for (let next = bestLink(groups); next; next = bestLink(groups)) join(next[0], next[1])

  function bestLink(among: ReadonlySet<Group<T>>): [Group<T>, Group<T>] | null {
    let best: { pair: [Group<T>, Group<T>]; mean: number; size: number } | null = null
    for (const a of among)
      for (const [b, { best: points, sum }] of a.links) {
        if (b.first < a.first || points < enough) continue
        const mean = sum / (a.members.length * b.members.length)
        const size = a.members.length + b.members.length
        if (mean < onAverage) continue
        const before =
          best && (best.mean - mean || best.size - size || a.first - best.pair[0].first || b.first - best.pair[1].first)
        if (before === null || before < 0) best = { pair: [a, b], mean, size }
      }
    return best?.pair ?? null
  }

  function join(a: Group<T>, b: Group<T>): void {
    groups.delete(b)
    a.members.push(...b.members)
    b.links.delete(a)
    a.links.delete(b)
    for (const [other, mine] of [...a.links]) {
      const theirs = b.links.get(other)
      if (theirs) Object.assign(mine, { best: Math.max(mine.best, theirs.best), sum: mine.sum + theirs.sum })
      else a.links.delete(other)
      const back = other.links.get(a)
      if (theirs && back) Object.assign(back, mine)
      else other.links.delete(a)
    }
    for (const other of b.links.keys()) other.links.delete(b)
  }
  return [...groups].map(({ members }) => members)
}
