import { eventFeature } from '@/lib/format/event-feature'
import { placedIn } from '@/lib/services/place-names'
import { getStore } from '@/lib/services/runtime'
import { findEvent } from '@/lib/services/search'
import { getEvent } from '../../_contract/operations'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'
import { Refusal } from '../../_door/refusal'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getEvent, async ({ path, query: { lang } }) => {
    const found = await findEvent(await getStore(), path.id)
    if (!found) throw new Refusal('not-found', { errors: [{ parameter: 'id', detail: 'names no event' }] })
    return Response.json({
      event: eventFeature(placedIn(lang, found.event)),
      claims: found.claims.map((claim) => placedIn(lang, claim)),
    })
  }),
})
