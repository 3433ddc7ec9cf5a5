import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { downedBy } from './bind/downed-by'
import { named } from './bind/named'
import { national, wholeCountry } from './bind/national'
import { lastSpokenOf, nearest } from './bind/nearest'
import type { Option } from './bind/option'
import { overAll } from './bind/over-all'
import { cityOfDistricts, onlySite, regionOfAll } from './bind/several'
import { partner, sharedWithNext } from './bind/shared'
import { inTheRegion, overTheTown } from './bind/spoken-of'
import { toldMoreExactly } from './bind/told-more-exactly'
import { siteToldWith } from './bind/told-with'
import { wholeOfPart, wholeToldInParts } from './bind/whole-and-parts'
import { type BindingWords, ENGLISH_BINDING } from './bind/words'
import type { Attribution } from './claimants'
import { type FigureDraft, OF_WEAPONS } from './figures/draft'
import { isNamed } from './roles/happenings'
import type { RoleMention } from './roles/setting'

/**
 * The place of every figure, as indices into the toponyms, or null: the place named right behind it
 * ("12 over Crimea"), else the nearest site of its sentence, else — for people and power — the last site
 * before it, or the first one after a headline. A count of weapons without a place of its own is the
 * national one of the country that its claimant defends.
 */
export function bindFigures(
  prepared: PreparedText,
  figures: readonly FigureDraft[],
  toponyms: readonly LocatedToponym[],
  roles: readonly RoleMention[],
  claimants: readonly (Attribution | null)[],
  words: BindingWords = ENGLISH_BINDING,
): (number | null)[] {
  const options = toponyms.flatMap((toponym, index): Option[] =>
    toponym.kind === 'name' && isNamed(toponym) ? [{ index, toponym, role: roles[index]?.role ?? 'context' }] : [],
  )
  const own = figures.map((figure) => named(prepared, figure, options, words))
  const bound: (number | null)[] = []
  figures.forEach((figure, i) => {
    // "216 drones, 66 of them over Krasnodar": what a part is bound to is not the whole's.
    const parts = new Set<number | null | undefined | 'joint'>()
    if (OF_WEAPONS.has(figure.measure))
      for (const [k, other] of figures.entries()) if (k !== i && other.measure === figure.measure) parts.add(own[k])
    const ofParts = wholeToldInParts(prepared, figures, i, own)
    const free = options.filter(({ index }) => !parts.has(index) && !ofParts.has(index))
    const same = figures.findIndex(({ quantity }) => quantity === figure.antecedent)
    const place =
      own[i] ??
      (same >= 0 ? bound[same] : null) ??
      wholeOfPart(prepared, figures, i, bound) ??
      wholeCountry(prepared, figure, options, words) ??
      downedBy(prepared, figure, toponyms, options) ??
      sharedWithNext(prepared, figures, i, own, toponyms) ??
      inTheRegion(prepared, figure, options) ??
      nearest(prepared, figure, free, figures, words)
    if (typeof place === 'number') bound.push(place)
    else if (place === 'joint' && !OF_WEAPONS.has(figure.measure))
      bound.push(regionOfAll(figure, options) ?? cityOfDistricts(figure, options))
    else if (OF_WEAPONS.has(figure.measure))
      bound.push(
        overTheTown(prepared, figure, options) ??
          (figure.of === 'boat' ? lastSpokenOf(prepared, figure, options) : null) ??
          national(prepared, figure, options, toponyms, claimants[i] ?? null, words) ??
          partner(figure, figures, bound) ??
          onlySite(figure, options, place === 'joint'),
      )
    else
      bound.push(
        siteToldWith(prepared, figure, options) ??
          overAll(prepared, figure, options, toponyms, claimants[i] ?? null, words) ??
          lastSpokenOf(prepared, figure, options),
      )
  })
  return toldMoreExactly(prepared, figures, bound, toponyms)
}
