import { z } from 'zod'
import { eventFilterShape, noParamsSchema, numbersOf, paired } from '@/lib/format/event-query'
import { operation } from '../api/_contract/operation'
import type { PictureView } from './frame'

const PARTS: readonly string[] = ['lng', 'lat', 'zoom']
const NOT_A_VIEW = 'must be wide, narrow, or lng,lat,zoom on the earth'

const error = ({ input }: { input: unknown }) => (input === undefined ? 'is required' : NOT_A_VIEW)

const viewParam = z
  .preprocess(
    (text, ctx) => (typeof text === 'string' && text.includes(',') ? numbersOf(text, PARTS, ctx) : text),
    z.union(
      [
        z.enum(['wide', 'narrow'], { error }),
        z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90), z.number().min(0).max(30)]),
      ],
      { error },
    ),
  )
  .transform((view): PictureView => (typeof view === 'string' ? view : { lng: view[0], lat: view[1], zoom: view[2] }))

/** For the dashboard alone, and no part of the API that is described: what it shows changes with the map. */
export const getPicture = operation({
  id: 'getPicture',
  method: 'get',
  address: '/picture',
  summary: 'A still picture of the map, which the page shows until the map is there',
  path: noParamsSchema,
  query: z
    .strictObject({ ...eventFilterShape, scheme: z.enum(['light', 'dark']), view: viewParam })
    .superRefine(paired),
  needsToken: false,
  changesWith: 'events',
  answers: { 200: { description: 'The picture', content: { 'image/svg+xml': { schema: z.string() } } } },
})
