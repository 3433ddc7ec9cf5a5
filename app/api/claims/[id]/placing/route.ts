import { handPlace, placeByHand, UnfitPlaceError } from '@/lib/services/place-by-hand'
import { getStore } from '@/lib/services/runtime'
import { deletePlacing, putPlacing } from '../../../_contract/placing'
import { methods } from '../../../_door/methods'
import { answer } from '../../../_door/operation'
import { Refusal } from '../../../_door/refusal'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: answer(putPlacing, async ({ path, body }) => {
    const found = await placeByHand(
      await getStore(),
      { claimId: path.id, place: placeIn(body), who: body.who, why: body.why },
      new Date(),
    )
    if (!found) throw noClaim()
    return Response.json({ status: found.changed ? 'placed' : 'known', claim: found.claim })
  }),
  DELETE: answer(deletePlacing, async ({ path, query: { who, why } }) => {
    const found = await placeByHand(await getStore(), { claimId: path.id, place: null, who, why }, new Date())
    if (!found) throw noClaim()
    if (found.changed) return Response.json({ status: 'withdrawn', claim: found.claim })
    throw new Refusal('not-found', { errors: [{ parameter: 'id', detail: 'names a claim that nobody has placed' }] })
  }),
})

const noClaim = () =>
  new Refusal('not-found', { errors: [{ parameter: 'id', detail: 'names no claim of a current article' }] })

function placeIn(given: Parameters<typeof handPlace>[0]) {
  try {
    return handPlace(given)
  } catch (error) {
    if (!(error instanceof UnfitPlaceError)) throw error
    throw new Refusal('invalid-body', { errors: [{ pointer: `#/${error.field}`, detail: error.message }] })
  }
}
