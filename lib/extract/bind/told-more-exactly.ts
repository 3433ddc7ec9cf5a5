import { distanceKm } from '@/lib/domain/geometry'
import { WIDTH } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { FigureDraft } from '../figures/draft'

// "Over the past 24 hours", "in the past day": what a whole region suffered in it is no one town's.
const DAY_TOTAL = new RegExp(
  [
    String.raw`\b(?:over|in|during|within) (?:the )?(?:past|last|previous) `,
    String.raw`(?:(?:24|twenty-four|48) hours|day|night|week)\b`,
    String.raw`|\bsettlements\b`,
  ].join(''),
  'i',
)

/** The same number told twice, once of a region or district and once of a town in it, belongs to the town. */
export function toldMoreExactly(
  prepared: PreparedText,
  figures: readonly FigureDraft[],
  bound: readonly (number | null)[],
  toponyms: readonly LocatedToponym[],
): (number | null)[] {
  return bound.map((place, i) => {
    const figure = figures[i]
    const own = place === null ? null : toponyms[place]?.place
    if (!figure || (own?.precision !== 'region' && own?.precision !== 'district')) return place
    const { start, end } = figure.quantity.sentence
    if (DAY_TOTAL.test(prepared.text.slice(start, end))) return place
    const again = figures.findIndex((other, k) => {
      const at = bound[k]
      const there = at === null || at === undefined ? null : toponyms[at]?.place
      return (
        k !== i &&
        other.measure === figure.measure &&
        other.low === figure.low &&
        other.high === figure.high &&
        there?.admin1 === own.admin1 &&
        there?.admin1 !== null &&
        there !== null &&
        there !== undefined &&
        WIDTH[there.precision] < WIDTH[own.precision] &&
        // A town farther off than the district reaches is not in it.
        (own.precision === 'region' || distanceKm(there, own) < own.radiusKm * 2)
      )
    })
    return again >= 0 ? (bound[again] ?? place) : place
  })
}
