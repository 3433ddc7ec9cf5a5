import type { Place } from '@/lib/domain/place'
import { placeKey } from '@/lib/domain/place-key'
import type { Database } from './database'
import { keepPlaces } from './keep-places'
import { type KeptClaim, keptClaims } from './kept-claims'
import { currentPlacings } from './placings'

/** Where an editor says that a claim's thing happened; without a place, the placing before is taken back. */
export interface NewPlacing {
  claimId: string
  place: Place | null
  who: string
  why: string
}

/** What a placing has changed, ready for its neighbourhood to be looked at. */
export interface PlacedClaim extends NewPlacing {
  /** Its article. */
  id: string
  eventsLeft: string[]
  /** The claim as it was before. */
  departed: KeptClaim[]
}

/** `absent`: no current article has such a claim. `same`: there is nothing to change. */
export type PlacingOutcome = 'absent' | 'same' | PlacedClaim

/** Writes a placing. The mention that the claim was read from stays as it is. Call it inside a transaction. */
export async function placeClaim(db: Database, placing: NewPlacing, at: Date): Promise<PlacingOutcome> {
  const { claimId, place, who, why } = placing
  const claim = await db.claim.findUnique({ where: { id: claimId }, include: { article: true } })
  if (!claim || claim.article.replacedAt !== null || claim.eventId === null) return 'absent'
  const current = (await currentPlacings(db, [claimId])).get(claimId)
  const key = place && placeKey(place)
  if (place ? current?.placeKey === key && current.who === who && current.why === why : !current) return 'same'

  const before = (await keptClaims(db, [claim.articleId])).filter(({ id }) => id === claimId)
  if (place) await keepHandPlace(db, place, at)
  await db.placing.create({ data: { claimId, placeKey: key, who, why, at } })
  await db.claim.update({ where: { id: claimId }, data: { placeKey: key ?? (await keyOfMention(db, claim)) } })
  return {
    ...placing,
    id: claim.articleId,
    eventsLeft: [claim.eventId],
    // By another name, so that it isn't taken for the claim as it is now.
    departed: before.map((one) => ({ ...one, id: `${one.id} before` })),
  }
}

/** A point of an editor's is not corrected by another one so near that both have one key. */
async function keepHandPlace(db: Database, place: Place, at: Date): Promise<void> {
  const isKnown = place.geonameId === null && (await db.place.count({ where: { key: placeKey(place) } })) > 0
  if (!isKnown) await keepPlaces(db, [place], at)
}

async function keyOfMention(db: Database, { articleId, mention }: { articleId: string; mention: number | null }) {
  if (mention === null) return null
  const where = { articleId_ordinal: { articleId, ordinal: mention } }
  return (await db.placeMention.findUnique({ where }))?.placeKey ?? null
}
