import { z } from 'zod'
import { noParamsSchema } from '@/lib/format/event-query'
import { eventSearchPageSchema, eventSearchSchema } from '@/lib/format/event-search'
import { GEOJSON_MEDIA_TYPE } from '@/lib/format/feature-collection'
import type { Operation } from '../_door/operation'

export const searchEvents = {
  id: 'searchEvents',
  method: 'post',
  address: '/api/events/search',
  summary: 'Events in an area, newest first',
  description:
    'What GET /api/events answers, for an area of any shape: a filter too long for an address. It keeps nothing and needs no token. The next link says what to send: the same body with its cursor.',
  path: z.object({}),
  query: noParamsSchema,
  body: eventSearchSchema,
  // As many positions as an area may have, however they are written, and all filters.
  maxBodyBytes: 2_000_000,
  needsToken: false,
  answers: {
    200: { description: 'A page of events', content: { [GEOJSON_MEDIA_TYPE]: { schema: eventSearchPageSchema } } },
  },
} satisfies Operation<z.ZodObject, typeof noParamsSchema, typeof eventSearchSchema>
