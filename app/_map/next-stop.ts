import type { Way } from './arrow-keys'

interface Spot {
  x: number
  y: number
}

/** Marks this near to each other in height are read as one line. */
const LINE_PX = 48

/**
 * The nearest spot that lies that way rather than another; what lies aside counts for farther. Every other spot is in
 * one of the four directions. Null where there is none.
 */
export function nearestThatWay<One extends Spot>(from: Spot, [x, y]: Way, spots: readonly One[]): One | null {
  let nearest: One | null = null
  let least = Number.POSITIVE_INFINITY
  for (const spot of spots) {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y]
    const along = dx * x + dy * y
    const aside = Math.abs(dx * y) + Math.abs(dy * x)
    const cost = along + 2 * aside
    if (along <= 0 || aside > along || cost >= least) continue
    nearest = spot
    least = cost
  }
  return nearest
}

/** The spot least far away; null where there is none. */
export function nearestTo<One extends Spot>(from: Spot, spots: readonly One[]): One | null {
  const distance = ({ x, y }: Spot) => Math.hypot(x - from.x, y - from.y)
  return spots.reduce<One | null>((best, one) => (!best || distance(one) < distance(best) ? one : best), null)
}

/** As a page is read: line by line from the top, each from the left. */
export function inReadingOrder<One extends Spot>(spots: readonly One[]): One[] {
  const line = ({ y }: Spot) => Math.floor(y / LINE_PX)
  return [...spots].sort((a, b) => line(a) - line(b) || a.x - b.x || a.y - b.y)
}
