import type { Candidate, GazetteerEntry } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { Evidence } from '@/lib/domain/toponym'
import { CERTAINTY } from './certainty.table'
import { FEATURES } from './features.table'
import type { ScoringSetting } from './setting'

/** As far as a place may be off and still count as right: 100 miles, as geoparsers are commonly scored. */
export const RIGHT_WITHIN_KM = 161

/** How much more likely a score is than one of 0, before calibration. */
export function likelihood(score: number): number {
  return Math.exp(score / CERTAINTY.pointsPerE)
}

const SUPPORT = FEATURES.filter(({ name }) => name === 'region' || name === 'near' || name === 'parent')

/** What speaks for the winner: its odds against all candidates elsewhere and "none of these", and the text around. */
export function evidenceOf(
  pool: readonly Candidate[],
  scores: readonly number[],
  winner: Candidate,
  none: number,
  setting: ScoringSetting,
): Evidence {
  let here = 0
  let elsewhere = likelihood(none)
  pool.forEach(({ entry }, i) => {
    const share = likelihood(scores[i] ?? 0)
    if (isNear(entry, winner.entry)) here += share
    else elsewhere += share
  })
  const { precision } = winner.entry
  return {
    odds: Math.log(here / elsewhere),
    wide: precision === 'country' || precision === 'region' || precision === 'water',
    support: SUPPORT.filter(({ points }) => points(winner, setting) > 0).length,
  }
}

const KM_PER_DEGREE = 110.5

function isNear(a: GazetteerEntry, b: GazetteerEntry): boolean {
  if (a === b) return true
  return Math.abs(a.lat - b.lat) * KM_PER_DEGREE <= RIGHT_WITHIN_KM && distanceKm(a, b) <= RIGHT_WITHIN_KM
}

/** The terms of the calibration in the order of its weights, the intercept's first. */
export function terms({ odds, wide, support }: Evidence): [number, number, number, number] {
  const most = CERTAINTY.mostOdds
  return [1, Math.max(-most, Math.min(most, odds)), wide ? 1 : 0, support]
}

/** The calibrated probability that the place is right, in hundredths, from 0.01 to 0.99. */
export function certaintyOf(evidence: Evidence): number {
  const [one, odds, wide, support] = terms(evidence)
  const logit = CERTAINTY.intercept * one + CERTAINTY.odds * odds + CERTAINTY.wide * wide + CERTAINTY.support * support
  const probability = 1 / (1 + Math.exp(-logit))
  return Math.min(0.99, Math.max(0.01, Math.round(probability * 100) / 100))
}
