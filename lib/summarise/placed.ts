import { precisionSchema } from '@/lib/domain/place'
import { type EventTable, KIND_CODES } from './event-table'
import type { Selection } from './select'

const COUNTRY = precisionSchema.options.indexOf('country') + 1
const KINDS = KIND_CODES.length

/** A selection by its places; only events with a point of their own are in it. */
export interface Placed {
  /** Rows of places that have any. */
  places: Uint32Array
  /** How many events of a kind a place has: `counts[place * KINDS + kind]`. */
  counts: Uint32Array
  /** How many of them are disputed, by place. */
  disputed: Uint32Array
  /** Events of a place are the rows from `from[place]` to `from[place + 1]`. */
  from: Uint32Array
  /** Sorted by place when first asked for: where tiles are dense, nobody does. */
  rows(): Uint32Array
}

/** A selection by place. An event without a place, or of a whole country, is no point. */
export function byPlace(table: EventTable, selection: Selection): Placed {
  const [place, kind, dispute] = [table.place.values, table.kind.values, table.disputed.values]
  const size = table.places.size
  const counts = new Uint32Array(size * KINDS)
  const disputed = new Uint32Array(size)
  const from = new Uint32Array(size + 1)
  const hasPoint = Uint8Array.from({ length: size }, (_, at) =>
    Number(at !== 0 && table.places.precision.values[at] !== COUNTRY),
  )
  for (let i = 0; i < selection.length; i++) {
    const row = selection[i] ?? 0
    const at = place[row] ?? 0
    if (hasPoint[at] === 0) continue
    const cell = at * KINDS + (kind[row] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
    if (dispute[row] === 1) disputed[at] = (disputed[at] ?? 0) + 1
    from[at + 1] = (from[at + 1] ?? 0) + 1
  }
  for (let at = 0; at < size; at++) from[at + 1] = (from[at + 1] ?? 0) + (from[at] ?? 0)
  let sorted: Uint32Array | null = null
  function rows(): Uint32Array {
    if (sorted) return sorted
    sorted = new Uint32Array(from[size] ?? 0)
    const next = from.slice()
    for (let i = 0; i < selection.length; i++) {
      const row = selection[i] ?? 0
      const at = place[row] ?? 0
      if (hasPoint[at] === 0) continue
      const spot = next[at] ?? 0
      sorted[spot] = row
      next[at] = spot + 1
    }
    return sorted
  }
  const places = Uint32Array.from(
    Array.from({ length: size }, (_, at) => at).filter((at) => (from[at + 1] ?? 0) > (from[at] ?? 0)),
  )
  return { places, counts, disputed, rows, from }
}
