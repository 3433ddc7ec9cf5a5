import { group } from 'd3-array'
import { nameKey } from '@/lib/text/name-key'
import type { Draft } from './draft'
import { plainRussian } from './english-names'

const SHORTEST_STEM = 4
// What a Russian or Belarusian district adds to the name of its town: Shebekin-sky, Valuy-sky, Grayvoron-sky.
const ADJECTIVE = /(ovsk|evsk|insk|ansk|ensk|sk|tsk)(y|iy)$/
const ARTICLE = /^(al|el|ar|as|ash|at|az|an|ad) /

/**
 * Finds the town that a district is named for, inside the same first-order region: one of the same name, or for
 * adjectives the most populous that shares their stem.
 */
export function seatFinder(
  settlements: readonly Draft[],
): (country: string, admin1: string, base: string) => Draft | null {
  const byRegion = group(
    settlements.filter((place) => place.precision === 'settlement' && place.admin1),
    (place) => `${place.country} ${place.admin1}`,
  )
  const named = new Map<string, ReadonlyMap<string, Draft>>()
  const namesIn = (region: string) => {
    const known = named.get(region)
    if (known) return known
    const names = new Map<string, Draft>()
    for (const place of byRegion.get(region) ?? []) {
      for (const name of [place.name, ...(place.alternates ?? [])]) {
        const key = seatKey(name)
        const other = names.get(key)
        if (!other || other.population < place.population) names.set(key, place)
      }
    }
    named.set(region, names)
    return names
  }
  return (country, admin1, base) => {
    const key = seatKey(base)
    const names = namesIn(`${country} ${admin1}`)
    const same = names.get(key) ?? names.get(key.replace(/i?y$/, ''))
    if (same || (country !== 'RU' && country !== 'BY')) return same ?? null
    const stem = seatKey(plainRussian(base)).replace(ADJECTIVE, '')
    if (stem.length < SHORTEST_STEM || stem === key) return null
    const sharing = (byRegion.get(`${country} ${admin1}`) ?? []).filter((place) => {
      const name = seatKey(place.name)
      return name.startsWith(stem) && name.length - stem.length <= LONGEST_ENDING
    })
    return sharing.reduce<Draft | null>(
      (best, place) => (best && best.population >= place.population ? best : place),
      null,
    )
  }
}

/** Endings of towns that the stem of their district has lost: Shebek-ino, Krasnogor-sk, Lyubim-ovka. */
const LONGEST_ENDING = 4

const seatKey = (name: string) => nameKey(name).replace(ARTICLE, '')
