import type { Precision } from '@/lib/domain/place'
import { type PreparedText, sentenceIndexAt } from '@/lib/text/prepare'
import { isCapitalised } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import { type FigureDraft, OF_WEAPONS } from '../figures/draft'
import type { Option } from './option'
import { together } from './together'
import type { BindingWords } from './words'

/** The site of the sentence that stands nearest to the figure, by the words and marks between; `joint` for several. */
export function nearest(
  prepared: PreparedText,
  figure: FigureDraft,
  options: readonly Option[],
  figures: readonly FigureDraft[],
  words: BindingWords,
): number | null | 'joint' {
  const { sentence, head } = figure.quantity
  let best: { option: Option; cost: number; apart: number } | null = null
  for (const option of options) {
    const { toponym, role } = option
    if (role !== 'site' || toponym.first < sentence.first || toponym.first >= sentence.last) continue
    const after = toponym.first > head
    // Nobody is hurt "over" a place.
    if (after && !OF_WEAPONS.has(figure.measure) && OVERHEAD.test(prepared.text.slice(figure.end, toponym.start)))
      continue
    const [from, to] = after ? [figure.lastToken, toponym.first] : [toponym.last, figure.firstToken]
    let cost = Math.max(0, to - from)
    let apart = 0
    for (let i = from; i < to; i++) {
      const mark = prepared.tokens[i]?.text ?? ''
      if (mark === ';') cost += SEMICOLON
      // "killed ten in Israel: six in Bat Yam": a country before a colon has the whole.
      else if (mark === ':') cost += after || toponym.place?.precision === 'country' ? 8 : 0
      else if (mark === ',') cost += CLAUSE.test(prepared.tokens[i + 1]?.lower ?? '') ? ANOTHER_CLAUSE : 1
    }
    // ", where 35 were missing": there is the place just spoken of.
    if (!after && isWhere(prepared, figure)) cost -= WHERE
    // A place behind another figure of the same measure belongs to that one.
    const taken = figures.some(
      (other) =>
        other !== figure && other.measure === figure.measure && from <= other.quantity.head && other.quantity.head < to,
    )
    if (taken) cost += 8
    // "one was hurt and 14 drones were downed over Azov": people and weapons share no place behind the second.
    else if (
      after &&
      figures.some((other) => isOfAnother(figure, other) && from <= other.quantity.head && other.quantity.head < to)
    )
      apart = 6
    // Between a place that leads the clause and one that follows, the one that follows with a preposition is the
    // figure's own.
    if (after && words.at.has(prepared.tokens[toponym.first - 1]?.lower ?? '')) cost -= 2
    if (toponym.place?.precision === 'country') cost += OF_WEAPONS.has(figure.measure) ? 0 : 6
    if (!best || cost + apart < best.cost + best.apart) best = { option, cost, apart }
  }
  // Weapons counted far from any site are counted for the whole raid.
  if (best && OF_WEAPONS.has(figure.measure) && best.cost > 14) return opening(prepared, figure, options)
  return best ? together(prepared, narrowed(prepared, best.option, options), options, words) : null
}

const OVERHEAD = /\b(?:drones?|uavs?|missiles?|rockets?)\b[^.;]*\b(?:over|above)\b[^.;]*$/i

// "In Crimea", "In the Kursk region,"
const OPENS = /^\W*(?:in|at|near|over) (?:the |occupied |annexed |\w+ern )*$/i

/** "In Crimea a depot exploded …; 17 drones were involved": the site that opens the sentence holds all of it. */
function opening(prepared: PreparedText, { quantity }: FigureDraft, options: readonly Option[]): number | null {
  const { sentence } = quantity
  const first = options.find(({ toponym }) => toponym.first >= sentence.first)
  if (first?.role !== 'site' || first.toponym.first >= quantity.first) return null
  return OPENS.test(prepared.text.slice(sentence.start, first.toponym.start)) ? first.index : null
}

const WHERE = 10
const SEMICOLON = 12
// After a comma these tell of something else: ", although a missile struck near Kyiv".
const CLAUSE = /^(?:while|although|though|whereas|but|whilst)$/
const ANOTHER_CLAUSE = 6
const WORDS_TO_WHERE = 12
// A comma as near as this may only frame an aside.
const CLOSE = 4

/** ", where 35 were missing", ", where one person died and four were hurt": no comma parts the number from the word. */
function isWhere({ tokens }: PreparedText, { firstToken, quantity }: FigureDraft): boolean {
  const least = Math.max(quantity.sentence.first, firstToken - WORDS_TO_WHERE)
  for (let i = firstToken - 1; i >= least; i--) {
    if (tokens[i]?.lower === 'where') return true
    if (tokens[i]?.kind === 'punct' && firstToken - i > CLOSE) return false
  }
  return false
}

