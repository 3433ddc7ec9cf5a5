import type { Placing } from '@/lib/domain/placing'
import type { Database } from './database'
import type { Claim as ClaimRow, Placing as PlacingRow } from './generated/client'
import { placeOf } from './rows'

/** The placings that count now, by claim: the latest of each that is not taken back. */
export async function currentPlacings(db: Database, claimIds: readonly string[]): Promise<Map<string, PlacingRow>> {
  if (claimIds.length === 0) return new Map()
  const rows = await db.$queryRaw<PlacingRow[]>`SELECT DISTINCT ON ("claimId") * FROM "Placing"
    WHERE "claimId" = ANY(${[...claimIds]}) ORDER BY "claimId", id DESC`
  return new Map(rows.filter(({ placeKey }) => placeKey !== null).map((row) => [row.claimId, row]))
}

/** Loads the placings of the claims; returns what gives each claim its own, null where the text alone places it. */
export async function placingsOf(
  db: Database,
  claims: readonly ClaimRow[],
): Promise<(claim: ClaimRow) => Placing | null> {
  const placings = await currentPlacings(
    db,
    claims.map(({ id }) => id),
  )
  const placed = claims.filter(({ id }) => placings.has(id))
  const mentions = await db.placeMention.findMany({
    where: {
      OR: placed.flatMap(({ articleId, mention }) => (mention === null ? [] : { articleId, ordinal: mention })),
    },
    include: { place: true },
  })
  return ({ id, articleId, mention }) => {
    const placing = placings.get(id)
    if (!placing) return null
    const read = mentions.find((one) => one.articleId === articleId && one.ordinal === mention)?.place ?? null
    return { at: placing.at.toISOString(), who: placing.who, why: placing.why, read: read && placeOf(read) }
  }
}

/**
 * A text that has changed is read again: what an editor placed stays placed where the new version tells the same kind
 * of thing in the same sentence. Where the sentence has changed, it says something that no editor has judged.
 */
export async function carryPlacings(db: Database, fromArticleId: string, toArticleId: string): Promise<void> {
  const before = await db.claim.findMany({ where: { articleId: fromArticleId }, orderBy: { ordinal: 'asc' } })
  const placings = await currentPlacings(
    db,
    before.map(({ id }) => id),
  )
  if (placings.size === 0) return
  const now = await db.claim.findMany({ where: { articleId: toArticleId }, orderBy: { ordinal: 'asc' } })
  const taken = new Set<string>()
  for (const claim of before) {
    const heir = now.find((one) => !taken.has(one.id) && isSameSentence(one, claim))
    // Claims without a placing take their own heirs too: of two in one sentence each keeps its turn.
    if (heir) taken.add(heir.id)
    const placing = placings.get(claim.id)
    if (!heir || !placing) continue
    const { placeKey, who, why, at } = placing
    await db.placing.create({ data: { claimId: heir.id, placeKey, who, why, at } })
    await db.claim.update({ where: { id: heir.id }, data: { placeKey } })
  }
}

function isSameSentence(a: ClaimRow, b: ClaimRow): boolean {
  const even = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return a.kind === b.kind && even(a.quote) === even(b.quote)
}
