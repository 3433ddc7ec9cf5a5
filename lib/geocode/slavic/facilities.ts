import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { FACILITY_NOUNS } from './name-words.table'

const QUOTE = /^["«“„]$/

/**
 * "аеродром Бельбек", "порт «Південний»": a site named by a noun before it takes the noun's kind. "Аеродром у Саках"
 * is in Саки, and stays the town.
 */
export function withFacilities(prepared: PreparedText, toponyms: readonly Toponym[]): Toponym[] {
  return toponyms.map((toponym) => {
    if (toponym.kind === 'demonym' || toponym.level || toponym.facility || isWide(toponym)) return toponym
    let at = toponym.first - 1
    while (QUOTE.test(prepared.tokens[at]?.text ?? '')) at--
    const word = prepared.tokens[at]?.lower ?? ''
    const facility = FACILITY_NOUNS.find(([stem]) => stem.test(word))?.[1]
    return facility && NAMED.test(facility) ? { ...toponym, facility, rule: 'name:facility-word' } : toponym
  })
}

/** "Аеродроми Криму" are many. */
const isWide = ({ candidates }: Toponym) =>
  candidates.some(({ entry }) => /^(?:region|country|water)$/.test(entry.precision))

// Sites that bear a town's name without being its only one: "мост Херсона" is no name.
const NAMED = /^(?:airfield|air base|airport|port|nuclear power plant)$/
