import { latestRevision } from './data-version'
import type { Database, RowReader } from './database'

/** A name for the state of the data that is never given twice, and when the change that led to it began; null before the first. */
export interface LastChange {
  version: string
  at: Date | null
}

/** The last change of any event. */
export async function lastEventChange(rows: RowReader): Promise<LastChange> {
  const { id, at } = await latestRevision(rows)
  return { version: String(id), at }
}

/** The last change of anything: an article without a claim changes no event. Articles are never taken away, so they are counted. */
export async function lastArticleChange(db: Database, rows: RowReader): Promise<LastChange> {
  const [event, articles] = await Promise.all([
    lastEventChange(rows),
    db.article.aggregate({ _count: true, _max: { fetchedAt: true } }),
  ])
  const at = Math.max(event.at?.getTime() ?? 0, articles._max.fetchedAt?.getTime() ?? 0)
  return { version: `${event.version}.${articles._count}`, at: at > 0 ? new Date(at) : null }
}
