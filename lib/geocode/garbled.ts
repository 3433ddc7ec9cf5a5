import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import type { Context } from './context'
import { UNKNOWN_THERE } from './slavic/narrowed'

/**
 * What a name that no gazetteer knows was meant to be ("Astrakan", "Zaporidia"): a well-known place or
 * region of the countries that the text is about, spelt nearly so. Empty when there is none.
 */
export function meant(toponym: Toponym, context: Context, gazetteer: Gazetteer): readonly Candidate[] {
  if (context.countries.size === 0 || toponym.rule === UNKNOWN_THERE) return []
  return gazetteer.fuzzy(toponym.name, context.countries)
}
