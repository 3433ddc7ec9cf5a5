import type { Database } from './database'

/** The id of the latest revision of any event: it grows with every change, in the order in which changes become visible. */
export async function dataVersion(db: Database): Promise<number> {
  const { _max } = await db.eventRevision.aggregate({ _max: { id: true } })
  return Number(_max.id ?? 0)
}
