// Three rows of the table, reused: the distance is asked for very often.
let beforeLast = new Uint16Array(64)
let last = new Uint16Array(64)
let row = new Uint16Array(64)

/**
 * Damerau–Levenshtein distance (optimal string alignment: insert, delete, replace, swap neighbours),
 * or `limit + 1` as soon as it is certain to exceed the limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const width = b.length + 1
  if (row.length < width) {
    beforeLast = new Uint16Array(width)
    last = new Uint16Array(width)
    row = new Uint16Array(width)
  }
  for (let j = 0; j < width; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    // Cells further than `limit` from the diagonal cannot matter; those beside the band count as too far.
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    const before = from === 1 ? i : limit + 1
    row[from - 1] = before
    let least = before
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = (last[j - 1] ?? 0) + (letter === other ? 0 : 1)
      if (j < i + limit) cost = Math.min(cost, (last[j] ?? 0) + 1)
      cost = Math.min(cost, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      }
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    const spare = beforeLast
    beforeLast = last
    last = row
    row = spare
  }
  return Math.min(last[b.length] ?? 0, limit + 1)
}
