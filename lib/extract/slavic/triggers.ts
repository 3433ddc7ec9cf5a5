import type { Trigger } from '../triggers'
import { SLAVIC_EVENT_WORDS } from './event-words.table'

/** The trigger of the kind that comes first in the table, where the text has several; null when it has none. */
export function triggerIn(text: string): Trigger | null {
  for (const { kind, pattern } of SLAVIC_EVENT_WORDS) {
    const match = pattern.exec(text)
    if (match) return { word: match[0], kind }
  }
  return null
}

// All in one, for lower-case text: many times faster than one after the other in any case.
const ANY = new RegExp(SLAVIC_EVENT_WORDS.map(({ pattern }) => pattern.source).join('|'), 'u')

/** True when any word of the text says that something happened. */
export function hasEvent(text: string): boolean {
  return ANY.test(text.toLowerCase())
}
