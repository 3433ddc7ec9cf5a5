import { FEATURES_IN_WORDS, type FeatureName, type LostBy } from '@/lib/domain/explanation'
import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import type { Precision } from '@/lib/domain/place'
import type { Toponym } from '@/lib/domain/toponym'

const NOUN: Record<Precision, string> = {
  spot: 'a spot',
  facility: 'a site',
  settlement: 'a town',
  district: 'a district',
  region: 'a region',
  country: 'a country',
  water: 'a sea or river',
}

/** A candidate as it is weighed against the winner. */
export interface Weighed {
  entry: GazetteerEntry
  score: number
  features: Readonly<Partial<Record<FeatureName, number>>>
}

/** "Paris (FR)", "Paris (US-TX)", "Odesa Oblast": enough to tell the one from the other. */
function nameOf({ name, country, admin1 }: GazetteerEntry, other: GazetteerEntry): string {
  if (name !== other.name) return name
  const where = country === other.country ? admin1 : country
  return where ? `${name} (${where})` : name
}

const points = (value: number) => `${value.toFixed(1)} ${value.toFixed(1) === '1.0' ? 'point' : 'points'}`

// More than these would bury what made the difference.
const REASONS = 3
// Less than this does not show in a tenth of a point.
const SLIGHT = 0.05

/** The words beside the name ask for another kind of place than this. */
export function wrongKind({ kind, level }: Toponym): LostBy {
  return { reason: 'wrong_kind', asked: kind === 'demonym' ? 'country' : level }
}

/** The features in which the winner was better, the one that made most difference first. */
export function beaten(loser: Weighed, winner: Weighed): LostBy {
  const gap = winner.score - loser.score
  if (gap < 0) return { reason: 'surer_elsewhere' }
  const better = (Object.keys(FEATURES_IN_WORDS) as FeatureName[])
    .map((name) => ({ name, by: (winner.features[name] ?? 0) - (loser.features[name] ?? 0) }))
    .filter(({ by }) => by >= SLIGHT)
    .sort((a, b) => b.by - a.by)
    .slice(0, REASONS)
  if (gap < SLIGHT || better.length === 0) return { reason: 'later_in_gazetteer' }
  return { reason: 'fewer_points', gap, features: better }
}

/** The same in one sentence. */
export function lostWords(by: LostBy, loser: Weighed, winner: Weighed | null): string {
  const best = winner ? nameOf(winner.entry, loser.entry) : ''
  switch (by.reason) {
    case 'wrong_kind':
      return `The words ask for ${by.asked ? NOUN[by.asked] : 'another kind of place'}, and this is ${NOUN[loser.entry.precision]}.`
    case 'only_here':
      return 'The text names it only here, and beside none of its neighbours.'
    case 'below_none':
      return `It has ${points(loser.score)}; below ${by.none.toFixed(1)}, none of these is likelier.`
    case 'surer_elsewhere':
      return `It scores higher here, but ${best} is surer from the rest of the text.`
    case 'later_in_gazetteer':
      return `${best} is as likely, and comes first in the gazetteer.`
    case 'fewer_points': {
      const reasons = by.features.map((one) => `${FEATURES_IN_WORDS[one.name].reason} (+${one.by.toFixed(1)})`)
      return `${best} leads by ${points(by.gap)}: ${reasons.join(', ')}.`
    }
  }
}
