import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { ukrainianForms } from '@/lib/text/cross-spelling'
import { isLikelyIn, isTellingOf, latinDistance, pickName } from '@/lib/text/cyrillic-names'
import { ukrainianRomanisations } from '@/lib/text/transliterate'

const CYRILLIC = /\p{Script=Cyrillic}/u
// A listed name that is farther from the place's own than another is an old one: Красноармійськ is Покровськ now.
const OLD = 2
// Elsewhere the name in Latin letters may be as far from the Ukrainian one: Париж.
const NEAR_HOME = new Set(['UA', 'RU', 'BY'])

/**
 * What Ukrainian calls a place; null where no alternate is known to be Ukrainian. Alternates carry no language: the
 * listed Ukrainian name stands before the Russian one, and both before the heap of all others (docs/decisions/0065).
 */
export function ukrainianName(entry: GazetteerEntry): string | null {
  const { name, alternates, precision, country } = entry
  const listed = listedName(entry)
  // Of what is no town, the name is often translated: nothing is near to "Black Sea" in letters.
  if (precision !== 'settlement' && precision !== 'district') return listed && evened(listed)
  // The name shown is the official romanisation of the Ukrainian one, where there is one.
  const official = country === 'UA' && alternates.find((one) => ukrainianRomanisations(one)[0] === name.toLowerCase())
  if (official) return evened(official)
  const picked = pickName(alternates, name, 'uk') ?? null
  const own = picked && isUkrainian(picked, country) ? picked : null
  if (!listed || !own) return (listed ?? own) && evened(listed ?? own ?? '')
  if (!NEAR_HOME.has(country)) return evened(listed)
  return evened(latinDistance(listed, name) - latinDistance(own, name) >= OLD ? own : listed)
}

/** The first Cyrillic alternate, where it stands before Latin ones, or where none is of the heap. */
function listedName({ alternates, id, precision, country }: GazetteerEntry): string | null {
  const first = alternates.findIndex((name) => CYRILLIC.test(name))
  const [found, next] = alternates.slice(first, first + 2)
  if (first < 0 || !found) return null
  const isOfTable = id < 0 || (precision !== 'settlement' && precision !== 'district')
  const isBeforeHeap = alternates.slice(first + 1).some((name) => !CYRILLIC.test(name))
  const isAlone = alternates.every((name) => CYRILLIC.test(name))
  if (!isOfTable && !isBeforeHeap && !isAlone) return null
  // Two of them are the Ukrainian and the Russian; a single one is of either.
  const isFirstOfTwo = next !== undefined && CYRILLIC.test(next)
  return isUkrainian(found, country) || (isFirstOfTwo && isLikelyIn(found, 'uk')) ? found : null
}

const WRITTEN_BY_RULE = new Set(['RU', 'BY'])

/** Whether a name that may be Russian as well is right in Ukrainian. */
function isUkrainian(name: string, country: string): boolean {
  if (!isLikelyIn(name, 'uk')) return false
  if (country === 'UA' || isTellingOf(name, 'uk')) return true
  // "Саид" would be "Саїд"; in Russia and Belarus any и may be an і.
  return WRITTEN_BY_RULE.has(country) ? ukrainianForms(name)[0] === name.toLowerCase() : !/[аеєиіїоуюя]и/i.test(name)
}

const evened = (name: string) => name.replace(/['ʼ]/g, '’')
