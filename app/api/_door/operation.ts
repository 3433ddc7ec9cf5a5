import type { z } from 'zod'
import type { ZodOpenApiResponseObject } from 'zod-openapi'
import { loweredLimit } from '@/lib/format/event-query'
import type { ChangesWith } from '@/lib/services/last-change'
import { beforeTheEnd } from '@/lib/services/runtime'
import { readBody } from './body'
import { conditional } from './conditional'
import type { Handler } from './methods'
import { readPath, readQuery } from './parameters'
import { refusalResponse } from './refusal'
import { requireToken } from './token'
import { refusalOf } from './unforeseen'

/**
 * One thing that the API does. The door parses requests with these very schemas, and the OpenAPI
 * description is made from them: neither can say what the other does not.
 */
export interface Operation<
  Path extends z.ZodType = z.ZodObject,
  Query extends z.ZodType = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> {
  id: string
  method: 'get' | 'post' | 'put' | 'delete'
  address: `/api/${string}` | '/feed.atom' | '/picture'
  summary: string
  description?: string
  path: Path
  query: Query
  /** Absent when the operation takes no body. */
  body?: Body
  /** The longest body that is read; else as long as an article's. */
  maxBodyBytes?: number
  needsToken: boolean
  /** Its answers when all goes well, by status. Refusals are added from what it takes. */
  answers: Record<`2${number}`, ZodOpenApiResponseObject>
  /** What its answer depends on, beside the request: a client that has it already is told so (304). */
  changesWith?: ChangesWith
  /** Refusals that are not plain from what it takes. */
  refusals?: readonly (404 | 406)[]
}

interface Asked<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  request: Request
  path: z.output<Path>
  query: z.output<Query>
  body: z.output<Body>
}

/** The handler of an operation: what comes in is checked first, in the order token, path, query, body. */
export function answer<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  operation: Operation<Path, Query, Body>,
  work: (asked: Asked<Path, Query, Body>) => Promise<Response>,
): Handler {
  const refusedOrAnswered: Handler = async (request, context) => {
    if (operation.needsToken) await requireToken(request)
    const path = await readPath(context?.params, operation.path)
    const query = readQuery(request, operation.query)
    const body = operation.body && (await readBody(request, operation.body, operation.maxBodyBytes))
    const answered = () => work({ request, path, query, body: body?.taken as z.output<Body> })
    const response = await (operation.changesWith ? conditional(request, operation.changesWith, answered) : answered())
    const lowered =
      loweredLimit(new URL(request.url).searchParams.get('limit'), limitIn(query)) ??
      loweredLimit(limitIn(body?.given), limitIn(body?.taken))
    if (lowered) response.headers.set(NOTE_HEADER, lowered)
    return response
  }
  return async (request, context) => {
    try {
      return await beforeTheEnd(() => refusedOrAnswered(request, context))
    } catch (error) {
      return refusalResponse(request, refusalOf(error, operation.method))
    }
  }
}

/** Tells the client what of its request was taken differently. */
export const NOTE_HEADER = 'Groundtrace-Note'

function limitIn(fields: unknown): unknown {
  return typeof fields === 'object' && fields !== null && 'limit' in fields ? fields.limit : undefined
}
