import type { Database, RowReader } from './database'

/** A name for the state of the data that is never given twice, and when the change that led to it began; null before the first. */
export interface LastChange {
  version: string
  at: Date | null
}

/** The last change of any event. */
export async function lastEventChange(rows: RowReader): Promise<LastChange> {
  const [[version, at] = []] = await rows(
    // Not `ORDER BY id`: that would be the column of the answer, a text, in which 9 is more than 10.
    'SELECT r.id::text, (extract(epoch FROM r.at) * 1000)::float8 FROM "EventRevision" r ORDER BY r.id DESC LIMIT 1',
  )
  return { version: String(version ?? 0), at: typeof at === 'number' ? new Date(at) : null }
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
