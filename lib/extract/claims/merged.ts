import type { Claim } from '@/lib/domain/claim'
import type { Figure } from '@/lib/domain/figure'
import { windowsOverlap } from '@/lib/domain/window'
import type { Material } from './material'

/**
 * The same thing said twice in one report (headline and lead) is one claim: the fuller sentence is quoted, the figures
 * are joined.
 */
export function merged(
  claims: readonly Claim[],
  { toponyms, figures }: Pick<Material, 'toponyms' | 'figures'>,
): Claim[] {
  const result: Claim[] = []
  const keyOf = (claim: Claim) => {
    const place = claim.place === null ? null : toponyms[claim.place]?.place
    return place ? `${place.geonameId ?? `${place.name}|${place.lng},${place.lat}`}` : 'unplaced'
  }
  // The key of each result; a twin that is joined keeps its own.
  const keys: string[] = []
  for (const claim of claims) {
    const key = keyOf(claim)
    const twin = result.findIndex(
      (other, i) =>
        keys[i] === key &&
        (oneRaid(other, claim, figures) ||
          (other.windowStart === claim.windowStart &&
            sameKind(other, claim) &&
            (other.claimant === claim.claimant ||
              other.figures.length === 0 ||
              claim.figures.length === 0 ||
              agree(other, claim, figures)))),
    )
    const other = result[twin]
    if (!other) {
      result.push(claim)
      keys.push(key)
      continue
    }
    const [main, rest] = other.figures.length >= claim.figures.length ? [other, claim] : [claim, other]
    const raid = [main, rest].find((one) => oneRaid(main, rest, figures) && countsLaunched(one, figures))
    const sure = raid ?? (main.certainty === 'stated' ? main : rest)
    result[twin] = {
      ...main,
      kind: sure.kind,
      certainty: sure.certainty,
      rule: sure.rule,
      actor: main.actor ?? rest.actor,
      claimant: main.claimant ?? rest.claimant,
      targetType: main.targetType === 'unknown' ? rest.targetType : main.targetType,
      weapons: [...new Set([...main.weapons, ...rest.weapons])],
      figures: [...main.figures, ...rest.figures].sort((a, b) => a - b),
    }
  }
  return result
}

function sameKind(a: Claim, b: Claim): boolean {
  return (
    a.kind === b.kind ||
    ((a.certainty === 'implied' || b.certainty === 'implied') &&
      a.kind !== 'ground_fighting' &&
      b.kind !== 'ground_fighting')
  )
}

// How far apart a bulletin tells what was launched and what was shot down, in characters.
const NEAR = 600

/** "Russia attacked with 176 drones. … Shot down: 130": the bulletin of one raid, told in two sentences. */
function oneRaid(a: Claim, b: Claim, figures: readonly Figure[]): boolean {
  const measures = (claim: Claim) => claim.figures.flatMap((i) => figures[i]?.measure ?? [])
  const stopped = (claim: Claim) =>
    claim.kind === 'interception' &&
    measures(claim).every((measure) => measure === 'intercepted' || measure === 'suppressed')
  const near = Math.abs(a.quote.start - b.quote.start) < NEAR
  const [raid, rest] = countsLaunched(a, figures) ? [a, b] : [b, a]
  const agreed = raid.claimant === null || rest.claimant === null || raid.claimant === rest.claimant
  return (
    near &&
    agreed &&
    countsLaunched(raid, figures) &&
    raid.kind !== 'ground_fighting' &&
    stopped(rest) &&
    windowsOverlap(a, b)
  )
}

function countsLaunched(claim: Claim, figures: readonly Figure[]): boolean {
  return claim.figures.some((i) => figures[i]?.measure === 'launched')
}

/** One repeats what the other says: each measure that both give has the same numbers. */
function agree(a: Claim, b: Claim, figures: readonly Figure[]): boolean {
  const of = (claim: Claim) =>
    claim.figures.flatMap((i) => figures[i] ?? []).filter(({ subset, status }) => !subset && status === 'current')
  return (
    (a.claimant === null || b.claimant === null) &&
    of(a).every((one) =>
      of(b).every(
        (two) => one.measure !== two.measure || one.of !== two.of || (one.low === two.low && one.high === two.high),
      ),
    )
  )
}
