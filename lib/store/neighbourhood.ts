import { placeKey } from '@/lib/domain/place-key'
import type { ExistingEvent } from '@/lib/reconcile/assign-events'
import type { ReconcilableClaim } from '@/lib/reconcile/claim-group'
import { compared } from '@/lib/reconcile/compared'
import { linkedParts } from '@/lib/reconcile/linked-parts'
import { FOLLOW_UP } from '@/lib/reconcile/when'
import { regionsNear } from '@/lib/reconcile/where'
import type { Database } from './database'
import { Prisma } from './generated/client'
import { foundingEventId } from './ids'
import { type KeptClaim, keptClaims } from './kept-claims'
import { eventOf } from './rows'

export interface Neighbourhood {
  /** All claims of the articles that are looked at. */
  claims: ReconcilableClaim[]
  /** Those of them that the new article can move from one event to another. */
  only: ReadonlySet<string>
  /** The events of these. */
  events: ExistingEvent[]
  /** Ids of living events that one of the claims has founded, wherever they are now. */
  taken: string[]
}

/**
 * All that a new article can change: its claims, the claims that have to do with them or with those of the version
 * that it replaces, directly or by way of others, and the events of these. `eventsLeft` are events that have lost
 * claims to it, `before` its claims that have changed, as they were.
 */
export async function neighbourhood(
  db: Database,
  articleId: string,
  eventsLeft: readonly string[],
  before: readonly KeptClaim[] = [],
): Promise<Neighbourhood> {
  const { previousId } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { previousId: true } })
  const departed = [...(previousId ? await keptClaims(db, [previousId]) : []), ...before]
  const claims: KeptClaim[] = []
  const eventIds = new Set(eventsLeft)
  const articleIds = new Set<string>()
  let reached: KeptClaim[] = []

  const isSeed = ({ articleId: of, eventId }: KeptClaim) =>
    of === articleId || of === previousId || (eventId !== null && eventIds.has(eventId))
  const widen = () => {
    const known = eventIds.size
    const parts = linkedParts<KeptClaim>(compared([...departed, ...claims]))
    reached = parts
      .filter((part) => part.some(({ claim }) => isSeed(claim)))
      .flatMap((part) => part.map(({ claim }) => claim))
    for (const { eventId } of reached) if (eventId) eventIds.add(eventId)
    return eventIds.size > known
  }
  for (let coming = [articleId]; coming.length > 0; ) {
    claims.push(...(await keptClaims(db, coming)))
    for (const id of coming) articleIds.add(id)
    while (widen());
    const near = [...(await articlesNear(db, reached)), ...(await articlesOf(db, eventIds))]
    coming = [...new Set(near)].filter((id) => !articleIds.has(id))
  }

  const only = new Set(reached.map(({ id }) => id))
  for (const { id } of departed) only.delete(id)
  const events = await db.event.findMany({ where: { id: { in: [...eventIds] } }, include: { place: true } })
  const founded = await db.event.findMany({
    where: { id: { in: [...only].map(foundingEventId) }, claimCount: { gt: 0 } },
    select: { id: true },
  })
  return {
    claims,
    only,
    taken: founded.map(({ id }) => id),
    events: events.map((event) => ({
      ...eventOf(event),
      claimIds: claims.filter(({ eventId }) => eventId === event.id).map(({ id }) => id),
    })),
  }
}

/** As far as one claim's time reaches another's: follow-ups, and a day for vague edges. */
const REACH = FOLLOW_UP + 86_400_000

/** Current articles with a claim that could agree with one of these: near in time, and one place, region or none. */
async function articlesNear(db: Database, claims: readonly KeptClaim[]): Promise<string[]> {
  const asked = new Map<string, object>()
  for (const { place, stretch } of compared(claims).map(({ claim, stretch }) => ({ place: claim.place, stretch }))) {
    if (!stretch) continue
    const near = {
      key: place && placeKey(place),
      regions: place?.admin1 && place.precision !== 'country' ? regionsNear(place.admin1) : [],
      from: new Date(stretch.start - REACH),
      to: new Date(stretch.end + REACH),
    }
    asked.set(JSON.stringify(near), near)
  }
  const near = Prisma.sql`jsonb_to_recordset(${JSON.stringify([...asked.values()])}::jsonb)
    AS n(key text, regions text[], "from" timestamptz, "to" timestamptz)`
  const isNear = Prisma.sql`c."windowEnd" >= n."from" AND c."windowStart" <= n."to"
    AND EXISTS (SELECT FROM "Article" a WHERE a.id = c."articleId" AND a."replacedAt" IS NULL)`
  const rows = await db.$queryRaw<{ articleId: string }[]>`
    SELECT c."articleId" FROM ${near} JOIN "Place" p ON p.key = n.key OR p.admin1 = ANY(n.regions)
      JOIN "Claim" c ON c."placeKey" = p.key WHERE ${isNear}
    UNION SELECT c."articleId" FROM ${near} JOIN "Claim" c ON c."placeKey" IS NULL WHERE ${isNear}
    UNION SELECT c."articleId" FROM ${near} JOIN "Claim" c ON n.key IS NULL WHERE ${isNear}`
  return rows.map((row) => row.articleId)
}

/** The articles that an event's claims are from. */
async function articlesOf(db: Database, eventIds: ReadonlySet<string>): Promise<string[]> {
  const where = { eventId: { in: [...eventIds] } }
  const rows = await db.claim.findMany({ where, select: { articleId: true }, distinct: ['articleId'] })
  return rows.map(({ articleId }) => articleId)
}
