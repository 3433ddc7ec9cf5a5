import { openStore, type Store } from '@/lib/store/store'
import { summaryOf } from './summary'

/** The server is being ended, and takes on nothing more. */
export class EndingError extends Error {
  override name = 'EndingError'
}

interface Running {
  store?: Promise<Store> | undefined
  underWay: Set<Promise<unknown>>
  isEnding: boolean
}

/** What is under way when the end comes may take so long; then the store is closed over it. */
const ENDS_WITHIN_MS = 5_000

const key = Symbol.for('groundtrace.running')
const holder = globalThis as { [key]?: Running }
// One for all bundles of the server.
holder[key] ??= { underWay: new Set(), isEnding: false }
const running = holder[key]

/** The process's one store, opened at first use. A failed opening is tried again. */
export function getStore(): Promise<Store> {
  running.store ??= open().catch((error: unknown) => {
    running.store = undefined
    throw error
  })
  return running.store
}

/** Does the work, for which the end of the server waits. Throws `EndingError` when that has begun. */
export async function beforeTheEnd<T>(work: () => Promise<T>): Promise<T> {
  if (running.isEnding) throw new EndingError('The server is being ended')
  const done = work()
  running.underWay.add(done)
  try {
    return await done
  } finally {
    running.underWay.delete(done)
  }
}

async function open(): Promise<Store> {
  const store = await openStore()
  // Next leaves the signals to us only then (scripts/start.ts); otherwise it ends the process by itself.
  if (process.env.NEXT_MANUAL_SIG_HANDLE) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(store))
    // So that the first who looks doesn't wait for it. When it fails, the next who asks tries again, and is told.
    summaryOf(store).catch(() => {})
  }
  return store
}

async function end(store: Store): Promise<void> {
  if (running.isEnding) return
  running.isEnding = true
  const patience = new Promise((resolve) => setTimeout(resolve, ENDS_WITHIN_MS))
  await Promise.race([Promise.allSettled(running.underWay), patience])
  await store.close().finally(() => process.exit(0))
}
