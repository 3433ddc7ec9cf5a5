import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { ukrainianForms } from '@/lib/text/cross-spelling'
import { isLikelyIn, isTellingOf, latinDistance, pickName } from '@/lib/text/cyrillic-names'
import { ukrainianRomanisations } from '@/lib/text/transliterate'
import { UKRAINIAN_NAMES } from './ukrainian-names.table'

const CYRILLIC = /\p{Script=Cyrillic}/u
// A listed name that is farther from the place's own than another is an old one: Красноармійськ is Покровськ now.
const OLD = 2
// Elsewhere the name in Latin letters may be as far from the Ukrainian one: Париж.
const NEAR_HOME = new Set(['UA', 'RU', 'BY'])

/**
 * What Ukrainian calls a place, by our own table or else by its alternates; null where none is known to be Ukrainian.
 * Alternates carry no language: the listed Ukrainian name stands before the Russian one, and both before the heap of
 * all others (docs/decisions/0065).
 */
export function ukrainianName(entry: GazetteerEntry): string | null {
  const own = UKRAINIAN_NAMES.get(entry.id)
  if (own) return own.ukrainian
  const { precision, country } = entry
  const name = entry.name.replace(/[ıøłđ]/g, (letter) => UNMARKED[letter] ?? letter)
  const abroad = precision === 'settlement' && !NEAR_HOME.has(country)
  const alternates = abroad ? entry.alternates.filter((one) => !isDeclined(one, name)) : entry.alternates
  const listed = listedName({ ...entry, alternates })
  // Of what is no town, the name is often translated: nothing is near to "Black Sea" in letters.
  if (precision !== 'settlement' && precision !== 'district') return listed && evened(listed)
  // The name shown is the official romanisation of the Ukrainian one, where there is one.
  const official = country === 'UA' ? mostUkrainian(alternates.filter((one) => isRomanised(one, name))) : undefined
  if (official) return evened(official)
  const nearest = nearestName({ ...entry, name, alternates })
  if (!listed || !nearest) return (listed ?? nearest) && evened(listed ?? nearest ?? '')
  if (!NEAR_HOME.has(country)) return evened(listed)
  return evened(latinDistance(listed, name) - latinDistance(nearest, name) >= OLD ? nearest : listed)
}

const isRomanised = (ukrainian: string, latin: string) => ukrainianRomanisations(ukrainian)[0] === latin.toLowerCase()

/** Алчевськ and the Russian Алчевск are romanised alike. */
const mostUkrainian = (names: readonly string[]) =>
  names.find((name) => isTellingOf(name, 'uk')) ?? names.find((name) => isLikelyIn(name, 'uk')) ?? names[0]

/** Of all alternates the nearest to the Latin name; elsewhere the very same, if its letters don't say that it is Ukrainian. */
function nearestName({ name, alternates, country }: GazetteerEntry): string | null {
  const picked = pickName(alternates, name, 'uk')
  if (!picked || !isUkrainian(picked, country)) return null
  return NEAR_HOME.has(country) || isTellingOf(picked, 'uk') || latinDistance(picked, name) === 0 ? picked : null
}

/** As some text had it: "Харгейсе" for "у Харгейсе". */
function isDeclined(cyrillic: string, latin: string): boolean {
  const stem = cyrillic.replace(/(?:[оеа]м|[аеуиію])$/, '')
  return latinDistance(cyrillic, latin) > 0 && latinDistance(stem, latin.replace(/[aeiou]$/, '')) === 0
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
  // Of countries the list is whole.
  if (precision === 'country') return isLikelyIn(found, 'uk') ? found : null
  return isUkrainian(found, country) || (isFirstOfTwo && isLikelyIn(found, 'uk')) ? found : null
}

const WRITTEN_BY_RULE = new Set(['RU', 'BY'])
// Their names are spelled as they sound to Ukrainians: Бидгощ.
const SLAVIC = new Set(['PL', 'CZ', 'SK', 'BG', 'RS', 'HR', 'SI', 'BA', 'ME', 'MK'])
// Of other foreign places и follows these letters only, before a consonant; elsewhere it is і, but for names that one
// has to know (orthography of 2019, § 129): those are in the table.
const FOREIGN_Y = /(?<![цжшчщр])и|и(?![бвгґджзклмнпрстфхцчшщ])/i
// What a Latin name is compared without: letters that are no letter with a mark.
const UNMARKED: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd' }

/** Whether a name that may be Russian as well is right in Ukrainian. */
function isUkrainian(name: string, country: string): boolean {
  if (!isLikelyIn(name, 'uk')) return false
  if (country === 'UA' || isTellingOf(name, 'uk')) return true
  // In Russia and Belarus any и may be an і.
  if (WRITTEN_BY_RULE.has(country)) return ukrainianForms(name)[0] === name.toLowerCase()
  // "Саид" would be "Саїд", "Урмия" "Урмія".
  return SLAVIC.has(country) ? !/[аеєиіїоуюя]и|и[аеєиіїоуюя]|(^|[\s-])и/i.test(name) : !FOREIGN_Y.test(name)
}

const evened = (name: string) => name.replace(/['ʼ]/g, '’')
