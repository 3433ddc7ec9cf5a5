import type { Figure } from '@/lib/domain/figure'
import type { Reading, ReadMention } from '@/lib/domain/reading'
import type { Span } from '@/lib/domain/span'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { Language } from '@/lib/text/language'
import type { PreparedText } from '@/lib/text/prepare'
import { checkFigures } from './checks'
import { type Attribution, claimantAt } from './claimants'
import { findClaims } from './claims'
import { ENGLISH } from './english'
import type { FigureDraft } from './figures/draft'
import type { Grammar } from './grammar'
import { ROLE_MEANINGS } from './roles/meanings.table'
import type { RoleMention } from './roles/setting'
import { SLAVIC } from './slavic/slavic'
import { findTargets } from './targets'
import { findWeapons } from './weapons'

const GRAMMARS: Record<Language, Grammar> = { en: ENGLISH, uk: SLAVIC, ru: SLAVIC }

/**
 * Reads a located text into places with roles, figures and claims. `publishedAt` anchors "overnight" and "on Friday".
 */
export function extract(
  prepared: PreparedText,
  toponyms: readonly LocatedToponym[],
  publishedAt: string | null,
): Reading {
  const grammar = GRAMMARS[prepared.language]
  const windows = grammar.findWindows(prepared, publishedAt)
  const named = grammar.findRoles(prepared, toponyms, windows)
  const attributions = grammar.findAttributions(prepared)
  const drafts = grammar.findFigures(prepared)
  const roles = grammar.promoted(prepared, drafts, toponyms, named)
  const heading = grammar.headingClaimant(prepared)
  const claimants = shared(
    drafts,
    drafts.map((draft) => claimantAt(prepared, attributions, draft.quantity.head)),
  ).map((claimant, i) => claimant ?? (drafts[i]?.quantity.what === 'person' ? null : heading))
  const bound = grammar.bindFigures(prepared, drafts, toponyms, roles, claimants)
  const figures = grammar
    .withStatus(drafts, {
      prepared,
      places: bound,
      toponyms,
      windows,
      publishedAt,
      claimants: claimants.map((claimant) => claimant?.claimant ?? null),
    })
    .map((draft, i) => figureOf(draft, bound[i] ?? null, claimants[i] ?? null, toponyms))
  const attackers = grammar.findAttackers(prepared, toponyms, roles)
  const weapons = findWeapons(prepared.tokens)
  // What a weapon is called is not what it hit: "sea drone boats".
  const isWeapon = ({ start, end }: Span) => weapons.some((weapon) => weapon.start <= start && end <= weapon.end)
  const claims = findClaims({
    prepared,
    words: grammar.words,
    toponyms,
    roles,
    figures,
    attributions,
    attackers,
    targets: findTargets(prepared, toponyms).filter((target) => !isWeapon(target)),
    weapons,
    windows,
    publishedAt,
  })
  return {
    places: toponyms.map((toponym, i) => mentionOf(toponym, roles[i])),
    figures,
    claims,
    checks: checkFigures(figures, { prepared, toponyms, windows }),
  }
}

/** "A barrage of 174 drones. … shot down 90, the air force said": launched and shot down come from one bulletin. */
function shared(drafts: readonly FigureDraft[], claimants: readonly (Attribution | null)[]): (Attribution | null)[] {
  return claimants.map((claimant, i) => {
    const draft = drafts[i]
    if (claimant || draft?.measure !== 'launched') return claimant
    const partner = drafts.findIndex(
      (other) =>
        other.measure === 'intercepted' && other.of === draft.of && other.sentenceIndex - draft.sentenceIndex === 1,
    )
    return claimants[partner] ?? null
  })
}

function figureOf(
  draft: FigureDraft,
  place: number | null,
  claimant: Attribution | null,
  toponyms: readonly LocatedToponym[],
): Figure {
  const { measure, of, low, high, qualifier, status, subset, start, end, text, rule } = draft
  const country = place === null ? null : (toponyms[place]?.place?.country ?? null)
  return {
    measure,
    of,
    low,
    high,
    qualifier,
    status,
    subset,
    claimant: institutionOf(claimant?.claimant ?? null, country),
    place,
    start,
    end,
    text,
    rule,
  }
}

/** "The Air Force" in a report of a raid on Ukraine is Ukraine's: an air defence speaks for the country it defends. */
function institutionOf(claimant: string | null, country: string | null): string | null {
  if (claimant === null || country !== 'UA') return claimant
  return /^(?:the )?air force(?: of (?:the Armed Forces of )?Ukraine)?$/i.test(claimant)
    ? "Ukraine's air force"
    : claimant
}

function mentionOf(
  { start, end, text, place, certainty, explanation }: LocatedToponym,
  { role, rule }: RoleMention = { role: 'context', rule: 'role:mentioned' },
): ReadMention {
  const mention = { start, end, text, role, place, certainty, rule }
  const meanings: Readonly<Record<string, string>> = ROLE_MEANINGS
  if (!explanation) return mention
  return { ...mention, explanation: { ...explanation, role: { rule, meaning: meanings[rule] ?? null } } }
}
