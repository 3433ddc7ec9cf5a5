import { z } from 'zod'

/** What is weighed when a name could mean several places, each with what it says, as an analyst would put it. */
export const FEATURE_MEANINGS = {
  name: 'the name is the place’s own, not an old, foreign or short one',
  population: 'the more people live there, the more often it is written about',
  class: 'what it is: a country, region, water or site, and whether the words ask for one',
  seat: 'it is a capital or the seat of a region',
  country: 'the text speaks of its country',
  region: 'the text names its region, or another place in it',
  near: 'another place of the text, known beyond doubt, lies within 200 km',
  parent: 'the words after the name say that it lies there',
  obscure: 'it is small, and the text never speaks of its country',
  level: 'it is a city that counts as a region, where the words ask for the region around it',
  setting: 'a small town, and the words around the name are none that places stand among',
} as const

export const featureNameSchema = z.enum(Object.keys(FEATURE_MEANINGS) as (keyof typeof FEATURE_MEANINGS)[])
export type FeatureName = z.infer<typeof featureNameSchema>
