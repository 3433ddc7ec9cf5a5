import type { Polygon, Position } from 'geojson'
import { z } from 'zod'
import { crossingOf } from './area'
import { decimalsOf } from './decimals'
import { LIST } from './list-param'

/** An address has to carry them; areas of any shape go to POST /api/events/search. */
export const MOST_CORNERS = 250
const FEWEST_CORNERS = 3

const LIMITS = [
  ['longitude', 180],
  ['latitude', 90],
] as const

/** `lng,lat,lng,lat,…` as the corners of one polygon, which is closed for the client. */
export const areaParam = z
  .preprocess((text, ctx) => (typeof text === 'string' ? decimalsOf(text, cornerPart, ctx) : text), z.array(z.number()))
  .transform((numbers, ctx): Polygon => {
    const corners = cornersOf(numbers)
    const wrong = whyNoArea(numbers, corners)
    if (wrong) ctx.addIssue({ code: 'custom', message: wrong })
    return { type: 'Polygon', coordinates: [closed(corners)] }
  })
  .meta({
    description: `The corners of a polygon, lng,lat,lng,lat,… in degrees (WGS 84): ${FEWEST_CORNERS} to ${MOST_CORNERS}, no line crossing another. Its lines are straight in longitude and latitude (RFC 7946), so none crosses the antimeridian. Places known only to a country lie in no area. Larger ones, with holes or of several parts: POST /api/events/search.`,
    example: [30, 46, 32, 46, 31, 47],
    param: LIST,
    override: {
      type: 'array',
      items: { type: 'number' },
      minItems: 2 * FEWEST_CORNERS,
      maxItems: 2 * MOST_CORNERS + 2,
    },
  })

/** The corners of a polygon as the parameter has them. */
export function areaText({ coordinates: [ring = []] }: Polygon): string {
  return ring.slice(0, -1).join()
}

const cornerPart = (index: number) => `corner ${Math.floor(index / 2) + 1}, ${LIMITS[index % 2 === 0 ? 0 : 1][0]}`

function cornersOf(numbers: readonly number[]): Position[] {
  const corners: Position[] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) corners.push([numbers[i] ?? 0, numbers[i + 1] ?? 0])
  const [first, last] = [corners[0], corners.at(-1)]
  // Who closes it says the first corner twice.
  const isClosed = corners.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return isClosed ? corners.slice(0, -1) : corners
}

const closed = (corners: Position[]): Position[] => [...corners, ...corners.slice(0, 1)]

/** In words, null for none. */
function whyNoArea(numbers: readonly number[], corners: Position[]): string | null {
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
