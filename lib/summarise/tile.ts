import { targetTypeSchema } from '@/lib/domain/claim'
import { type EventCell, type EventTile, type SingleEvent, TILE_EXTENT } from '@/lib/domain/event-tile'
import { isDotPrecision } from '@/lib/domain/precision'
import { windowPrecisionSchema } from '@/lib/domain/window'
import { type EventTable, KIND_CODES } from './event-table'
import type { Placed } from './placed'

/** A denser tile is cut into so many cells across: of sixteen pixels each, on a tile of 512. */
const CELLS = 32

/**
 * What a tile shows: each event with a point of its own once, on one tile of a zoom; in a tile with more than
 * `mostSingle` of them, counts by cell. Precise places and wide ones have cells of their own. Cells are in the order of
 * their counts, events in the order of their windows: the largest and the latest are drawn last.
 */
export function tileContent(
  table: EventTable,
  placed: Placed,
  [z, x, y]: readonly [number, number, number],
  mostSingle: number,
): EventTile {
  const inside = placesInside(table, placed, z, x, y)
  const total = inside.reduce((sum, { at }) => sum + countAt(placed, at), 0)
  if (total <= mostSingle) return { events: singles(table, placed, inside), cells: [] }
  return { events: [], cells: cells(table, placed, inside) }
}

interface PlaceInside {
  /** Position in the tile. */
  x: number
  y: number
  /** Row of the place. */
  at: number
}

function placesInside(table: EventTable, { places }: Placed, z: number, x: number, y: number): PlaceInside[] {
  const [xs, ys] = [table.places.x.values, table.places.y.values]
  const across = 2 ** z
  const inside: PlaceInside[] = []
  for (let i = 0; i < places.length; i++) {
    const at = places[i] ?? 0
    // The far edges of the world belong to its last tiles.
    const px = Math.min((xs[at] ?? 0) * across, across - 1e-9)
    const py = Math.min((ys[at] ?? 0) * across, across - 1e-9)
    if (Math.floor(px) !== x || Math.floor(py) !== y) continue
    inside.push({ at, x: Math.floor((px - x) * TILE_EXTENT), y: Math.floor((py - y) * TILE_EXTENT) })
  }
  return inside
}

const countAt = ({ from }: Placed, at: number) => (from[at + 1] ?? 0) - (from[at] ?? 0)

const WINDOW_PRECISIONS = windowPrecisionSchema.options
const TARGETS = targetTypeSchema.options

function singles(table: EventTable, placed: Placed, inside: readonly PlaceInside[]): SingleEvent[] {
  const known = (instant: number) => (Number.isNaN(instant) ? null : instant)
  const rows = inside.length > 0 ? placed.rows() : new Uint32Array(0)
  const events = inside.flatMap(({ at, x, y }) => {
    const place = table.places.at(at)
    if (!place) return []
    return [...rows.subarray(placed.from[at] ?? 0, placed.from[at + 1] ?? 0)].map(
      (row): SingleEvent => ({
        ...{ x, y, place },
        id: table.id(row),
        kind: KIND_CODES[table.kind.values[row] ?? 0] ?? 'attack',
        targetType: TARGETS[table.targetType.values[row] ?? 0] ?? 'unknown',
        actor: table.actors.word(table.actor.values[row] ?? 0),
        disputed: table.disputed.values[row] === 1,
        windowStart: known(table.start.at(row)),
        windowEnd: known(table.end.at(row)),
        windowPrecision: WINDOW_PRECISIONS[table.windowPrecision.values[row] ?? 0] ?? 'unknown',
      }),
    )
  })
  const end = ({ windowEnd }: SingleEvent) => windowEnd ?? Number.NEGATIVE_INFINITY
  return events.sort((a, b) => end(a) - end(b) || (a.id < b.id ? -1 : 1))
}

interface CellSum {
  counts: number[]
  disputed: number
  precise: boolean
  /** The place with most events so far, and how many it has. */
  most: PlaceInside
  mostCount: number
}

function cells(table: EventTable, placed: Placed, inside: readonly PlaceInside[]): EventCell[] {
  const sums = new Map<number, CellSum>()
  for (const spot of inside) {
    const place = table.places.at(spot.at)
    if (!place) continue
    const precise = isDotPrecision(place.precision)
    const [column, line] = [spot.x, spot.y].map((value) => Math.floor((value * CELLS) / TILE_EXTENT))
    const key = ((line ?? 0) * CELLS + (column ?? 0)) * 2 + Number(precise)
    const count = countAt(placed, spot.at)
    const sum = sums.get(key) ?? { counts: KIND_CODES.map(() => 0), disputed: 0, precise, most: spot, mostCount: 0 }
    sums.set(key, sum)
    for (let kind = 0; kind < KIND_CODES.length; kind++)
      sum.counts[kind] = (sum.counts[kind] ?? 0) + (placed.counts[spot.at * KIND_CODES.length + kind] ?? 0)
    sum.disputed += placed.disputed[spot.at] ?? 0
    // Between equals the first place known, which doesn't change as others come.
    if (count > sum.mostCount || (count === sum.mostCount && spot.at < sum.most.at)) {
      sum.most = spot
      sum.mostCount = count
    }
  }
  return [...sums.values()]
    .flatMap(({ counts, disputed, precise, most: { at, x, y } }): EventCell[] => {
      const place = table.places.at(at)
      if (!place) return []
      const kinds = Object.fromEntries(KIND_CODES.flatMap((kind, i) => (counts[i] ? [[kind, counts[i]]] : [])))
      return [{ x, y, count: counts.reduce((a, b) => a + b, 0), kinds, disputed, precise, place }]
    })
    .sort((a, b) => a.count - b.count)
}
