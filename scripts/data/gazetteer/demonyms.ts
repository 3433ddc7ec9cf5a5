import type { Draft } from './draft'
import { readTable } from './tables'

/**
 * Gives places the words of demonyms.tsv. A line names its place by country code, by ISO 3166-2 code, or by the
 * name of a line in regions.tsv ("Europe").
 * @throws Error naming the line whose place does not exist.
 */
export function withDemonyms(drafts: readonly Draft[]): Draft[] {
  const byHandle = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft.featureCode === 'PCLI') byHandle.set(draft.country, draft)
    else if (draft.featureCode === 'ADM1') byHandle.set(draft.admin1, draft)
    else if (draft.precision === 'region') byHandle.set(draft.name, draft)
  }
  const words = new Map<Draft, string[]>()
  for (const row of readTable('demonyms.tsv', ['place!', 'words!', 'source!'])) {
    const draft = byHandle.get(row.text('place'))
    if (!draft) throw new Error(`${row.at}: there is no place ${row.text('place')}`)
    words.set(draft, [...(words.get(draft) ?? []), ...row.list('words')])
  }
  return drafts.map((draft) => ({ ...draft, demonyms: words.get(draft) ?? [] }))
}