function isOfAnother(figure: FigureDraft, other: FigureDraft): boolean {
  return OF_WEAPONS.has(figure.measure) !== OF_WEAPONS.has(other.measure)
}

/** The last site named before the figure's sentence, towns before countries; else the first site after it. */
export function lastSpokenOf(prepared: PreparedText, figure: FigureDraft, options: readonly Option[]): number | null {
  if (isElsewhere(prepared, figure, options)) return null
  const sites = options.filter(({ role, toponym }) => role === 'site' && toponym.place?.precision !== 'country')
  const before = sites.filter(({ toponym }) => toponym.first < figure.quantity.sentence.first)
  const latest = before.at(-1)
  // "two shot down over the Black Sea": nobody lives there, if the same sentence names a town.
  const ashore =
    latest?.toponym.place?.precision === 'water'
      ? before.findLast(
          ({ toponym }) =>
            toponym.place?.precision !== 'water' &&
            sentenceIndexAt(prepared.sentences, toponym.start) ===
              sentenceIndexAt(prepared.sentences, latest.toponym.start),
        )
      : undefined
  const last = ashore ?? latest
  const whole = last ? regionOfList(prepared, last, before, options) : null
  if (whole !== null) return whole
  const site = last ?? sites[0]
  return site ? narrowed(prepared, site, options).index : null
}

// Fewer are told one by one.
const SEVERAL = 3

/** "Kherson, Antonivka and Bilozerka came under fire. One was killed": of several towns, the region's that the text names. */
function regionOfList(
  { text }: PreparedText,
  last: Option,
  sites: readonly Option[],
  options: readonly Option[],
): number | null {
  let from = sites.indexOf(last)
  const end = from
  while (from > 0 && LISTED.test(text.slice(sites[from - 1]?.toponym.end, sites[from]?.toponym.start))) from--
  const admin1 = last.toponym.place?.admin1
  const list = sites.slice(from, end + 1)
  if (list.length < SEVERAL || !admin1 || !list.every(({ toponym }) => toponym.place?.admin1 === admin1)) return null
  return (
    options.find(({ toponym: { place } }) => place?.precision === 'region' && place.admin1 === admin1)?.index ?? null
  )
}

const LISTED = /^\s*(?:,|,?\s*(?:and|as well as|та|і|й|и|а також|а также))\s*(?:the\s+)?$/

const PLACED_IN = /^(?:in|at|near|outside)$/
const NO_PLACE = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december english russian ukrainian arabic hebrew telegram facebook twitter parliament
`)

/** "killed two men in Przewodiv", a place that is not known: it is not the last one that is. */
function isElsewhere({ tokens }: PreparedText, { quantity }: FigureDraft, options: readonly Option[]): boolean {
  const { sentence } = quantity
  for (let i = quantity.last; i < sentence.last - 1; i++) {
    const name = tokens[i + 1]
    if (tokens[i]?.text === ';') return false
    if (!PLACED_IN.test(tokens[i]?.lower ?? '') || !name || !isCapitalised(name) || NO_PLACE.has(name.lower)) continue
    // "in Mayor Klitschko's words", "at Saint Mary's hospital": people and houses are called so too.
    if (tokens[i + 2]?.kind === 'possessive' || (tokens[i + 2] && isCapitalised(tokens[i + 2] ?? name))) continue
    if (!options.some(({ toponym }) => toponym.first <= i + 1 && i + 1 < toponym.last)) return true
  }
  return false
}

const WIDE: ReadonlySet<Precision> = new Set(['district', 'region', 'country'])
// ", a seaside village in the", " in eastern", " military range in": what says where the place before lies.
const LIES_IN = /^(?:(?:,\s*(?:a|an|the))?\s+[^.;:,()\d]{0,50})?,?\s*\b(?:in|of)\s+(?:the\s+)?[^.;:,()\d]{0,30}$/i

/** "Chaplyne, in eastern Ukraine's Dnipropetrovsk region": the wide place says where the narrow one before it lies. */
function narrowed(prepared: PreparedText, wide: Option, options: readonly Option[]): Option {
  const own = options[options.indexOf(wide) - 1]
  const [place, narrow] = [wide.toponym.place, own?.toponym.place]
  if (own?.role !== 'site' || !place || !narrow || !WIDE.has(place.precision)) return wide
  const inside =
    narrow.country === place.country &&
    narrow.precision !== place.precision &&
    narrow.precision !== 'country' &&
    (place.admin1 === null || place.admin1 === narrow.admin1)
  const between = prepared.text.slice(own.toponym.end, wide.toponym.start)
  return inside && LIES_IN.test(between) ? narrowed(prepared, own, options) : wide
}
