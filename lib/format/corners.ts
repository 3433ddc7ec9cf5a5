import type { Position } from 'geojson'
import { crossingOf } from './crossing'

/** An address has to carry them; areas of any shape go to POST /api/events/search. */
export const MOST_CORNERS = 250
export const FEWEST_CORNERS = 3

const LIMITS = [
  ['longitude', 180],
  ['latitude', 90],
] as const

/** How a person is told which number is meant. */
export const cornerPart = (index: number) =>
  `corner ${Math.floor(index / 2) + 1}, ${LIMITS[index % 2 === 0 ? 0 : 1][0]}`

/** The corners in `lng, lat, lng, lat, …`. */
export function cornersOf(numbers: readonly number[]): [lng: number, lat: number][] {
  const corners: [lng: number, lat: number][] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) corners.push([numbers[i] ?? 0, numbers[i + 1] ?? 0])
  const [first, last] = [corners[0], corners.at(-1)]
  // Who closes it says the first corner twice.
  const isClosed = corners.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return isClosed ? corners.slice(0, -1) : corners
}

/** As a ring has them: the first comes again. */
export const closed = (corners: Position[]): Position[] => [...corners, ...corners.slice(0, 1)]

/** Why these numbers, and their corners, are no area to search, in words; null when they are one. */
export function whyNoArea(numbers: readonly number[], corners: Position[]): string | null {
  if (numbers.length % 2 === 1) return `must be pairs of longitude and latitude, not ${numbers.length} numbers`
  const off = numbers.findIndex((degrees, i) => !(Math.abs(degrees) <= LIMITS[i % 2 === 0 ? 0 : 1][1]))
  if (off >= 0) {
    const limit = LIMITS[off % 2 === 0 ? 0 : 1][1]
    return `${cornerPart(off)}: must be a number from ${-limit} to ${limit}`
  }
  if (corners.length < FEWEST_CORNERS) return `must have at least ${FEWEST_CORNERS} corners, not ${corners.length}`
  if (corners.length > MOST_CORNERS)
    return `must not have more than ${MOST_CORNERS} corners, and has ${corners.length}; POST /api/events/search takes more`
  const crossing = crossingOf([closed(corners)])
  return crossing && `crosses itself at [${crossing}]`
}
