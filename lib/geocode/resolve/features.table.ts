import type { FeatureName } from '@/lib/domain/explanation'
import type { Candidate } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import { holds } from './holds'
import type { ScoringSetting } from './setting'

/** Points for or against a candidate; 0 where the feature has nothing to say. */
type Weigh = (candidate: Candidate, setting: ScoringSetting) => number

// A told distance is by road, rounded, and from anywhere in a town.
const TWICE = 2
const ROUNDED_KM = 20

const WATER_WORD = /\b(?:sea|ocean|gulf|strait|bay|river|lake)\b/i

/**
 * What a candidate is judged by, added up in this order. Each is something an analyst would say; its meaning in words
 * stands beside its name in lib/domain/explanation.ts.
 */
export const FEATURES: readonly { name: FeatureName; points: Weigh }[] = [
  { name: 'name', points: ({ primary }) => (primary ? 1 : 0.4) },
  { name: 'population', points: ({ entry }) => 0.25 * Math.log10(entry.population + 10) },
  {
    name: 'class',
    points: ({ entry, primary }, { toponym }) => {
      switch (entry.precision) {
        case 'country':
          return 1.6
        case 'region':
          // "Kharkiv" alone is the city; a region goes by the short name only where it has no other ("Crimea").
          return toponym.level === 'region' ? 1 : primary ? 0.8 : -0.9
        case 'water':
          return WATER_WORD.test(toponym.text) ? 3.5 : 1.2
        case 'facility':
          return toponym.facility ? 1 : 0.2
        default:
          return 0
      }
    },
  },
  {
    name: 'seat',
    points: ({ entry: { featureCode } }) => (featureCode === 'PPLC' ? 1.2 : featureCode === 'PPLA' ? 0.3 : 0),
  },
  { name: 'country', points: ({ entry }, { context }) => context.countryWeight(entry.country) },
  { name: 'region', points: ({ entry }, { context, toponym }) => context.regionWeight(entry.admin1, toponym.name) },
  { name: 'near', points: ({ entry }, { context, toponym }) => context.nearness(entry, toponym.name) },
  {
    name: 'parent',
    points: ({ entry }, { parent }) => (parent?.candidates.some((other) => holds(other.entry, entry)) ? 2.5 : 0),
  },
  {
    name: 'distance',
    points: ({ entry }, { distance }) => {
      if (!distance) return 0
      const { km, from } = distance
      const fits = from.candidates.some((other) => {
        const apart = distanceKm(other.entry, entry)
        return apart < km * TWICE + other.entry.radiusKm + entry.radiusKm + ROUNDED_KM
      })
      return fits ? 1 : -4
    },
  },
  {
    // A small place of a country that the text never speaks of is none of these, unless the text says where it lies.
    name: 'obscure',
    points: ({ entry }, { context }) =>
      entry.precision === 'settlement' && entry.population < 300_000 && context.foreign(entry.country) ? -1 : 0,
  },
  {
    name: 'level',
    points: ({ entry }, { toponym }) => (toponym.level === 'region' && / City$/.test(entry.name) ? -2.5 : 0),
  },
  {
    name: 'setting',
    points: ({ entry }, { placeLike }) =>
      !placeLike && entry.precision === 'settlement' && entry.population < 100_000 ? -0.6 : 0,
  },
]

export function scoreOf(candidate: Candidate, setting: ScoringSetting): number {
  let score = 0
  for (const { points } of FEATURES) score += points(candidate, setting)
  return score
}
