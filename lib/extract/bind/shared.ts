import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { type FigureDraft, OF_WEAPONS } from '../figures/draft'

/**
 * "In the Zaporizhzhia region, a girl was killed and a boy wounded in Dolynka": two fates joined by "and" share the
 * place that is named behind the second.
 */
export function sharedWithNext(
  { tokens }: PreparedText,
  figures: readonly FigureDraft[],
  i: number,
  own: readonly (number | null | 'joint')[],
  toponyms: readonly LocatedToponym[],
): number | null {
  const [figure, next] = [figures[i], figures[i + 1]]
  const place = own[i + 1]
  if (!figure || !next || typeof place !== 'number' || OF_WEAPONS.has(figure.measure) || OF_WEAPONS.has(next.measure))
    return null
  if (next.measure === figure.measure || next.quantity.sentence !== figure.quantity.sentence) return null
  const between = tokens.slice(figure.lastToken, next.firstToken)
  return between.length === 1 && between[0]?.lower === 'and' && toponyms[place]?.place?.precision !== 'country'
    ? place
    : null
}

/** "A barrage of 174 drones in Ukraine. … shot down 90": what was shot down is of the barrage just spoken of. */
export function partner(
  figure: FigureDraft,
  figures: readonly FigureDraft[],
  bound: readonly (number | null)[],
): number | null {
  const at = figures.findLastIndex(
    (other, k) =>
      k < bound.length &&
      OF_WEAPONS.has(other.measure) &&
      other.of === figure.of &&
      figure.sentenceIndex - other.sentenceIndex <= 2,
  )
  return bound[at] ?? null
}
