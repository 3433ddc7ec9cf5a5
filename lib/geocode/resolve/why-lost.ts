import { FEATURES_IN_WORDS, type FeatureName } from '@/lib/domain/explanation'
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

/** The words beside the name ask for another kind of place than this. */
export function wrongKind(loser: GazetteerEntry, { kind, level }: Toponym): string {
  const asked = kind === 'demonym' ? 'a country' : level === null ? 'another kind of place' : NOUN[level]
  return `The words ask for ${asked}, and this is ${NOUN[loser.precision]}.`
}

/** Less likely than "none of these". */
export function belowNone(loser: Weighed, none: number): string {
  return `It has ${points(loser.score)}; below ${none.toFixed(1)}, none of these is likelier.`
}

/** The features in which the winner was better, the one that made most difference first. */
export function beaten(loser: Weighed, winner: Weighed): string {
  const gap = winner.score - loser.score
  if (gap < 0)
    return `It scores higher here, but ${nameOf(winner.entry, loser.entry)} is surer from the rest of the text.`
  const better = (Object.keys(FEATURES_IN_WORDS) as FeatureName[])
    .map((name) => ({ name, by: (winner.features[name] ?? 0) - (loser.features[name] ?? 0) }))
    .filter(({ by }) => by >= SLIGHT)
    .sort((a, b) => b.by - a.by)
    .slice(0, REASONS)
    .map(({ name, by }) => `${FEATURES_IN_WORDS[name].reason} (+${by.toFixed(1)})`)
  if (gap < SLIGHT || better.length === 0)
    return `${nameOf(winner.entry, loser.entry)} is as likely, and comes first in the gazetteer.`
  return `${nameOf(winner.entry, loser.entry)} leads by ${points(gap)}: ${better.join(', ')}.`
}

// More than these would bury what made the difference.
const REASONS = 3
// Less than this does not show in a tenth of a point.
const SLIGHT = 0.05
