import type { PreparedText } from '@/lib/text/prepare'
import { anyOf } from '@/lib/text/word-pattern'
import type { FigureDraft } from '../figures/draft'
import type { Option } from './option'
import { together } from './together'

// Words between a preposition and the name it governs.
const LEADS_TO = new RegExp(
  String.raw`^\s*(?:${anyOf`
    the, its, their, nearby, neighbou?ring, occupied, annexed, (?:north|south|east|west|centr)\w*, border, regional,
    capital, coastal, city, cities, town, towns, village, villages, port, settlement, outskirts, suburbs?, territory,
    skies, regions?, oblasts?, districts?, provinces?, part, parts, of, over, and, [A-Z]\w+(?:ian|ish|ese|i|an),
    \w+-(?:occupied|controlled|held)
  `}[\s-]*)*$`,
)

/**
 * The place named right behind the number: "12 over Crimea", "two deaths in the Rostov region", "1 each in A, B and C".
 */
export function named(
  prepared: PreparedText,
  figure: FigureDraft,
  options: readonly Option[],
): number | null | 'joint' {
  const { tokens } = prepared
  const { sentence } = figure.quantity
  let at = Math.max(figure.quantity.nounLast, figure.quantity.last)
  // Step over "were downed", "people", "of them", up to the preposition.
  const relative = /^(?:who|that|which)$/.test(tokens[at]?.lower ?? '')
  for (let steps = 0; steps < (relative ? 9 : 5) && at < sentence.last; steps++, at++) {
    const word = tokens[at]?.lower ?? ''
    if (/^(over|in|at|near|above|across|on|off)$/.test(word)) {
      const place = options.find(
        ({ toponym }) => toponym.first > at && toponym.first - at <= 4 && toponym.first < sentence.last,
      )
      if (!place || !LEADS_TO.test(prepared.text.slice(tokens[at]?.end, place.toponym.start))) return null
      if (figure.nth === undefined)
        return place.role === 'context' && isContainerOnly(place, options, figure)
          ? null
          : together(prepared, finer(prepared, place, options), options)
      const list = options.filter(
        ({ toponym }) => toponym.first >= place.toponym.first && toponym.first < sentence.last,
      )
      return list[figure.nth]?.index ?? place.index
    }
    if (/^[,;:.]$/.test(word) || /^\d/.test(word)) return null
  }
  return null
}

/** "in southern Ukraine, in the southern part of Odesa": each step says it more exactly. */
function finer(prepared: PreparedText, place: Option, options: readonly Option[]): Option {
  const next = options[options.indexOf(place) + 1]
  if (
    next?.role !== 'site' ||
    !/^\s*,\s*(?:in|at|near)\b[^.;,]*$/.test(prepared.text.slice(place.toponym.end, next.toponym.start))
  )
    return place
  return next.toponym.place?.country === place.toponym.place?.country ? finer(prepared, next, options) : place
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
