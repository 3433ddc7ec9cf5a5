import type { Line } from './clip'

/** How far a line may leave its course at a point, in pixels. */
export type Tolerance = (x: number, y: number) => number

/** What is left of a line without the points that it hardly bends at (Douglas and Peucker). Its ends stay. */
export function simpler(line: Line, tolerance: Tolerance): Line {
  const last = line.length / 2 - 1
  const isKept = new Uint8Array(last + 1)
  isKept[0] = isKept[last] = 1
  const open: [from: number, to: number][] = [[0, last]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    const [farthest, distance] = farthestBetween(line, from, to)
    if (distance < tolerance(line[2 * farthest] ?? 0, line[2 * farthest + 1] ?? 0)) continue
    isKept[farthest] = 1
    open.push([from, farthest], [farthest, to])
  }
  return line.filter((_, i) => isKept[i >> 1] === 1)
}

/** The point between two others that lies farthest from the straight line of these, and how far. */
function farthestBetween(line: Line, from: number, to: number): [point: number, distance: number] {
  const [x0, y0] = [line[2 * from] ?? 0, line[2 * from + 1] ?? 0]
  const [dx, dy] = [(line[2 * to] ?? 0) - x0, (line[2 * to + 1] ?? 0) - y0]
  const length = dx * dx + dy * dy
  let [farthest, most] = [from, 0]
  for (let point = from + 1; point < to; point++) {
    const [px, py] = [(line[2 * point] ?? 0) - x0, (line[2 * point + 1] ?? 0) - y0]
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
    const squared = (px - along * dx) ** 2 + (py - along * dy) ** 2
    if (squared > most) {
      most = squared
      farthest = point
    }
  }
  return [farthest, Math.sqrt(most)]
}
