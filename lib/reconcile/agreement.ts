import { placeKey } from '@/lib/domain/place-key'
import type { Compared } from './compared'
import { figurePoints } from './numbers'
import { againPoints, companyPoints, rollCallPoints, wordPoints } from './telling'
import { kindPoints, targetPoints, weaponPoints } from './what'
import { whenPoints } from './when'
import { wherePoints } from './where'

/**
 * From these points on, two claims are of one event. The scale is set by what alone is enough: one town (2) in news of
 * the same hours (1). Where less is known of the place, something else must agree: the target, the numbers, the words.
 * Half a point less joins neighbours of one night, half a point more parts most reports of one strike
 * (docs/decisions/0025).
 */
export const ENOUGH = 3

/** All pairs of two groups must agree by this much on average, so that one claim between two raids doesn't join them. */
export const ON_AVERAGE = 2

/** What speaks for and against two claims being of one event, in points. */
export interface Evidence {
  where: number
  when: number
  kind: number
  target: number
  weapons: number
  figures: number
  words: number
  company: number
  again: number
  rollCall: number
}

/**
 * What speaks for and against two claims being of one event; null when they cannot be: other actors, kinds, places,
 * times or tolls, or two places of one article, which names two because it means two.
 */
export function evidence(a: Compared, b: Compared): Evidence | null {
  if (a.claim.actor !== null && b.claim.actor !== null && a.claim.actor !== b.claim.actor) return null
  const kind = kindPoints(a.claim.kind, b.claim.kind)
  const when = kind === null ? null : whenPoints(a, b)
  const where = when === null ? null : wherePoints(a.claim.place, b.claim.place)
  const figures = where === null ? null : figurePoints(a, b)
  if (kind === null || when === null || where === null || figures === null) return null
  if (isOneArticle(a, b) && where < ONE_SITE && !isOnePlace(a, b)) return null
  // Without a place, only the same number tells that it is the same thing.
  if ((a.claim.place === null || b.claim.place === null) && figures <= 0 && !isOneArticle(a, b)) return null
  return {
    where,
    when,
    kind,
    target: targetPoints(a, b),
    weapons: weaponPoints(a, b),
    figures,
    words: wordPoints(a, b),
    company: companyPoints(a, b),
    again: againPoints(a, b),
    rollCall: rollCallPoints(a, b),
  }
}

/** All points of the evidence, or null when two claims cannot be of one event. */
export function agreement(a: Compared, b: Compared): number | null {
  const found = evidence(a, b)
  return found && Object.values(found).reduce((sum, points) => sum + points, 0)
}

/** The points of one place, or of a facility in its town. */
const ONE_SITE = 2

function isOnePlace({ claim: { place: a } }: Compared, { claim: { place: b } }: Compared): boolean {
  return a !== null && b !== null && placeKey(a) === placeKey(b)
}

function isOneArticle({ claim: a }: Compared, { claim: b }: Compared): boolean {
  return a.articleId !== undefined && a.articleId === b.articleId
}
