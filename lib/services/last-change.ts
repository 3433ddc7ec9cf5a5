import { describeGazetteer } from '@/lib/sources/gazetteer'
import type { LastChange } from '@/lib/store/last-change'
import { getStore } from './runtime'

const LAST_CHANGES = {
  /** Of any event. */
  events: async () => (await getStore()).lastEventChange(),
  /** Of anything that is kept. */
  articles: async () => (await getStore()).lastArticleChange(),
  gazetteer: async () => ({ version: describeGazetteer().version, at: null }),
  /** Of nothing but the program itself. */
  program: async () => ({ version: '', at: null }),
} satisfies Record<string, () => Promise<LastChange>>

/** What an answer can depend on, beside its request. */
export type ChangesWith = keyof typeof LAST_CHANGES

export function lastChange(of: ChangesWith): Promise<LastChange> {
  return LAST_CHANGES[of]()
}
