import { EVENT_WORDS, type EventWords } from './event-words.table'

/** The word that says something happened, and the kind of act it names. */
export interface Trigger {
  word: string
  kind: EventWords['kind']
}

/** The trigger of the kind that comes first in EVENT_WORDS, where the text has several; null when it has none. */
export function triggerIn(text: string): Trigger | null {
  for (const { kind, pattern } of EVENT_WORDS) {
    const match = pattern.exec(text)
    if (match) return { word: match[0], kind }
  }
  return null
}

// What most clauses that tell of an event have; where only the answer counts, not the kind.
const COMMON: ReadonlySet<EventWords['kind']> = new Set(['strike', 'consequence'])
const LIKELIEST_FIRST = [
  ...EVENT_WORDS.filter(({ kind }) => COMMON.has(kind)),
  ...EVENT_WORDS.filter(({ kind }) => !COMMON.has(kind)),
]

/** True when any word of the text says that something happened. */
export function hasEvent(text: string): boolean {
  return LIKELIEST_FIRST.some(({ pattern }) => pattern.test(text))
}
