import type { PreparedText } from '@/lib/text/prepare'
import { type FigureDraft, OF_WEAPONS } from '../figures/draft'

const OUT_OF = /^(?:of|the|з|із|зі|из)$/

/** "21 of 26 drones were downed over Ukraine, …": the whole is where its part is. */
export function wholeOfPart(
  { tokens }: PreparedText,
  figures: readonly FigureDraft[],
  i: number,
  bound: readonly (number | null)[],
): number | null {
  const [part, whole] = [figures[i - 1], figures[i]]
  if (whole?.measure !== 'launched' || !part || !OF_WEAPONS.has(part.measure)) return null
  const from = part.quantity.nounLast <= whole.quantity.first ? part.quantity.nounLast : part.quantity.last
  const between = tokens.slice(from, whole.quantity.first)
  if (between.length === 0 || between.length > 2 || !between.every(({ lower }) => OUT_OF.test(lower))) return null
  return bound[i - 1] ?? null
}

const OF_THEM = /^(?:them|whom|these|those)$/

/** "31 died, 13 of them in X; three in Y": the places that the parts of a whole are told of are not the whole's. */
export function wholeToldInParts(
  { tokens }: PreparedText,
  figures: readonly FigureDraft[],
  i: number,
  own: readonly (number | null | 'joint')[],
): ReadonlySet<number> {
  const whole = figures[i]
  if (!whole || OF_WEAPONS.has(whole.measure)) return NONE
  const rest = figures.filter(
    (other) =>
      other !== whole && other.measure === whole.measure && other.quantity.sentence === whole.quantity.sentence,
  )
  const parted = rest.some(
    ({ quantity: { first, last } }) =>
      first > whole.quantity.first && tokens[last]?.lower === 'of' && OF_THEM.test(tokens[last + 1]?.lower ?? ''),
  )
  if (!parted) return NONE
  return new Set(rest.map((other) => own[figures.indexOf(other)]).filter((index) => typeof index === 'number'))
}

const NONE: ReadonlySet<number> = new Set()
