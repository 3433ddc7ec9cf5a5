import type { RowReader } from './database'

/** The id of the latest revision of any event: it grows with every change, in the order in which changes become visible. */
export async function dataVersion(rows: RowReader): Promise<number> {
  const [[latest] = []] = await rows('SELECT max(id)::float8 FROM "EventRevision"')
  return Number(latest ?? 0)
}
