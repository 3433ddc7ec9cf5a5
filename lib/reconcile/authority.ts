import type { Measure } from '@/lib/domain/figure'
import { COUNTED_NATIONALLY } from '@/lib/domain/measures'
import type { Place } from '@/lib/domain/place'
import { tokenise } from '@/lib/text/tokens'
import { LOCAL_AUTHORITY, NATIONAL_AUTHORITY, OF_COUNTRY } from './authority.table'

/**
 * What a claimant's word on a measure weighs at a place.
 *
 * - 3: who counts it: governors, mayors, police, prosecutors and rescuers for people and damage, an air force or a
 *   ministry for weapons.
 * - 2: other authorities of the place's country.
 * - 1: whoever else, and reports that don't say whose number it is.
 * - 0: those who are called after another country: the other side of a war seldom counts where it strikes.
 */
export function authority(claimant: string | null, measure: Measure, place: Place | null): 0 | 1 | 2 | 3 {
  if (claimant === null) return 1
  const words = tokenise(claimant).map(({ lower }) => lower)
  const countries = Object.keys(OF_COUNTRY).filter((country) => words.some((word) => OF_COUNTRY[country]?.has(word)))
  if (place?.country && countries.length > 0 && !countries.includes(place.country)) return 0
  const [local, national] = [LOCAL_AUTHORITY, NATIONAL_AUTHORITY].map((table) => words.some((word) => table.has(word)))
  if (!local && !national) return 1
  return COUNTED_NATIONALLY.has(measure) === Boolean(national) ? 3 : 2
}
