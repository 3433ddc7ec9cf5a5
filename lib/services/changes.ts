import type { ChangePage, ChangeWalk } from '@/lib/domain/change'
import { HEARTBEAT, streamBegin, streamEvent, streamReached } from '@/lib/format/event-stream'
import type { Store } from '@/lib/store/store'
import { versionAfter } from './version-watch'

const PAGE = 500
const HEARTBEAT_MS = 15_000

/** The next changes of a walk. */
export async function changesOf(store: Store, walk: ChangeWalk, limit: number): Promise<ChangePage> {
  return store.changes(walk, limit)
}

/** All changes since a version and, when they are through, those that are still to come, until the signal. */
export async function* liveChanges(store: Store, since: number, signal: AbortSignal): AsyncGenerator<ChangePage> {
  let reached = since
  while (!signal.aborted) {
    const until = await versionAfter(store, reached, signal)
    if (until === null) return
    let walk: ChangeWalk = { since: reached, until, after: reached }
    for (let done = false; !done && !signal.aborted; ) {
      const page = await store.changes(walk, PAGE)
      yield page
      walk = page.walk
      done = page.done
    }
    reached = until
  }
}

/** The live changes as the text of an event stream, with a sign of life where there is nothing to tell. */
export async function* changeStream(store: Store, since: number, signal: AbortSignal): AsyncGenerator<string> {
  yield streamBegin(since)
  const pages = liveChanges(store, since, signal)
  for (let next = pages.next(); ; ) {
    const page = await orHeartbeat(next)
    if (page === null) yield HEARTBEAT
    else if (page.done) return
    else {
      const { changes, positions, walk, done } = page.value
      const told = changes.map((change, index) => streamEvent(change, positions[index] ?? walk.after))
      yield told.join('') + (done ? streamReached(walk.until) : '')
      next = pages.next()
    }
  }
}

/** What is waited for, or null after a while; it is waited for again then. */
async function orHeartbeat<Value>(awaited: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined
  const pause = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, HEARTBEAT_MS, null).unref()
  })
  return Promise.race([awaited, pause]).finally(() => clearTimeout(timer))
}
