import { UKRAINIAN_NAMES } from '@/lib/geocode/ukrainian-names.table'
import type { Draft } from './draft'

/**
 * Texts may use the Ukrainian names of our own table, too.
 * @throws Error where the table has an id that no place has, or another name for it.
 */
export function withUkrainianNames(drafts: readonly Draft[]): Draft[] {
  const unused = new Map(UKRAINIAN_NAMES)
  const named = drafts.map((draft) => {
    const row = unused.get(draft.id)
    if (!row) return draft
    unused.delete(draft.id)
    if (row.name !== draft.name) throw new Error(`ukrainian-names.table.ts: ${draft.id} is ${draft.name}`)
    return { ...draft, alternates: [row.ukrainian, ...(draft.alternates ?? [])] }
  })
  for (const id of unused.keys()) throw new Error(`ukrainian-names.table.ts: no place has the id ${id}`)
  return named
}
