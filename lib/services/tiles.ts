import type { EventFilter } from '@/lib/domain/query'
import { encodeEventTile } from '@/lib/format/event-tile'
import type { Store } from '@/lib/store/store'
import { summaryOf } from './summary'

export interface Tiles {
  /** The version of the data that they show. */
  version: number
  /** The tile z/x/y of the events that match, as a vector tile; empty where there is nothing to draw. */
  tile(filter: EventFilter, at: { z: number; x: number; y: number }): Uint8Array
}

/** The tiles as they are at this moment; take them at once, before others write. */
export async function tilesOf(store: Store): Promise<Tiles> {
  const { summary, version } = await summaryOf(store)
  return { version, tile: (filter, { z, x, y }) => encodeEventTile(summary.tile(filter, z, x, y)) }
}
