import type { Polygon } from 'geojson'
import { z } from 'zod'
import { closed, cornerPart, cornersOf, FEWEST_CORNERS, MOST_CORNERS, whyNoArea } from './corners'
import { decimalsOf } from './decimals'
import { LIST } from './list-param'

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
