import { openStore, type Store } from '@/lib/store/store'

const key = Symbol.for('groundtrace.store')
const holder = globalThis as { [key]?: Promise<Store> }

/** The process's one store, opened at first use; shared by all bundles of the server. A failed opening is tried again. */
export function getStore(): Promise<Store> {
  holder[key] ??= openStore().catch((error: unknown) => {
    holder[key] = undefined
    throw error
  })
  return holder[key]
}
