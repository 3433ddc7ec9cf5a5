import type { Compared } from './compared'

/** Half a point for each telling word that both have, up to 1.5. The names of places are compared as places. */
export function wordPoints(a: Compared, b: Compared): number {
  let shared = 0
  for (const word of a.words) if (b.words.has(word) && !a.names.has(word) && !b.names.has(word)) shared++
  return Math.min(1.5, shared / 2)
}

/** Both articles tell of another place in common, as reports of one night do: 0.5. */
export function companyPoints(a: Compared, b: Compared): number {
  if (a.rollCall || b.rollCall) return 0
  for (const place of a.company) if (b.company.has(place)) return 0.5
  return 0
}

/** The later of two reports tells of another strike, and the earlier one doesn't: -2. */
export function againPoints(a: Compared, b: Compared): number {
  if (a.again === b.again || a.published === null || b.published === null) return 0
  const [again, other] = a.again ? [a.published, b.published] : [b.published, a.published]
  return again > other ? -2 : 0
}

/** A national report names the place among others and tells nothing of it: it is the whole, and not this part. -1.5. */
export function rollCallPoints(a: Compared, b: Compared): number {
  return (a.rollCall || b.rollCall) && a.claim.articleId !== b.claim.articleId ? -1.5 : 0
}
