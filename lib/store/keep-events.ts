import { placeKey } from '@/lib/domain/place'
import type { Assignment } from '@/lib/reconcile/assign-events'
import type { ClaimGroup } from '@/lib/reconcile/claim-group'
import type { Database } from './database'

const WHO = 'reconciler'

/** Writes what reconciling has decided, and says so in the revision log. Call it inside a transaction. */
export async function keepEvents(db: Database, { changed, gone }: Assignment, at: Date): Promise<void> {
  for (const { id, group, isNew } of changed) {
    const data = { ...columns(group), updatedAt: at }
    // An id can be that of an event which was merged away, and is founded again by its own first claim.
    const founded = { ...data, reviewState: 'unreviewed', mergedIntoId: null }
    if (isNew) await db.event.upsert({ where: { id }, create: { id, ...founded, createdAt: at }, update: founded })
    else await db.event.update({ where: { id }, data })
    await db.claim.updateMany({ where: { id: { in: group.claims.map((claim) => claim.id) } }, data: { eventId: id } })
  }
  for (const { id, mergedIntoId } of gone) {
    const state = mergedIntoId ? { reviewState: 'merged', mergedIntoId } : { reviewState: 'rejected' }
    await db.event.update({ where: { id }, data: { ...state, claimCount: 0, updatedAt: at } })
  }
  await db.eventRevision.createMany({
    data: [
      ...changed.map(({ id, isNew, added, removed }) => ({
        eventId: id,
        at,
        who: WHO,
        change: isNew ? 'created' : 'changed',
        what: { claims: { added, removed } },
        why: isNew ? 'founded by its first claims' : 'its claims have changed',
      })),
      ...gone.map(({ id, mergedIntoId }) => ({
        eventId: id,
        at,
        who: WHO,
        change: mergedIntoId ? 'merged' : 'deleted',
        what: { reviewState: mergedIntoId ? 'merged' : 'rejected', mergedInto: mergedIntoId },
        why: mergedIntoId
          ? 'a new claim showed it to be the same event'
          : 'its article has changed and no longer says so',
      })),
    ],
  })
}

function columns(group: ClaimGroup) {
  return {
    kind: group.kind,
    actor: group.actor,
    targetType: group.targetType,
    weapons: group.weapons,
    placeKey: group.place && placeKey(group.place),
    windowStart: group.windowStart,
    windowEnd: group.windowEnd,
    windowPrecision: group.windowPrecision,
    figures: group.figures,
    disputed: group.disputed,
    independentOrigins: group.independentOrigins,
    claimCount: group.claims.length,
    quote: group.quote,
  }
}
