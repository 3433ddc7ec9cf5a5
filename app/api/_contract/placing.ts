import { z } from 'zod'
import { noParamsSchema } from '@/lib/format/event-query'
import { placedClaimSchema, placingInputSchema, withdrawalParamsSchema } from '@/lib/format/placing-input'
import { operation } from './operation'

const claimPath = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/, { error: 'cannot be an id' }),
})
const content = { 'application/json': { schema: placedClaimSchema } }

export const putPlacing = operation({
  id: 'putPlacing',
  method: 'put',
  address: '/api/claims/{id}/placing',
  summary: "Place a claim by hand: an editor's word, beside what was read",
  description:
    'The claim is reconciled anew at its place, and its events tell in their history who placed it, and why. What was read from the text stays: `placing.read`. The same placing twice changes nothing.',
  path: claimPath,
  query: noParamsSchema,
  body: placingInputSchema,
  maxBodyBytes: 20_000,
  needsToken: true,
  answers: { 200: { description: 'The claim at its place', content } },
  refusals: [404],
})

export const deletePlacing = operation({
  id: 'deletePlacing',
  method: 'delete',
  address: '/api/claims/{id}/placing',
  summary: 'Take the placing of a claim back: what was read counts again',
  path: claimPath,
  query: withdrawalParamsSchema,
  needsToken: true,
  answers: { 200: { description: 'The claim as it was read', content } },
  refusals: [404],
})

export const PLACING_OPERATIONS = [putPlacing, deletePlacing]
