import { z } from 'zod'
import type { ClaimFilter, MentionedPlaceFilter } from '@/lib/domain/items'
import { bboxSchema } from '@/lib/domain/position'
import {
  cursorParam,
  DEFAULT_LIMIT,
  eventFilter,
  eventFilterShape,
  limitOf,
  MAX_LIMIT,
  numbersOf,
  paired,
} from '../event-query'
import { LIST } from '../list-param'
import { BBOX_PARTS } from '../parse-fields'
import { CRS84 } from './collections'

const formatOf = (names: [string, ...string[]]) =>
  z.enum(names).optional().meta({ description: 'The format; goes before the Accept header' })

/** Parameters of the pages about the data. */
export const aboutParamsSchema = z.strictObject({ f: formatOf(['json', 'html']) })
export const featureParamsSchema = z.strictObject({ f: formatOf(['geojson', 'json', 'html']) })
export const definitionParamsSchema = z.strictObject({ f: formatOf(['openapi', 'json', 'html']) })

const BOX_WITH_HEIGHTS = ['west', 'south', 'lowest', 'east', 'north', 'highest']

const bboxParam = z
  .preprocess((text, ctx) => {
    const withHeights = typeof text === 'string' && text.split(',').length === BOX_WITH_HEIGHTS.length
    return numbersOf(text, withHeights ? BOX_WITH_HEIGHTS : BBOX_PARTS, ctx)
  }, z.array(z.number()).min(4).max(6))
  // Nothing here has a height.
  .transform((numbers) => (numbers.length === 6 ? [0, 1, 3, 4].map((index) => numbers[index]) : numbers))
  .pipe(bboxSchema)
  .optional()
  .meta({
    description:
      'west,south,east,north in degrees (WGS 84), or six numbers with heights, which are ignored. West may exceed east: the box then crosses the antimeridian. What is known only to a country, or has no place, lies in no box.',
    example: [22, 44, 41, 53],
    param: LIST,
    override: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
  })

const pageShape = {
  bbox: bboxParam,
  'bbox-crs': z
    .enum([CRS84, 'http://www.opengis.net/def/crs/OGC/0/CRS84'], { error: `must be ${CRS84}` })
    .optional()
    .meta({ description: 'The reference system of bbox: longitude and latitude, no other' }),
  datetime: eventFilterShape.datetime,
  limit: limitOf(MAX_LIMIT, DEFAULT_LIMIT),
  cursor: cursorParam,
  f: featureParamsSchema.shape.f,
}

const { kind, area, near, place, radiusKm, country, admin1, targetType, actor } = eventFilterShape

/** Parameters of the events' items. Clients that write SQL say 1 and 0 for true and false. */
export const eventItemsParamsSchema = z
  .strictObject({
    ...pageShape,
    ...{ kind, area, near, place, radiusKm, country, admin1, targetType, actor },
    disputed: z
      .enum(['true', 'false', '1', '0'])
      .transform((text) => text === 'true' || text === '1')
      .optional()
      .meta({ description: 'Whether its figures contradict each other' }),
  })
  .superRefine(paired)

export const claimItemsParamsSchema = z.strictObject({
  ...pageShape,
  ...{ kind, country, admin1, targetType, actor },
  eventId: z
    .string()
    .regex(/^[\w-]{1,64}$/, { error: 'cannot be an id' })
    .optional()
    .meta({ description: 'Claims of this event' }),
})

export const placeItemsParamsSchema = z.strictObject({ ...pageShape, ...{ kind, country, admin1 } })

type Wanted<Params extends z.ZodType> = Omit<z.output<Params>, 'limit'>

/** The filters that the parsed parameters ask for. */
export function claimFilter({ eventId, ...params }: Wanted<typeof claimItemsParamsSchema>): ClaimFilter {
  return { ...eventFilter(params), ...(eventId !== undefined && { eventId }) }
}

export function mentionedPlaceFilter(params: Wanted<typeof placeItemsParamsSchema>): MentionedPlaceFilter {
  return eventFilter(params)
}
