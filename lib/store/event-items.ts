import type { Event } from '@/lib/domain/event'
import type { Extent, ItemsPage, ItemsQuery } from '@/lib/domain/items'
import type { EventFilter } from '@/lib/domain/query'
import type { Database } from './database'
import { eventCondition } from './event-filter'
import { extentOf } from './extent'
import { type Event as EventRow, type Place as PlaceRow, Prisma } from './generated/client'
import { itemsPage } from './items-page'
import { eventOf } from './rows'

const EVENTS = Prisma.sql`FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey"`

/** Events in the order of their ids, which stay as they are whatever is learnt of an event. */
export async function eventItems(db: Database, query: EventFilter & ItemsQuery): Promise<ItemsPage<Event>> {
  const page = await itemsPage<EventRow & { place: PlaceRow | null }>(db, query, {
    key: Prisma.sql`e.id`,
    matching: Prisma.sql`${EVENTS} WHERE ${eventCondition(query)}`,
    rows: (matching, limit) => db.$queryRaw`SELECT e.*, to_jsonb(p) AS place ${matching} ORDER BY e.id LIMIT ${limit}`,
    keyOf: ({ id }) => id,
  })
  return { ...page, items: page.items.map(eventOf) }
}

export function eventExtent(db: Database): Promise<Extent> {
  return extentOf(db, Prisma.sql`e`, Prisma.sql`${EVENTS} WHERE ${eventCondition({})}`)
}
