/** Points one after the other: x, y, x, y. */
export type Line = number[]

/** What is clipped to: wider than what is seen, so that no stroke shows where a line was cut. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

type Edge = [axis: 0 | 1, at: number, keepsAbove: boolean]

const edgesOf = ({ left, top, right, bottom }: Box): Edge[] => [
  [0, left, true],
  [0, right, false],
  [1, top, true],
  [1, bottom, false],
]

/** The part of an area's outline inside the box (Sutherland and Hodgman); empty where there is none. */
export function clippedRing(ring: Line, box: Box): Line {
  return edgesOf(box).reduce(clippedAt, ring)
}

function clippedAt(ring: Line, [axis, at, keepsAbove]: Edge): Line {
  const isIn = (value: number) => (keepsAbove ? value >= at : value <= at)
  let isAllIn = true
  for (let i = axis; i < ring.length && isAllIn; i += 2) isAllIn = isIn(ring[i] ?? 0)
  if (isAllIn) return ring
  const kept: Line = []
  for (let i = 0; i < ring.length; i += 2) {
    const before = i === 0 ? ring.length - 2 : i - 2
    const [from, to] = [ring[before + axis] ?? 0, ring[i + axis] ?? 0]
    if (isIn(from) !== isIn(to)) {
      const part = (at - from) / (to - from)
      const other = 1 - axis
      const crossing = (ring[before + other] ?? 0) + part * ((ring[i + other] ?? 0) - (ring[before + other] ?? 0))
      kept.push(...(axis === 0 ? [at, crossing] : [crossing, at]))
    }
    if (isIn(to)) kept.push(ring[i] ?? 0, ring[i + 1] ?? 0)
  }
  return kept
}

/** The stretches of a line that may be seen: segments that lie wholly beyond one side of the box are left out. */
export function seenStretches(line: Line, box: Box): Line[] {
  const stretches: Line[] = []
  let last: Line | null = null
  for (let i = 2; i < line.length; i += 2) {
    const [x0, y0, x1, y1] = [line[i - 2] ?? 0, line[i - 1] ?? 0, line[i] ?? 0, line[i + 1] ?? 0]
    const isUnseen =
      Math.max(x0, x1) < box.left ||
      Math.min(x0, x1) > box.right ||
      Math.max(y0, y1) < box.top ||
      Math.min(y0, y1) > box.bottom
    if (isUnseen) {
      last = null
      continue
    }
    if (!last) {
      last = [x0, y0]
      stretches.push(last)
    }
    last.push(x1, y1)
  }
  return stretches
}
