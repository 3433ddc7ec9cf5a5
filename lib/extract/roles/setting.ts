import type { PlaceRole } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import type { Clause } from '../clauses'
import type { WindowMention } from '../windows'

/** What a place does in the text, and the rule that says so. */
export interface RoleMention {
  role: PlaceRole
  rule: string
}

/** A mention with all that stands around it: what the finders of roles look at. */
export interface RoleSetting {
  prepared: PreparedText
  toponym: LocatedToponym
  toponyms: readonly LocatedToponym[]
  /** Index of the toponym among the toponyms. */
  index: number
  sentence: Sentence
  clause: Clause
  windows: readonly WindowMention[]
  /** True when the text tells of a natural disaster or an accident, and of no violence. */
  peaceful: boolean
  /** The sentence up to the mention. */
  lead: string
  /** The role of the mention before, with the words between. */
  previous: { rule: string; gap: string } | null
  /** The `n`th token before the mention, lower case; '' outside the sentence. */
  before(n: number): string
  /** The `n`th token after the mention, lower case; '' outside the sentence. */
  after(n: number): string
}

/** Says what a place does where it recognises the setting; null where it does not. */
export type RoleFinder = (setting: RoleSetting) => RoleMention | null

/** A power that acts or speaks. */
export const actor = (rule: string): RoleMention => ({ role: 'actor', rule: `role:${rule}` })
/** A place that is only spoken of. */
export const context = (rule: string): RoleMention => ({ role: 'context', rule: `role:${rule}` })
/** A place where something happened or was aimed. */
export const siteOf = (rule: string): RoleMention => ({ role: 'site', rule: `role:${rule}` })
