/** An event that has come or changed, as the feed of a filter tells it; not its title, which is in English. */
export interface FeedEntry {
  id: string
  quote: string
  updated: string
  isNew: boolean
}

/** Whether a value that was kept is one. */
export function isEntry(value: unknown): value is FeedEntry {
  if (typeof value !== 'object' || value === null) return false
  const { id, quote, updated, isNew } = value as Partial<FeedEntry>
  return [id, quote, updated].every((one) => typeof one === 'string') && typeof isNew === 'boolean'
}

const URN = 'urn:groundtrace:event:'

/**
 * What came or changed after an instant, last first. Which events match is the server's word: the feed takes every
 * filter that there is.
 */
export function entriesAfter(feed: Document, after: string): FeedEntry[] {
  return entriesOf(feed).filter(({ updated }) => updated > after)
}

/** When the newest entry was changed; null for an empty feed. */
export function newestIn(feed: Document): string | null {
  return entriesOf(feed)[0]?.updated ?? null
}

function entriesOf(feed: Document): FeedEntry[] {
  return [...feed.querySelectorAll('entry')].map((entry) => {
    const text = (name: string) => entry.querySelector(`:scope > ${name}`)?.textContent ?? ''
    return {
      id: text('id').replace(URN, ''),
      quote: text('summary'),
      updated: text('updated'),
      isNew: text('published') === text('updated'),
    }
  })
}

/** With later news before what was known; of one event the last, which is new as long as it was not seen. */
export function joined(known: readonly FeedEntry[], news: readonly FeedEntry[]): FeedEntry[] {
  const ids = new Set(news.map(({ id }) => id))
  const wasNew = new Set(known.flatMap(({ id, isNew }) => (isNew ? [id] : [])))
  return [
    ...news.map((entry) => (wasNew.has(entry.id) ? { ...entry, isNew: true } : entry)),
    ...known.filter(({ id }) => !ids.has(id)),
  ]
}
