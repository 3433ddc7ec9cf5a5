import { getStore } from '@/lib/services/runtime'
import { checkToken } from '@/lib/services/token'
import { Refusal } from './refusal'

/** Writing needs a bearer token (RFC 6750). Asked before anything else of the request is looked at. */
export async function requireToken(request: Request): Promise<void> {
  const authorization = request.headers.get('authorization')
  if (await checkToken(await getStore(), authorization)) return
  const challenge = 'Bearer realm="groundtrace"'
  throw new Refusal('unauthorized', {
    errors: [
      { header: 'Authorization', detail: authorization ? 'is not a valid token' : 'is missing: Bearer <token>' },
    ],
    headers: { 'WWW-Authenticate': authorization ? `${challenge}, error="invalid_token"` : challenge },
  })
}
