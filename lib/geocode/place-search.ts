import type { PlaceFit, PlaceWish } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import { nameKey } from '@/lib/text/name-key'
import type { SearchTable } from './search-table'
import { walk } from './typo-walk'

/** A place that was found, by its index. */
export interface FoundPlace {
  index: number
  fit: PlaceFit
  /** The name that fitted, as a key. */
  key: string
}

/** What is typed may go on for longer than any name; the rest then says nothing more. */
const LONGEST = 60
/** From so many letters on, one edit is forgiven, and two. With fewer, everything resembles everything. */
const ONE_EDIT = 4
const TWO_EDITS = 8

/** Order of fits; whatever the weight, a lower rank goes first. */
const RANKS: readonly PlaceFit[] = ['exact', 'prefix', 'fuzzy']
const UNFIT = 255

/** A place of less weight than this is not meant by a few letters that happen to be another name of it. */
const WELL_KNOWN = 5

/** In units of weight, which are powers of ten of the population. */
const OTHER_NAME = 1
const PER_EDIT = 2
const ONLY_BEGUN = 1
const NEAR = 3
/** At this distance half of what nearness gives is left. */
const HALF_KM = 200

/**
 * Searches places by what is typed so far. The ranking, in this order:
 *
 * 1. **How it fits.** A name typed whole goes before names that begin with it, and those before names with typing
 *    errors: one from four letters on where room is left, two from eight where nothing else fits.
 * 2. **How likely the place is meant** (`placeWeight`): the power of ten of its population, more for a country, a
 *    capital and the seat of a region, less for a district, a fixed weight for seas and facilities, which have none.
 *    Less by one (a tenth of the population) where another of its names fits than its own; among names with errors, less by two for
 *    each error.
 * 3. **How near it is** to `near`, where given: up to three more, half of it at 200 km. A village near by so outranks
 *    a town of its name far away, but hardly a capital.
 *
 * No war has a bonus of its own: which one is meant is what `near` says.
 */
export function placeSearch(table: SearchTable) {
  const { starts, letters, firsts, places, weights, countries, regions, lngs, lats } = table
  // By place, for one search; those in `touched` are cleaned after it.
  const ranks = new Uint8Array(weights.length).fill(UNFIT)
  const losses = new Float32Array(weights.length)
  const keys = new Uint32Array(weights.length)

  const numbersOf = (codes: Iterable<string>) => new Set([...codes].map((code) => table.codes.get(code) ?? -1))

  /** All that fit, best first, and how many there are. With `areas`, codes of countries and regions, only places in one of them. */
  return function search(
    { query, countries: wanted, near, limit }: PlaceWish,
    areas: ReadonlySet<string> | null = null,
  ): { found: FoundPlace[]; matched: number } {
    const typed = nameKey(query).slice(0, LONGEST)
    if (!typed) return { found: [], matched: 0 }
    const inCountries = wanted && numbersOf(wanted)
    const inAreas = areas && numbersOf(areas)
    const isWanted = (place: number) => {
      const country = countries[place] ?? 0
      if (inCountries && !inCountries.has(country)) return false
      return !inAreas || inAreas.has(country) || inAreas.has(regions[place] ?? 0)
    }
    const touched: number[] = []

    function take(key: number, fit: number, loss: number) {
      const end = firsts[key + 1] ?? 0
      for (let at = firsts[key] ?? 0; at < end; at++) {
        const posting = places[at] ?? 0
        const place = posting >> 1
        const obscure = fit === 0 && !(posting & 1) && typed.length < ONE_EDIT && (weights[place] ?? 0) < WELL_KNOWN
        const rank = obscure ? 1 : fit
        const known = ranks[place] ?? UNFIT
        if (known < rank) continue
        const whole = loss + (posting & 1 ? 0 : OTHER_NAME)
        if (known === rank && (losses[place] ?? 0) <= whole) continue
        if (known === UNFIT) {
          if (!isWanted(place)) continue
          touched.push(place)
        }
        ranks[place] = rank
        losses[place] = whole
        keys[place] = key
      }
    }

    walk(table, typed, 0, (key, { whole }) => take(key, whole ? 0 : 1, 0))
    const withErrors = (most: number) =>
      walk(table, typed, most, (key, { edits, whole }) => {
        if (edits > 0) take(key, 2, edits * PER_EDIT + (whole ? 0 : ONLY_BEGUN))
      })
    if (typed.length >= ONE_EDIT && touched.length < limit) withErrors(1)
    // A second error costs three times the walk, and says little where one or none already finds something.
    if (typed.length >= TWO_EDITS && touched.length === 0) withErrors(2)

    const best: { index: number; rank: number; score: number }[] = []
    for (const index of touched) {
      const rank = ranks[index] ?? UNFIT
      let score = (weights[index] ?? 0) - (losses[index] ?? 0)
      if (near) score += NEAR / (1 + distanceKm(near, { lng: lngs[index] ?? 0, lat: lats[index] ?? 0 }) / HALF_KM)
      const last = best[limit - 1]
      if (last && (last.rank < rank || (last.rank === rank && last.score >= score))) continue
      let at = best.length
      while (at > 0 && isBefore({ rank, score }, best[at - 1])) at--
      best.splice(at, 0, { index, rank, score })
      if (best.length > limit) best.pop()
    }
    const found = best.map(({ index, rank }): FoundPlace => {
      const key = keys[index] ?? 0
      return {
        index,
        fit: RANKS[rank] ?? 'fuzzy',
        key: String.fromCharCode(...letters.subarray(starts[key], starts[key + 1])),
      }
    })
    for (const index of touched) ranks[index] = UNFIT
    return { found, matched: touched.length }
  }
}

function isBefore(a: { rank: number; score: number }, b: { rank: number; score: number } | undefined): boolean {
  return b !== undefined && (a.rank < b.rank || (a.rank === b.rank && a.score > b.score))
}
