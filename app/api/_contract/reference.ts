import { z } from 'zod'
import { noParamsSchema } from '@/lib/format/event-query'
import type { Operation } from '../_door/operation'

export const getReference = {
  id: 'getReference',
  method: 'get',
  address: '/api/reference',
  summary: 'This description as a page to read',
  path: z.object({}),
  query: noParamsSchema,
  needsToken: false,
  changesWith: 'program',
  answers: { 200: { description: 'The page', content: { 'text/html': { schema: z.string() } } } },
} satisfies Operation
