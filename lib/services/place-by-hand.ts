import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { Place } from '@/lib/domain/place'
import { POINT_RADIUS_KM } from '@/lib/domain/placing'
import type { StoredClaim } from '@/lib/domain/query'
import type { PlacingInput } from '@/lib/format/placing-input'
import { assignEvents } from '@/lib/reconcile/assign-events'
import { reconcile } from '@/lib/reconcile/reconcile'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { foundingEventId } from '@/lib/store/ids'
import type { NewPlacing } from '@/lib/store/place-claim'
import type { Store } from '@/lib/store/store'

/** A place that can't be what an editor means; `field` is the part of it that is wrong. */
export class UnfitPlaceError extends Error {
  override name = 'UnfitPlaceError'
  constructor(
    readonly field: 'place' | 'point/in',
    message: string,
  ) {
    super(message)
  }
}

/**
 * Keeps an editor's placing of a claim, or takes the one before back, and reconciles the claim anew with those around
 * it, in one transaction. What was read from the text stays, and so does every placing before. Null when no current
 * article has the claim; without `changed` nothing was to be done.
 */
export async function placeByHand(
  store: Store,
  placing: NewPlacing,
  now: Date,
): Promise<{ changed: boolean; claim: StoredClaim } | null> {
  const changed = await store.write(async (writer) => {
    const placed = await writer.placeClaim(placing, now)
    if (placed === 'absent') return null
    if (placed === 'same') return false
    const { claims, only, events, taken } = await writer.neighbourhood(placed)
    const groups = reconcile(claims, only)
    const assignment = assignEvents(groups, events, foundingEventId, taken, new Set([placing.claimId]))
    await writer.keepEvents(assignment, now, placing)
    return true
  })
  const claim = changed === null ? null : await store.findClaim(placing.claimId)
  return claim && changed !== null ? { changed, claim } : null
}

// What a point is called by lies around it, not a country away; a town's own radius may be small.
const BY_KM = 50

/** The place that is meant. Throws `UnfitPlaceError` when the gazetteer doesn't know it, or a point lies far from where it is said to. */
export function handPlace({ place, point }: Pick<PlacingInput, 'place' | 'point'>): Place {
  if (point === undefined) return placeOf(entryOf('place', place ?? ''))
  const { lng, lat, precision, name } = point
  const around = point.in === undefined ? null : entryOf('point/in', point.in)
  if (around && distanceKm(around, point) > 1.5 * around.radiusKm + BY_KM)
    throw new UnfitPlaceError(
      'point/in',
      `lies ${Math.round(distanceKm(around, point))} km from the point: it can't lie in or by ${around.name}`,
    )
  return {
    ...{ name, lng: thousandths(lng), lat: thousandths(lat), precision, radiusKm: POINT_RADIUS_KM[precision] },
    ...{ geonameId: null, country: around?.country || null, admin1: around?.admin1 || null },
  }
}

// As the key of a place has it: some hundred metres, less than any precision means.
const thousandths = (degrees: number) => Math.round(degrees * 1000) / 1000

function entryOf(field: UnfitPlaceError['field'], id: string): GazetteerEntry {
  const [, layer, number] = /^(gn|own):(\d+)$/.exec(id) ?? []
  const entry = loadGazetteer().byId(layer === 'own' ? -Number(number) : Number(number))
  if (!entry) throw new UnfitPlaceError(field, 'names no place of the gazetteer')
  return entry
}

function placeOf({ id, name, lng, lat, country, admin1, precision, radiusKm }: GazetteerEntry): Place {
  return {
    ...{ name, lng, lat, precision, radiusKm },
    ...{ geonameId: id > 0 ? id : null, country: country || null, admin1: admin1 || null },
  }
}
