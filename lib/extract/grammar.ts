import type { Figure } from '@/lib/domain/figure'
import type { Kind } from '@/lib/domain/kinds'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { AttackerMention } from './actors'
import type { Attribution } from './claimants'
import type { Scopes } from './claims/kind'
import type { FigureDraft } from './figures/draft'
import type { RoleMention } from './roles/setting'
import type { StatusMaterial } from './status'
import type { Trigger } from './triggers'
import type { WindowMention } from './windows'

/** The finders that know the words of a language. What they find is the same in every language. */
export interface Grammar {
  /** Every phrase of time, in text order; none overlapping. */
  findWindows(prepared: PreparedText, publishedAt: string | null): WindowMention[]
  /** The role of every toponym, in their order. */
  findRoles(
    prepared: PreparedText,
    toponyms: readonly LocatedToponym[],
    windows: readonly WindowMention[],
  ): RoleMention[]
  /** Who says what, with the stretch that is said. */
  findAttributions(prepared: PreparedText): Attribution[]
  /** Who speaks in the whole report, where its head says so. */
  headingClaimant(prepared: PreparedText): Attribution | null
  /** The numbers with what they measure, in text order. */
  findFigures(prepared: PreparedText): FigureDraft[]
  /** The roles, where what follows a place makes it the site. */
  promoted(
    prepared: PreparedText,
    figures: readonly FigureDraft[],
    toponyms: readonly LocatedToponym[],
    roles: readonly RoleMention[],
  ): RoleMention[]
  /** The place of every figure, as indices into the toponyms. */
  bindFigures(
    prepared: PreparedText,
    figures: readonly FigureDraft[],
    toponyms: readonly LocatedToponym[],
    roles: readonly RoleMention[],
    claimants: readonly (Attribution | null)[],
  ): (number | null)[]
  /** Which figures still hold. */
  withStatus(figures: readonly FigureDraft[], material: StatusMaterial): FigureDraft[]
  /** Those who are said to attack, in text order. */
  findAttackers(
    prepared: PreparedText,
    toponyms: readonly LocatedToponym[],
    roles: readonly RoleMention[],
  ): AttackerMention[]
  words: ClaimWords
}

/** What the words of a clause or sentence make of a claim. */
export interface ClaimWords {
  /** The word that says something happened. */
  triggerIn(text: string): Trigger | null
  /** The kind of act, by the clause, else its sentence, else the whole text. */
  kindOf(
    scopes: Scopes,
    figures: readonly Figure[],
    trigger: Trigger | null,
  ): { kind: Kind; certainty: 'stated' | 'implied'; rule: string }
}
