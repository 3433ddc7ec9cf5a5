import type { EventFigure } from '@/lib/domain/event'
import { placeKey } from '@/lib/domain/place-key'
import type { Assignment } from '@/lib/reconcile/assign-events'
import type { ClaimGroup } from '@/lib/reconcile/claim-group'
import type { Database } from './database'
import type { Event as EventRow, Prisma } from './generated/client'
import { keepParts } from './keep-parts'
import type { NewPlacing } from './place-claim'

const WHO = 'reconciler'

/**
 * Writes what reconciling has decided, and says so in the revision log. Where an editor's placing led to it, the event
 * that has the claim then tells of them. Call it inside a transaction.
 */
export async function keepEvents(
  db: Database,
  { changed, gone }: Assignment,
  at: Date,
  placing?: NewPlacing,
): Promise<void> {
  const known = await db.event.findMany({ where: { id: { in: changed.map(({ id }) => id) } } })
  const before = new Map(known.map((row) => [row.id, row]))
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
    await db.event.update({ where: { id }, data: { ...state, partOfId: null, claimCount: 0, updatedAt: at } })
  }
  await db.eventRevision.createMany({
    data: [
      ...changed.map(({ id, isNew, splitFrom, group, added, removed }) => {
        const byHand = placing && group.claims.some((claim) => claim.id === placing.claimId) ? placing : null
        return {
          eventId: id,
          at,
          who: byHand?.who ?? WHO,
          change: isNew ? 'created' : 'changed',
          what: {
            claims: { added, removed },
            ...(splitFrom && { splitFrom }),
            ...fieldsOf(isNew ? undefined : before.get(id), group),
            ...(byHand && { placing: told(byHand) }),
          },
          why: byHand?.why ?? whyOf(isNew, splitFrom),
        }
      }),
      ...gone.map(({ id, mergedIntoId }) => ({
        eventId: id,
        at,
        who: WHO,
        change: mergedIntoId ? 'merged' : 'deleted',
        what: { reviewState: mergedIntoId ? 'merged' : 'rejected', mergedInto: mergedIntoId },
        why: mergedIntoId
          ? placing
            ? 'an editor placed its claim where it is the same event'
            : 'a new claim showed it to be the same event'
          : 'its article has changed and no longer says so',
      })),
    ],
  })
  await keepParts(
    db,
    [...changed, ...gone].map(({ id }) => id),
    at,
  )
}

function whyOf(isNew: boolean, splitFrom: string | null): string {
  if (!isNew) return 'its claims have changed'
  return splitFrom ? 'its claims are of another event' : 'founded by its first claims'
}

/** The place in words as it was then: names in the log outlive the gazetteer's. */
function told({ claimId, place }: NewPlacing): Prisma.InputJsonObject {
  return { claim: claimId, place: place && { ...place, key: placeKey(place) } }
}

function columns(group: ClaimGroup) {
  return {
    kind: group.kind,
    actor: group.actor,
    targetType: group.targetType,
    weapons: group.weapons,
    placeKey: group.place && placeKey(group.place),
    placedBy: group.placedBy,
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

const TOLD = ['kind', 'actor', 'targetType', 'placeKey', 'windowStart', 'windowEnd', 'disputed'] as const

/** What has become of the event's fields and figures, as `{field, from, to}`: a toll's history is told by these. */
function fieldsOf(before: EventRow | undefined, group: ClaimGroup): { fields?: Prisma.InputJsonObject[] } {
  const now = columns(group)
  const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : (value as string | boolean | null))
  const fields = before
    ? TOLD.flatMap((field) => {
        const [from, to] = [plain(before[field]), plain(now[field])]
        return from === to ? [] : [{ field, from, to }]
      })
    : []
  const was = rangesOf((before?.figures ?? []) as unknown as EventFigure[])
  const is = rangesOf(group.figures)
  const figures = [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [from, to] = [was.get(field) ?? null, is.get(field) ?? null]
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }]
  })
  return fields.length + figures.length > 0 ? { fields: [...fields, ...figures] } : {}
}

function rangesOf(figures: readonly EventFigure[]): Map<string, { low: number; best: number; high: number }> {
  return new Map(
    figures.map(
      ({ measure, of, low, best, high }) => [of ? `${measure} ${of}` : measure, { low, best, high }] as const,
    ),
  )
}
