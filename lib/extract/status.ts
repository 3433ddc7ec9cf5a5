import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { clauseAt } from './clauses'
import type { FigureDraft } from './figures'
import type { WindowMention } from './windows'

/**
 * Which figures still hold. A figure whose clause speaks of another time is background; a rounded one
 * ("nearly 200", "at least one") that a more exact figure of the same thing in the same report agrees with
 * is superseded by it.
 */
export function withStatus(
  prepared: PreparedText,
  figures: readonly FigureDraft[],
  places: readonly (number | null)[],
  toponyms: readonly LocatedToponym[],
  windows: readonly WindowMention[],
): FigureDraft[] {
  const dated = figures.map((figure) =>
    isBackground(prepared, figure, windows) ? { ...figure, status: 'background' as const } : figure,
  )
  return dated.map((figure, i) => {
    if (figure.status !== 'current' || figure.subset || figure.qualifier === 'exact') return figure
    const better = dated.some(
      (other, k) =>
        k !== i &&
        other.status === 'current' &&
        !other.subset &&
        other.qualifier === 'exact' &&
        other.measure === figure.measure &&
        other.of === figure.of &&
        agrees(figure, other) &&
        samePlace(places[i] ?? null, places[k] ?? null, toponyms),
    )
    return better ? { ...figure, status: 'superseded' as const } : figure
  })
}

const WAR_TOTAL =
  /\bsince (?:the )?(?:start|beginning|outbreak|full-scale|invasion|war)\b|\b(?:in|during|over) (?:the )?(?:entire |whole |course of the )?war\b|\btotal (?:death )?toll of the war\b/i

function isBackground(prepared: PreparedText, figure: FigureDraft, windows: readonly WindowMention[]): boolean {
  const { sentence } = figure.quantity
  const clause = clauseAt(prepared, sentence, figure.quantity.head)
  const start = prepared.tokens[clause.first]?.start ?? 0
  const end = prepared.tokens[clause.last - 1]?.end ?? start
  if (WAR_TOTAL.test(clause.text)) return true
  const own = windows.filter((window) => start <= window.start && window.end <= end)
  return (
    own.some(({ background }) => background) &&
    !own.some(({ background, rule }) => !background && rule !== 'window:weekday')
  )
}

/** The exact number is one that the rounded one could mean. */
function agrees(rounded: FigureDraft, exact: FigureDraft): boolean {
  const [r, e] = [rounded.low, exact.low]
  switch (rounded.qualifier) {
    case 'nearly':
    case 'about':
      return e >= r * 0.8 && e <= r * 1.2
    case 'at_least':
    case 'over':
      return e >= r && e <= Math.max(r * 1.5, r + 3)
    case 'at_most':
      return e <= r && e >= r * 0.7
    case 'exact':
      return false
  }
}

/** The same place, one inside the other's region, or one of them not said. */
function samePlace(a: number | null, b: number | null, toponyms: readonly LocatedToponym[]): boolean {
  if (a === null || b === null) return true
  const [one, two] = [toponyms[a]?.place, toponyms[b]?.place]
  if (!one || !two) return true
  if (one.geonameId !== null && one.geonameId === two.geonameId) return true
  if (one.name === two.name) return true
  if (one.precision === 'country' || two.precision === 'country')
    return one.precision === two.precision && one.country === two.country
  return one.admin1 !== null && one.admin1 === two.admin1
}
