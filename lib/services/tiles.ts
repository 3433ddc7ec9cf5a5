import type { Place } from '@/lib/domain/place'
import type { EventFilter } from '@/lib/domain/query'
import { encodeEventTile } from '@/lib/format/event-tile'
import type { NameLanguage } from '@/lib/format/name-language'
import type { Store } from '@/lib/store/store'
import { placeIn } from './place-names'
import { summaryOf } from './summary'

/** The tile z/x/y of the events that match, as a vector tile; empty where there is nothing to draw. */
export async function eventTile(
  store: Store,
  filter: EventFilter,
  language: NameLanguage,
  { z, x, y }: { z: number; x: number; y: number },
): Promise<Uint8Array> {
  const { summary } = await summaryOf(store)
  const { events, cells } = summary.tile(filter, z, x, y)
  const named = <Placed extends { place: Place }>(one: Placed) => ({ ...one, place: placeIn(language, one.place) })
  return encodeEventTile({ events: events.map(named), cells: cells.map(named) })
}
