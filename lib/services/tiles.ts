import type { EventFilter } from '@/lib/domain/query'
import { encodeEventTile } from '@/lib/format/event-tile'
import type { Store } from '@/lib/store/store'
import { summaryOf } from './summary'

/** The tile z/x/y of the events that match, as a vector tile; empty where there is nothing to draw. */
export async function eventTile(
  store: Store,
  filter: EventFilter,
  { z, x, y }: { z: number; x: number; y: number },
): Promise<Uint8Array> {
  const { summary } = await summaryOf(store)
  return encodeEventTile(summary.tile(filter, z, x, y))
}
