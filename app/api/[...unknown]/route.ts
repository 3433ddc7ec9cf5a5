import type { Handler } from '../_door/methods'
import { Refusal, refusalResponse } from '../_door/refusal'

export const dynamic = 'force-dynamic'

/** Whatever no other route answers: scripts get a problem document, not a page. */
const nothing: Handler = async (request) =>
  refusalResponse(request, new Refusal('not-found', { detail: 'The API is described at /api/openapi.json.' }))

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
