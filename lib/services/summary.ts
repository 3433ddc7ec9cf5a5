import type { Store } from '@/lib/store/store'
import { Summary } from '@/lib/summarise/summary'

interface Kept {
  summary: Summary
  version: number
  /** The reading that is going on; one at a time. */
  reading: Promise<void> | null
}

const key = Symbol.for('groundtrace.summaries')
// Shared by all bundles of the server.
const holder = globalThis as { [key]?: WeakMap<Store, Kept> }

/**
 * The store's events in memory, as they are at this moment: what has changed since the last time, by this process or
 * another, is read first. The first time all of them are, which takes about ten seconds for a million.
 */
export async function summaryOf(store: Store): Promise<{ summary: Summary; version: number }> {
  holder[key] ??= new WeakMap()
  const kept = holder[key].get(store) ?? { summary: new Summary(), version: -1, reading: null }
  holder[key].set(store, kept)
  // A reading that began before this moment may have missed what was written since.
  while (kept.version < (await store.dataVersion())) {
    kept.reading ??= read(store, kept).finally(() => {
      kept.reading = null
    })
    await kept.reading
  }
  return { summary: kept.summary, version: kept.version }
}

async function read(store: Store, kept: Kept): Promise<void> {
  if (kept.version >= 0) return readChanges(store, kept)
  const version = await store.dataVersion()
  const summary = new Summary()
  summary.update({ places: await store.places(), events: [], gone: [] })
  // A place that came meanwhile belongs to an event that changed meanwhile.
  for await (const events of store.sketches())
    summary.update({ places: [], events: events.filter((event) => summary.knows(event.placeKey)), gone: [] })
  kept.summary = summary
  kept.version = version
}

async function readChanges(store: Store, kept: Kept): Promise<void> {
  const { version, ...changes } = await store.sketchesSince(kept.version)
  kept.summary.update(changes)
  kept.version = version
}
