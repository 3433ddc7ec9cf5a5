import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi'
import { claimSchema } from '@/lib/domain/claim'
import { eventFigureSchema } from '@/lib/domain/event'
import { explainedCandidateSchema, placeExplanationSchema } from '@/lib/domain/explanation'
import { figureSchema } from '@/lib/domain/figure'
import { kindSchema } from '@/lib/domain/kind-schema'
import { keptMentionSchema, placeSchema } from '@/lib/domain/place'
import { readingSchema, readMentionSchema } from '@/lib/domain/reading'
import { PROBLEM_MEDIA_TYPE, PROBLEMS, problemSchema } from '@/lib/format/problem'
import packageJson from '@/package.json'
import type { Operation } from '../_door/operation'
import { OPERATIONS } from './operations'

/** The domain's nouns, by the names they have in the description. Wire shapes bring theirs along. */
const NOUNS = {
  Kind: kindSchema,
  Place: placeSchema,
  PlaceMention: readMentionSchema,
  KeptMention: keptMentionSchema,
  PlaceExplanation: placeExplanationSchema,
  ExplainedCandidate: explainedCandidateSchema,
  Figure: figureSchema,
  EventFigure: eventFigureSchema,
  Claim: claimSchema,
  Reading: readingSchema,
}
for (const [id, schema] of Object.entries(NOUNS)) z.globalRegistry.add(schema, { id })

const NOT_MODIFIED =
  'Nothing has changed since the answer with the ETag in If-None-Match, or the Last-Modified in If-Modified-Since'

const WRITE_TOKEN = 'writeToken'

/** The OpenAPI 3.1 description of the API, made from the schemas that the routes parse and answer with. */
export function openapiDocument(server: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Groundtrace',
      version: packageJson.version,
      description: `${packageJson.description}. Reading is open; writing needs a token. Unknown parameters and fields are refused.`,
      license: { name: packageJson.license, identifier: packageJson.license },
    },
    servers: [{ url: server }],
    paths: pathsOf(OPERATIONS),
    components: {
      securitySchemes: {
        [WRITE_TOKEN]: {
          type: 'http',
          scheme: 'bearer',
          description: 'Shown once at first start, or GROUNDTRACE_TOKEN',
        },
      },
    },
  })
}

/** The operations by address, counted from where the server is. */
export function pathsOf(operations: readonly Operation[], base = '') {
  const addresses = [...new Set(operations.map(({ address }) => address))]
  return Object.fromEntries(
    addresses.map((address) => [
      address.slice(base.length) || '/',
      Object.fromEntries(
        operations.filter((operation) => operation.address === address).map((it) => [it.method, described(it)]),
      ),
    ]),
  )
}

function described(operation: Operation): ZodOpenApiOperationObject {
  const { id, summary, description, path, query, body, needsToken, answers, changesWith } = operation
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    security: needsToken ? [{ [WRITE_TOKEN]: [] }] : [],
    requestParams: { path, query },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      ...answers,
      ...(changesWith && { 304: { description: NOT_MODIFIED } }),
      ...Object.fromEntries(refusalsOf(operation).map(refusal)),
    },
  }
}

/** Any operation refuses unknown parameters, can fail, and does nothing at the server's end; the rest follows from what it takes. */
function refusalsOf({ body, needsToken, refusals = [] }: Operation): number[] {
  return [400, ...(needsToken ? [401] : []), ...refusals, ...(body ? [413, 415] : []), 500, 503]
}

function refusal(status: number): [`${1 | 2 | 3 | 4 | 5}${string}`, ZodOpenApiResponseObject] {
  const titles = Object.values(PROBLEMS).filter((problem) => problem.status === status)
  return [
    `${status}` as `4${string}`,
    {
      description: titles.map(({ title }) => title).join('; or: '),
      content: { [PROBLEM_MEDIA_TYPE]: { schema: problemSchema } },
    },
  ]
}
