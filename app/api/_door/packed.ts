import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { methods } from './methods'

// Next packs text by itself, and takes `Content-Encoding` off whatever a route has packed. Its configuration may put
// the header on again (next.config.ts): for all answers of an address, to all requests that match a pattern. So every
// answer of a packed address is packed, refusals too, by this very pattern.

/** Matches an `Accept-Encoding` that takes this coding, from its beginning to its end. */
export const takes = (coding: 'gzip' | 'br') =>
  String.raw`(?:.*,)?\s*${coding}\s*(?:;\s*q=(?:1(?:\.0*)?|0?\.\d*[1-9]\d*)\s*)?(?:,.*)?`

export const TAKES_GZIP = takes('gzip')

const takesGzip = new RegExp(`^${TAKES_GZIP}$`)
const gzipped = promisify(gzip)

/** The bytes of an answer as the request takes them: packed, or as they are. */
export async function packed(request: Request, response: Response): Promise<Response> {
  const { status, headers } = response
  if (!headers.get('Vary')?.includes('Accept-Encoding')) headers.append('Vary', 'Accept-Encoding')
  if (
    !response.body ||
    headers.has('Content-Encoding') ||
    !takesGzip.test(request.headers.get('accept-encoding') ?? '')
  )
    return response
  const bytes = await gzipped(await response.arrayBuffer(), { level: 6 })
  headers.set('Content-Encoding', 'gzip')
  return new Response(new Uint8Array(bytes), { status, headers })
}

/** The handlers of an address of which next.config.ts says that its answers are packed. */
export function allPacked(handlers: ReturnType<typeof methods>): ReturnType<typeof methods> {
  return Object.fromEntries(
    Object.entries(handlers).map(([method, handler]) => [
      method,
      async (...[request, context]: Parameters<typeof handler>) => packed(request, await handler(request, context)),
    ]),
  ) as ReturnType<typeof methods>
}
