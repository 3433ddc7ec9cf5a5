import type { Store } from '@/lib/store/store'

/** How long a change waits at most before it is noticed, whichever process wrote it. */
const EVERY_MS = 1000

interface Waiter {
  beyond: number
  tell(version: number | null): void
  fail(error: unknown): void
}

interface Watch {
  waiters: Set<Waiter>
  looking: boolean
}

// One look at the version serves all who wait; shared by all bundles of the server.
const key = Symbol.for('groundtrace.version-watch')
const holder = globalThis as { [key]?: WeakMap<Store, Watch> }

/** The version of the data as soon as it is beyond the given one; null when the signal comes first. */
export async function versionAfter(store: Store, beyond: number, signal: AbortSignal): Promise<number | null> {
  if (signal.aborted) return null
  const version = await store.dataVersion()
  if (version > beyond) return version
  return new Promise((resolve, reject) => {
    const watch = watchOf(store)
    const { waiters } = watch
    const waiter: Waiter = { beyond, tell: leaving(resolve), fail: leaving(reject) }
    const abandon = () => waiter.tell(null)
    function leaving<Value>(settle: (value: Value) => void) {
      return (value: Value) => {
        waiters.delete(waiter)
        signal.removeEventListener('abort', abandon)
        settle(value)
      }
    }
    waiters.add(waiter)
    signal.addEventListener('abort', abandon)
    if (signal.aborted) abandon()
    else if (!watch.looking) look(store, watch)
  })
}

function watchOf(store: Store): Watch {
  holder[key] ??= new WeakMap()
  const found = holder[key].get(store) ?? { waiters: new Set(), looking: false }
  holder[key].set(store, found)
  return found
}

/** Looks again and again, as long as anybody waits; it alone does not keep the process running. */
function look(store: Store, watch: Watch): void {
  watch.looking = true
  setTimeout(async () => {
    try {
      const version = await store.dataVersion()
      for (const waiter of [...watch.waiters]) if (version > waiter.beyond) waiter.tell(version)
    } catch (error) {
      for (const waiter of [...watch.waiters]) waiter.fail(error)
    }
    watch.looking = false
    if (watch.waiters.size > 0) look(store, watch)
  }, EVERY_MS).unref()
}
