import {
  type ExplainedCandidate,
  type FeatureName,
  type LostBy,
  PLACING,
  type ResolverExplanation,
} from '@/lib/domain/explanation'
import type { Candidate, GazetteerEntry } from '@/lib/domain/gazetteer'
import type { LocatedToponym } from '@/lib/domain/toponym'
import { likelihood } from './certainty'
import { allowed, NONE } from './choice'
import type { Decision } from './decision'
import { FEATURES } from './features.table'
import { placeOf } from './placed'
import { RECOGNISED } from './recognised.table'
import type { ScoringSetting } from './setting'
import { beaten, lostWords, type Weighed, wrongKind } from './why-lost'

// A name may have hundreds of namesakes; whoever asks why wants to see the likeliest.
const LISTED = 5

interface Contender extends Weighed {
  /** False when the words beside the name ask for another kind of place. */
  fits: boolean
}

/** Tells how a mention came to its place: the decision is weighed again, feature by feature. */
export function explain(located: LocatedToponym, decision: Decision): ResolverExplanation {
  const { setting, candidates, others, choice } = decision
  const won = located.placing === 'place:one-sense' ? located.entry : (choice?.entry ?? null)
  const pool = [...others, ...candidates.filter((one) => others.every(({ entry }) => entry !== one.entry))]
  const fitting = new Set(
    [others, candidates].flatMap((some) => allowed(some, setting.toponym)).map((one) => one.entry),
  )
  const contenders = pool
    .map((candidate) => weighed(candidate, setting, fitting.has(candidate.entry)))
    .sort((a, b) => rank(b, won) - rank(a, won) || b.score - a.score)
  const winner = contenders.find(({ entry }) => entry === won) ?? null
  const recognised: Readonly<Record<string, string>> = RECOGNISED
  const certainties = shares(contenders, winner, located.certainty)
  return {
    recognised: { rule: located.rule, meaning: recognised[located.rule] ?? null },
    candidates: contenders
      .slice(0, LISTED)
      .map((contender, i) => explained(contender, winner, certainties.each[i] ?? 0, decision)),
    more: Math.max(0, contenders.length - LISTED),
    winner: winner && 0,
    none: { score: NONE, certainty: rounded(certainties.none) },
    placed: { rule: located.placing, meaning: PLACING[located.placing] },
  }
}

/** The winner comes first, what the words rule out comes last. */
function rank({ entry, fits }: Contender, won: GazetteerEntry | null): number {
  return entry === won ? 2 : fits ? 1 : 0
}

function weighed(candidate: Candidate, setting: ScoringSetting, fits: boolean): Contender {
  const features: Partial<Record<FeatureName, number>> = {}
  let score = 0
  for (const { name, points } of FEATURES) {
    const value = points(candidate, setting)
    score += value
    if (value !== 0) features[name] = rounded(value)
  }
  return { entry: candidate.entry, score, features, fits }
}

/** The winner has its certainty; the others, and "none of these", share the rest as their scores have it. */
function shares(
  contenders: readonly Contender[],
  winner: Contender | null,
  certainty: number | null,
): { each: number[]; none: number } {
  const weight = (one: Contender) => (one === winner || !one.fits ? 0 : likelihood(one.score))
  const rest = winner && certainty !== null ? 1 - certainty : 1
  const none = likelihood(NONE)
  const all = contenders.reduce((sum, one) => sum + weight(one), none)
  return {
    each: contenders.map((one) => (one === winner ? (certainty ?? 0) : (rest * weight(one)) / all)),
    none: (rest * none) / all,
  }
}

function explained(
  contender: Contender,
  winner: Contender | null,
  certainty: number,
  { setting, others }: Decision,
): ExplainedCandidate {
  const { entry, score, features, fits } = contender
  const by = contender === winner ? null : lostBy()
  return {
    place: placeOf(entry),
    population: entry.population,
    score: rounded(score),
    features,
    certainty: rounded(certainty),
    lost: by && lostWords(by, contender, winner),
    lostBy: by,
  }

  function lostBy(): LostBy {
    if (!fits) return wrongKind(setting.toponym)
    if (others.length && others.every((other) => other.entry !== entry)) return { reason: 'only_here' }
    return winner ? beaten(contender, winner) : { reason: 'below_none', none: NONE }
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
