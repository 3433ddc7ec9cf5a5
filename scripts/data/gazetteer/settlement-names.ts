import { nameKey } from '@/lib/text/name-key'
import type { City } from './geonames'
import { readTable } from './tables'

// English words that are some town's name in another language: "Drone" (Dronero), "Minister" (Minster).
const ORDINARY = new Set(readTable('ordinary-words.tsv', ['word!', 'source!']).map((row) => row.text('word')))

const MISLEADING = new Map(
  readTable('misleading-alternates.tsv', ['geonames!', 'alternates!', 'source!']).map((row) => [
    row.number('geonames', 1, 1e9),
    new Set(row.list('alternates').map(nameKey)),
  ]),
)

/** Whether a name that is not a place's own would be taken for an ordinary word: "Free" for Free State. */
export const isOrdinary = (name: string): boolean => ORDINARY.has(nameKey(name))

/**
 * The alternates worth keeping: Latin and Cyrillic, without the machine-made ones ("orstu"), codes ("KBP", "UAIEV"),
 * ordinary English words, and anything with digits, commas or brackets. For a small town outside the countries kept
 * whole, Cyrillic ones are left out too.
 */
export function keptAlternates(city: City, whole: boolean): string[] {
  const cyrillicToo = whole || city.population >= 100_000
  return city.alternates.filter(
    (name) =>
      keptName(name) &&
      !MISLEADING.get(city.id)?.has(nameKey(name)) &&
      (cyrillicToo || !/\p{Script=Cyrillic}/u.test(name)),
  )
}

/** Whether an alternate is a name that a text may use. */
export function keptName(name: string): boolean {
  return (
    name.length > 2 &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\s'’ʼ`ʹ\-.]+$/u.test(name) &&
    /\p{Lu}/u.test(name) &&
    !/^[A-Z]{3,5}$/.test(name) &&
    !isOrdinary(name)
  )
}
