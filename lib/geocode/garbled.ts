import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import type { Context } from './context'
import { UNKNOWN_THERE } from './slavic/narrowed'

// A misspelt name is taken for a place only if that place is well enough known to be written about.
const MIN_POPULATION = 20_000

/**
 * What a name that no gazetteer knows was meant to be ("Astrakan", "Zaporidia"): a well-known place or
 * region of the countries that the text is about, spelt nearly so. Empty when there is none.
 */
export function meant(toponym: Toponym, context: Context, gazetteer: Gazetteer): readonly Candidate[] {
  if (context.countries.size === 0 || toponym.rule === UNKNOWN_THERE) return []
  return gazetteer
    .fuzzy(toponym.name, context.countries)
    .filter(({ entry }) => entry.precision === 'region' || entry.population >= MIN_POPULATION)
}
