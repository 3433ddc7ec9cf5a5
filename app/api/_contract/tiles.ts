import { z } from 'zod'
import { eventFilterShape, noParamsSchema, paired } from '@/lib/format/event-query'
import { MAX_ZOOM, TILE_MEDIA_TYPE, tileJsonSchema } from '@/lib/format/event-tile'
import { langParam } from '@/lib/format/name-language'
import { operation } from './operation'

const filterParams = z.strictObject({ ...eventFilterShape, lang: langParam }).superRefine(paired)
const wholeNumber = (pattern: RegExp) => z.string().regex(pattern, { error: 'must be a whole number' })

const tilePath = z
  .strictObject({
    z: wholeNumber(/^\d{1,2}$/)
      .transform(Number)
      .meta({ description: `Zoom, from 0 to ${MAX_ZOOM}` }),
    x: wholeNumber(/^\d{1,5}$/)
      .transform(Number)
      .meta({ description: 'Column, from 0 to 2^z − 1' }),
    y: z
      .string()
      .regex(/^\d{1,5}\.mvt$/, { error: 'must be a whole number and ".mvt"' })
      .transform((text) => Number.parseInt(text, 10))
      .meta({ description: 'Row, from 0 to 2^z − 1, with ".mvt" after it', example: '5.mvt' }),
  })
  .refine(({ z: zoom, x, y }) => zoom <= MAX_ZOOM && x < 2 ** zoom && y < 2 ** zoom, {
    path: ['z'],
    error: `there is no such tile: z goes from 0 to ${MAX_ZOOM}, x and y from 0 to 2^z − 1`,
  })

export const getTile = operation({
  id: 'getTile',
  method: 'get',
  address: '/api/tiles/{z}/{x}/{y}',
  summary: 'A vector tile of the events that match',
  description:
    'Mapbox Vector Tile 2. A tile with at most a thousand events has them one by one in the layer `events`; a denser one has counts in the layer `cells`. Each event is on one tile of a zoom.',
  path: tilePath,
  query: filterParams,
  needsToken: false,
  changesWith: 'events',
  answers: {
    200: {
      description: 'The tile',
      content: { [TILE_MEDIA_TYPE]: { schema: z.string().meta({ format: 'binary' }) } },
    },
    204: { description: 'Nothing to draw' },
  },
  refusals: [404],
})

export const getTileJson = operation({
  id: 'getTileJson',
  method: 'get',
  address: '/api/tiles',
  summary: 'TileJSON of the events that match: the address of their tiles, and what is in them',
  path: noParamsSchema,
  query: filterParams,
  needsToken: false,
  changesWith: 'events',
  answers: {
    200: { description: 'TileJSON 3.0.0', content: { 'application/json': { schema: tileJsonSchema } } },
  },
})
