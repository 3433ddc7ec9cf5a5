import type { Kind } from '@/lib/domain/kinds'
import type { Place } from '@/lib/domain/place'
import { placeKey } from '@/lib/domain/place-key'
import { type Window, windowsOverlap } from '@/lib/domain/window'
import type { ClaimGroup } from './claim-group'
import { kindPoints } from './what'

/** An event as it is kept, with the claims that it rests on now. */
export interface ExistingEvent extends Window {
  id: string
  kind: Kind
  place: Place | null
  createdAt: string
  claimIds: readonly string[]
}

export interface Assignment {
  /** Groups whose event is new, has other claims than before, or claims that tell something else; `splitFrom` is the event that its claims were in. */
  changed: {
    id: string
    isNew: boolean
    splitFrom: string | null
    group: ClaimGroup
    added: string[]
    removed: string[]
  }[]
  /** Events that no group is left for: part of another event now, or (null) claimed by nobody any more. */
  gone: { id: string; mergedIntoId: string | null }[]
}

/**
 * Says which event each group is, so that events keep their ids while claims come and go.
 *
 * A group is the event that it shares most claims with, the older one between equals; a claim that tells something else
 * than before counts less: it leaves its event to the others. An event that has
 * lost all of its claims, because its article has changed, goes on in a group that has no event yet and
 * is of its kind, place and time. What remains is a new event, named by `newId` after its first claim;
 * `taken` are the ids of living events that are not among `events`. Every event left over is part of the
 * one that took its claims. `retold` are claims that tell something else than before.
 */
export function assignEvents(
  groups: readonly ClaimGroup[],
  events: readonly ExistingEvent[],
  newId: (founder: string) => string,
  taken: readonly string[] = [],
  retold: ReadonlySet<string> = new Set(),
): Assignment {
  const eventOf = new Map<ClaimGroup, ExistingEvent>()
  const placed = new Set<ExistingEvent>()
  const take = (group: ClaimGroup, event: ExistingEvent) => {
    if (eventOf.has(group) || placed.has(event)) return
    eventOf.set(group, event)
    placed.add(event)
  }
  for (const { group, event } of bySharedClaims(groups, events, retold)) take(group, event)
  for (const event of events) {
    if (event.claimIds.length > 0) continue
    const heir = groups.find((group) => !eventOf.has(group) && isSameThing(group, event))
    if (heir) take(heir, event)
  }

  const used = new Set([...taken, ...events.map(({ id }) => id)])
  const unusedId = (founder: string, attempt = 1): string => {
    const id = newId(attempt === 1 ? founder : `${founder} (${attempt})`)
    return used.has(id) ? unusedId(founder, attempt + 1) : id
  }
  const kept = groups.map((group) => {
    const event = eventOf.get(group)
    const claimIds = group.claims.map(({ id }) => id)
    const id = event?.id ?? unusedId(claimIds[0] ?? '')
    used.add(id)
    const before = event?.claimIds ?? []
    return {
      id,
      isNew: !event,
      splitFrom: event
        ? null
        : (events.find((former) => former.claimIds.some((one) => claimIds.includes(one)))?.id ?? null),
      group,
      added: claimIds.filter((claim) => !before.includes(claim)),
      removed: before.filter((claim) => !claimIds.includes(claim)),
    }
  })
  const ownerOf = new Map(kept.flatMap(({ id, group }) => group.claims.map((claim) => [claim.id, id] as const)))
  return {
    changed: kept.filter(
      ({ group, added, removed }) =>
        added.length > 0 || removed.length > 0 || group.claims.some(({ id }) => retold.has(id)),
    ),
    gone: events
      .filter((event) => !placed.has(event))
      .map(({ id, claimIds }) => ({ id, mergedIntoId: ownerOf.get(claimIds[0] ?? '') ?? null })),
  }
}

/** Groups and events that have claims in common, most in common first, then the oldest event. */
function bySharedClaims(groups: readonly ClaimGroup[], events: readonly ExistingEvent[], retold: ReadonlySet<string>) {
  const eventOf = new Map(events.flatMap((event) => event.claimIds.map((claim) => [claim, event] as const)))
  return groups
    .flatMap((group) => {
      const counts = new Map<ExistingEvent, number>()
      for (const { id } of group.claims) {
        const event = eventOf.get(id)
        if (event) counts.set(event, (counts.get(event) ?? 0) + (retold.has(id) ? 0.5 : 1))
      }
      return [...counts].map(([event, shared]) => ({ group, event, shared }))
    })
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        (a.event.createdAt < b.event.createdAt ? -1 : a.event.createdAt > b.event.createdAt ? 1 : 0) ||
        (a.event.id < b.event.id ? -1 : 1),
    )
}

function isSameThing(group: ClaimGroup, event: ExistingEvent): boolean {
  if (kindPoints(group.kind, event.kind) === null || !group.place || !event.place) return false
  if (placeKey(group.place) !== placeKey(event.place)) return false
  return windowsOverlap(group, event) || (group.windowStart === null && event.windowStart === null)
}
