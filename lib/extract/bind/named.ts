import type { PreparedText } from '@/lib/text/prepare'
import type { FigureDraft } from '../figures/draft'
import type { Option } from './option'
import { together } from './together'
import type { BindingWords } from './words'

/**
 * The place named right behind the number: "12 over Crimea", "two deaths in the Rostov region", "1 each in A, B and C".
 */
export function named(
  prepared: PreparedText,
  figure: FigureDraft,
  options: readonly Option[],
  words: BindingWords,
): number | null | 'joint' {
  const { tokens } = prepared
  const { sentence } = figure.quantity
  const before = placeBefore(prepared, figure, options, words)
  if (before) return before.index
  let at = Math.max(figure.quantity.nounLast, figure.quantity.last)
  // Step over "were downed", "people", "of them", up to the preposition.
  const relative = /^(?:who|that|which)$/.test(tokens[at]?.lower ?? '')
  for (let steps = 0; steps < (relative ? 9 : 5) && at < sentence.last; steps++, at++) {
    const act = words.actEnd?.(tokens, at) ?? null
    if (act !== null) {
      at = act - 1
      continue
    }
    const word = tokens[at]?.lower ?? ''
    if (words.at.has(word)) {
      const place = options.find(
        ({ toponym }) => toponym.first > at && toponym.first - at <= 4 && toponym.first < sentence.last,
      )
      if (!place || !words.leadsTo.test(prepared.text.slice(tokens[at]?.end, place.toponym.start))) return null
      const inner = figure.nth === undefined ? ownedTown(prepared, place, options) : null
      if (inner) return inner.index
      if (figure.nth === undefined)
        return word !== 'across' && place.role === 'context' && isContainerOnly(place, options, figure)
          ? null
          : together(prepared, finer(prepared, place, options, words), options, words)
      const list = options.filter(
        ({ toponym }) => toponym.first >= place.toponym.first && toponym.first < sentence.last,
      )
      return list[figure.nth]?.index ?? place.index
    }
    if (/^[,;:.]$/.test(word) || /^\d/.test(word)) return null
  }
  return null
}

/** "in the Donetsk region town of Kostiantynivka": the region only says where the town lies. */
function ownedTown(prepared: PreparedText, place: Option, options: readonly Option[]): Option | null {
  const next = options[options.indexOf(place) + 1]
  if (place.role !== 'context' || next?.role !== 'site' || place.toponym.place?.precision !== 'region') return null
  const admin1 = next.toponym.place?.admin1 ?? place.toponym.place.admin1
  return admin1 === place.toponym.place.admin1 && OWNED.test(prepared.text.slice(place.toponym.end, next.toponym.start))
    ? next
    : null
}

const OWNED = /^['’]?s? [\p{L} ]{0,25}$/u

/** "in southern Ukraine, in the southern part of Odesa": each step says it more exactly. */
function finer(prepared: PreparedText, place: Option, options: readonly Option[], words: BindingWords): Option {
  const next = options[options.indexOf(place) + 1]
  if (next?.role !== 'site' || !words.finer.test(prepared.text.slice(place.toponym.end, next.toponym.start)))
    return place
  return next.toponym.place?.country === place.toponym.place?.country ? finer(prepared, next, options, words) : place
}

/** A region that only says where the sentence's town lies takes no figure from the town. */
function isContainerOnly(place: Option, options: readonly Option[], figure: FigureDraft): boolean {
  return options.some(
    ({ toponym, role }) =>
      role === 'site' &&
      toponym.first < place.toponym.first &&
      toponym.first >= figure.quantity.sentence.first &&
      toponym.place?.admin1 === place.toponym.place?.admin1,
  )
}

/** "over Kursk – 8", in languages whose lists name the place first. */
function placeBefore(
  prepared: PreparedText,
  figure: FigureDraft,
  options: readonly Option[],
  { placeBefore }: BindingWords,
): Option | null {
  if (!placeBefore) return null
  const { sentence, first } = figure.quantity
  const start = prepared.tokens[first]?.start ?? 0
  const place = options.findLast(({ toponym }) => toponym.last <= first && toponym.first >= sentence.first)
  return place && placeBefore.test(prepared.text.slice(place.toponym.end, start)) ? place : null
}
