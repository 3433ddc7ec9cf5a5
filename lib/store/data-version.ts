import type { RowReader } from './database'

/** The latest revision of any event, and when the change that it tells of began; 0 and null before the first. */
export async function latestRevision(rows: RowReader): Promise<{ id: number; at: Date | null }> {
  const [[id, at] = []] = await rows(
    'SELECT id::float8, (extract(epoch FROM at) * 1000)::float8 FROM "EventRevision" r ORDER BY r.id DESC LIMIT 1',
  )
  return { id: Number(id ?? 0), at: typeof at === 'number' ? new Date(at) : null }
}

/** The id of the latest revision: it grows with every change, in the order in which changes become visible. */
export async function dataVersion(rows: RowReader): Promise<number> {
  return (await latestRevision(rows)).id
}
