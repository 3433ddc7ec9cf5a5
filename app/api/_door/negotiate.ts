import Negotiator from 'negotiator'
import { Refusal } from './refusal'

/** What the Accept header likes best of the media types, the first of them for a client without a preference; 406 when it likes none. */
export function negotiated(request: Request, mediaTypes: readonly string[]): string {
  const accept = request.headers.get('accept') ?? undefined
  const best = new Negotiator({ headers: { accept } }).mediaType([...mediaTypes])
  if (best !== undefined) return best
  throw new Refusal('not-acceptable', {
    errors: [{ header: 'Accept', detail: `must allow one of ${mediaTypes.join(', ')}` }],
  })
}
