import type { SearchTable } from './search-table'

/** What a walk reports: each key that fits, with how it fits. */
export interface Fit {
  /** Edits between what was typed and the key, or the beginning of the key that it stands for. */
  edits: number
  /** The whole key was typed, not only its beginning. */
  whole: boolean
}

/**
 * Walks the sorted keys as the trie that they are: a row of the edit-distance table (optimal string alignment:
 * insert, delete, replace, swap neighbours) is made once for each beginning that keys share, and a beginning that has
 * gone too far astray is passed over with all keys that have it. Reports every key of which the typed word, within the
 * limit, is the whole or the beginning.
 */
export function walk(table: SearchTable, typed: string, limit: number, report: (key: number, fit: Fit) => void): void {
  const { letters, starts, shared, size } = table
  const width = typed.length + 1
  const word = Uint16Array.from(typed, (_, at) => typed.charCodeAt(at))
  // Keys longer than this cannot change the outcome any more.
  const depths = typed.length + limit + 1
  const rows = new Uint8Array((depths + 1) * width).fill(limit + 1)
  /** By depth: the fewest edits with which the typed word stands for a beginning no longer than that. */
  const asPrefix = new Uint8Array(depths + 1).fill(limit + 1)
  for (let j = 0; j <= Math.min(limit, typed.length); j++) rows[j] = j
  asPrefix[0] = rows[typed.length] ?? limit + 1

  for (let key = 0; key < size; ) {
    const start = starts[key] ?? 0
    const length = (starts[key + 1] ?? 0) - start
    let depth = Math.min(shared[key] ?? 0, length, depths)
    let astray = false
    while (depth < length && depth < depths && !astray) {
      depth++
      astray = !fillRow(rows, width, depth, letters, start, word, limit)
      asPrefix[depth] = Math.min(asPrefix[depth - 1] ?? 0, rows[depth * width + width - 1] ?? 0)
    }
    const beginning = asPrefix[depth] ?? limit + 1
    if (astray) {
      const from = key
      do key++
      while (key < size && (shared[key] ?? 0) >= depth)
      if (beginning <= limit) for (let one = from; one < key; one++) report(one, { edits: beginning, whole: false })
    } else {
      const edits = depth === length ? (rows[depth * width + width - 1] ?? limit + 1) : limit + 1
      if (edits <= beginning && edits <= limit) report(key, { edits, whole: true })
      else if (beginning <= limit) report(key, { edits: beginning, whole: false })
      key++
    }
  }
}

/** Fills the row of the beginning of this depth; false when nothing in it is within the limit any more. */
function fillRow(
  rows: Uint8Array,
  width: number,
  depth: number,
  letters: Uint16Array,
  start: number,
  word: Uint16Array,
  limit: number,
): boolean {
  const row = depth * width
  const last = row - width
  const letter = letters[start + depth - 1]
  const before = depth > 1 ? letters[start + depth - 2] : -1
  // Cells further than the limit from the diagonal cannot matter.
  const from = Math.max(1, depth - limit)
  const to = Math.min(width - 1, depth + limit)
  let least = limit + 1
  if (from > 1) rows[row + from - 1] = limit + 1
  else {
    rows[row] = Math.min(depth, limit + 1)
    least = Math.min(depth, limit + 1)
  }
  for (let j = from; j <= to; j++) {
    const other = word[j - 1]
    let cost = (rows[last + j - 1] ?? 0) + (letter === other ? 0 : 1)
    cost = Math.min(cost, (rows[last + j] ?? 0) + 1, (rows[row + j - 1] ?? 0) + 1)
    if (j > 1 && depth > 1 && letter === word[j - 2] && before === other)
      cost = Math.min(cost, (rows[last - width + j - 2] ?? 0) + 1)
    cost = Math.min(cost, limit + 1)
    rows[row + j] = cost
    if (cost < least) least = cost
  }
  for (let j = to + 1; j < width; j++) rows[row + j] = limit + 1
  return least <= limit
}
