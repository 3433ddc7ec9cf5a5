import { openStore, type Store } from '@/lib/store/store'
import { summaryOf } from './summary'

const key = Symbol.for('groundtrace.store')
const holder = globalThis as { [key]?: Promise<Store> }

/** The process's one store, opened at first use; shared by all bundles of the server. A failed opening is tried again. */
export function getStore(): Promise<Store> {
  holder[key] ??= open().catch((error: unknown) => {
    holder[key] = undefined
    throw error
  })
  return holder[key]
}

async function open(): Promise<Store> {
  const store = await openStore()
  // Next leaves the signals to us only then (scripts/start.ts); otherwise it ends the process by itself.
  if (process.env.NEXT_MANUAL_SIG_HANDLE) {
    const end = () => void store.close().finally(() => process.exit(0))
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
    // So that the first who looks doesn't wait for it. When it fails, the next who asks tries again, and is told.
    summaryOf(store).catch(() => {})
  }
  return store
}
