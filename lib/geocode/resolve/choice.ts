import type { Candidate, GazetteerEntry } from '@/lib/domain/gazetteer'
import type { Evidence, Toponym } from '@/lib/domain/toponym'
import { evidenceOf } from './certainty'
import { scoreOf } from './features.table'
import type { ScoringSetting } from './setting'

/** A candidate below this is less likely than "none of these". */
export const NONE = 1.1

/** The candidate that fits best, with its score. */
export interface Choice {
  entry: GazetteerEntry
  score: number
  evidence: Evidence
}

/** The best of the candidates that the words beside the name allow; null is "none of these". */
export function choose(candidates: readonly Candidate[], setting: ScoringSetting): Choice | null {
  const pool = allowed(candidates, setting.toponym)
  const scores = pool.map((candidate) => scoreOf(candidate, setting))
  const score = Math.max(...scores)
  const best = pool[scores.indexOf(score)]
  if (!best || score < NONE) return null
  return { entry: best.entry, score, evidence: evidenceOf(pool, scores, best, NONE, setting) }
}

/** The candidates of the level that the words beside the name ask for; where none is, those that may stand in. */
export function allowed(candidates: readonly Candidate[], toponym: Toponym): readonly Candidate[] {
  const fitting = candidates.filter(({ entry }) => fits(entry, toponym))
  return fitting.length ? fitting : candidates.filter(({ entry }) => standsIn(entry, toponym))
}

function fits(entry: GazetteerEntry, toponym: Toponym): boolean {
  if (toponym.kind === 'demonym') return entry.precision === 'country'
  switch (toponym.level) {
    case null:
      return true
    case 'settlement':
      return entry.precision === 'settlement' || entry.precision === 'facility'
    default:
      return entry.precision === toponym.level
  }
}

/** The town may lend its point to its district ("Derhachi hromada"); a region asked for may be a country's part. */
function standsIn(entry: GazetteerEntry, toponym: Toponym): boolean {
  if (toponym.level === 'district') return entry.precision === 'settlement' || entry.precision === 'region'
  return toponym.level === 'region' ? entry.precision !== 'facility' : true
}
