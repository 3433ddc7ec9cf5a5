import { Refusal, refusalResponse } from './refusal'

export interface Context {
  params: Promise<unknown>
}
export type Handler = (request: Request, context?: Context) => Promise<Response>

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = (typeof METHODS)[number]

/** Reading is open to scripts of any page; nothing else is. */
const OPEN_READING = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Link, Content-Disposition, ETag, Groundtrace-Data-Version, Groundtrace-Filter, Groundtrace-Note, Groundtrace-Number-Matched',
}

/**
 * All methods of one address: those given, HEAD where there is GET, OPTIONS with what is allowed, and 405
 * for the rest. What a route's file exports.
 */
export function methods(given: {
  GET?: Handler
  POST?: Handler
  PUT?: Handler
  DELETE?: Handler
}): Record<Method, Handler> {
  const allowed = METHODS.filter(
    (method) => method === 'OPTIONS' || (method === 'HEAD' ? given.GET : given[method as keyof typeof given]),
  )
  const Allow = allowed.join(', ')
  const refuse: Handler = async (request) =>
    refusalResponse(request, new Refusal('method-not-allowed', { detail: `Allowed: ${Allow}`, headers: { Allow } }))

  const GET = given.GET ? openly(given.GET) : refuse
  const HEAD: Handler = async (request, context) => {
    const { status, headers, body } = await GET(request, context)
    // What would have been streamed is not read.
    await body?.cancel()
    return new Response(null, { status, headers })
  }
  const OPTIONS: Handler = async () =>
    new Response(null, { status: 204, headers: { Allow, ...(given.GET && preflight()) } })
  const { POST = refuse, PUT = refuse, DELETE = refuse } = given
  return { GET, HEAD, OPTIONS, POST, PUT, PATCH: refuse, DELETE }
}

function openly(handler: Handler): Handler {
  return async (request, context) => {
    const response = await handler(request, context)
    for (const [name, value] of Object.entries(OPEN_READING)) response.headers.set(name, value)
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-cache')
    return response
  }
}

function preflight(): Record<string, string> {
  return { ...OPEN_READING, 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Max-Age': '86400' }
}
