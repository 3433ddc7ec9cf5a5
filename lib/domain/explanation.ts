import { z } from 'zod'
import { placeSchema, precisionSchema } from './place'

/**
 * What is weighed when a name could mean several places. `meaning` says when it counts; `reason` says of the place that
 * was chosen why it counts for it.
 */
export const FEATURES_IN_WORDS = {
  name: {
    label: 'Name',
    meaning: 'the name is its own, not an old, foreign or shortened one',
    reason: 'the name is its own',
  },
  population: {
    label: 'Size',
    meaning: 'the more people live there, the more often it is written about',
    reason: 'more people live there',
  },
  class: {
    label: 'Kind of place',
    meaning: 'it is a country, a region, a water or a site, and the words may ask for one',
    reason: 'it is the kind of place that the name alone usually means',
  },
  seat: {
    label: 'Capital',
    meaning: 'it is a capital, or the seat of its region',
    reason: 'it is a capital or the seat of its region',
  },
  country: {
    label: 'Country',
    meaning: 'how much the text speaks of its country; against it when the text speaks of others only',
    reason: 'the text speaks more of its country',
  },
  region: {
    label: 'Region',
    meaning: 'the text names its region, or another place in it',
    reason: 'the text names its region or another place in it',
  },
  near: {
    label: 'Nearness',
    meaning: 'a place of the text that is beyond doubt lies within 200 km of it; against a small town far from all',
    reason: 'another place of the text is near it',
  },
  parent: {
    label: 'Said to lie there',
    meaning: 'the words after the name say what it lies in',
    reason: 'the words after the name say that it lies there',
  },
  distance: {
    label: 'Told distance',
    meaning: 'the text says how far it lies from another place: for it when that fits, against it when it cannot be',
    reason: 'it lies as far from the other place as the text says',
  },
  obscure: {
    label: 'Little known',
    meaning: 'it is no large city, and the text speaks of other countries only',
    reason: 'it is no little-known town of a country that the text never names',
  },
  level: {
    label: 'City, not region',
    meaning: 'it is a city that counts as a region, where the words ask for the region around it',
    reason: 'it is the region that the words ask for, not the city',
  },
  setting: {
    label: 'Unlikely setting',
    meaning: 'it is a small town, and the name does not stand where places stand, as after “in”',
    reason: 'it is no small town in words where places seldom stand',
  },
} as const

export type FeatureName = keyof typeof FEATURES_IN_WORDS
const FEATURE_NAMES = Object.keys(FEATURES_IN_WORDS) as FeatureName[]

/** Points for and against a candidate by feature; a feature that has nothing to say is left out. */
const featurePointsSchema = z.strictObject(
  Object.fromEntries(
    FEATURE_NAMES.map((name) => [name, z.number().optional().describe(FEATURES_IN_WORDS[name].meaning)]),
  ) as Record<FeatureName, z.ZodOptional<z.ZodNumber>>,
)

/** How the place of a mention follows from the candidate that won, in words. */
export const PLACING = {
  'place:best': 'the place with the highest score',
  'place:facility': 'the gazetteer knows the site that is named after it',
  'place:region-of-site': 'the site of that name lies far outside the town: its region is meant',
  'place:region-asked-for': 'the words ask for the region whose capital it is',
  'place:part-of-country': 'the part of the country that the direction names',
  'place:district-around': 'the district has no point of its own: it is drawn around the town it is named after',
  'place:garbled': 'the name is taken for a misspelling of a well-known place in a country that the text speaks of',
  'place:misheard': 'the text names that country only here: the name is taken for a city one letter away from it',
  'place:one-sense': 'the same name is surer elsewhere in the text, and one name has one sense',
  'place:none': 'no candidate is likelier than none of these',
  'place:unknown': 'the gazetteer knows no place of this name',
} as const

export type PlacingRule = keyof typeof PLACING

/** A rule by name, and what it says; the meaning is null for a rule that has not been put into words. */
const ruleInWordsSchema = z.object({ rule: z.string(), meaning: z.string().nullable() })
export type RuleInWords = z.infer<typeof ruleInWordsSchema>

/** Why a candidate lost, for programs that say it in words of their own. */
const lostBySchema = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('wrong_kind'),
    asked: precisionSchema.nullable().describe('What the words beside the name ask for, where one precision says it'),
  }),
  z.object({ reason: z.literal('only_here') }),
  z.object({ reason: z.literal('below_none'), none: z.number() }),
  z.object({ reason: z.literal('surer_elsewhere') }),
  z.object({ reason: z.literal('later_in_gazetteer') }),
  z.object({
    reason: z.literal('fewer_points'),
    gap: z.number(),
    features: z.array(z.object({ name: z.enum(FEATURE_NAMES as [FeatureName, ...FeatureName[]]), by: z.number() })),
  }),
])
export type LostBy = z.infer<typeof lostBySchema>

/** A place that the name could mean. */
export const explainedCandidateSchema = z.object({
  place: placeSchema,
  population: z.int().nonnegative().describe('0 where it is not known'),
  score: z.number().describe('The sum of the features, in points'),
  features: featurePointsSchema,
  certainty: z.number().min(0).max(1).describe("The winner's is calibrated; the others share what is left"),
  lost: z.string().nullable().describe('Why it lost, in one sentence; null for the winner'),
  lostBy: lostBySchema.nullable().describe('The same as data'),
})
export type ExplainedCandidate = z.infer<typeof explainedCandidateSchema>

/** Why a mention was taken for a place, which places it could have been, and what made one of them win. */
export const placeExplanationSchema = z.object({
  recognised: ruleInWordsSchema.describe('Why these words were taken for a place name'),
  candidates: z.array(explainedCandidateSchema).describe('The winner first, then the likeliest others'),
  more: z.int().nonnegative().describe('How many less likely candidates are not listed'),
  winner: z.int().nonnegative().nullable().describe('Index of the winner in candidates; null when none of them won'),
  none: z
    .object({ score: z.number(), certainty: z.number().min(0).max(1) })
    .describe('“None of these”: a candidate with a lower score than this is not taken'),
  placed: ruleInWordsSchema.describe('How the place of the mention follows from the winner'),
  role: ruleInWordsSchema.describe('Why the mention has its role'),
})
export type PlaceExplanation = z.infer<typeof placeExplanationSchema>
/** What the resolver can tell: the role is given later, by another room. */
export type ResolverExplanation = Omit<PlaceExplanation, 'role'>
