import type { LastChange } from '@/lib/store/last-change'

const SECOND = 1000

// Shared by all bundles of the server.
const key = Symbol.for('groundtrace.last-modified')
const holder = globalThis as { [key]?: Map<string, { version: string; at: number }> }

/**
 * When the data last changed, in whole seconds, such that a later state never has an earlier or the same time: a change
 * can begin before another one and be seen after it. Null where nothing has changed yet, and within the second
 * of a change, in which there may be another.
 */
export function lastModified(what: string, { version, at }: LastChange, now: Date): Date | null {
  if (!at) return null
  holder[key] ??= new Map()
  const before = holder[key].get(what)
  const begun = Math.floor(at.getTime() / SECOND) * SECOND
  const seconds = !before ? begun : before.version === version ? before.at : Math.max(begun, before.at + SECOND)
  holder[key].set(what, { version, at: seconds })
  return seconds < Math.floor(now.getTime() / SECOND) * SECOND ? new Date(seconds) : null
}
