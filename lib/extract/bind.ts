import type { PlaceRole } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { Attribution } from './claimants'
import type { FigureDraft } from './figures/draft'
import { national } from './national'
import type { RoleMention } from './roles/setting'

/** A place that a figure may belong to: its index among the toponyms, with its role. */
export interface Option {
  index: number
  toponym: LocatedToponym
  role: PlaceRole
}

const OF_WEAPONS = new Set(['launched', 'intercepted', 'suppressed', 'hit'])

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
): (number | null)[] {
  const options = toponyms.flatMap((toponym, index): Option[] =>
    toponym.kind === 'name' && toponym.place ? [{ index, toponym, role: roles[index]?.role ?? 'context' }] : [],
  )
  const own = figures.map((figure) => named(prepared, figure, options))
  const bound: (number | null)[] = []
  figures.forEach((figure, i) => {
    // "216 drones, 66 of them over Krasnodar": what a part is bound to is not the whole's.
    const parts = new Set(
      figures.flatMap((other, k) =>
        k !== i && other.measure === figure.measure && OF_WEAPONS.has(figure.measure)
          ? [own[k]].filter((index) => typeof index === 'number')
          : [],
      ),
    )
    const free = options.filter(({ index }) => !parts.has(index))
    const place = own[i] ?? wholeCountry(prepared, figure, options) ?? nearest(prepared, figure, free, figures)
    if (typeof place === 'number') bound.push(place)
    else if (place === 'joint' && !OF_WEAPONS.has(figure.measure)) bound.push(null)
    else if (OF_WEAPONS.has(figure.measure))
      bound.push(national(prepared, figure, options, toponyms, claimants[i] ?? null) ?? partner(figure, figures, bound))
    else bound.push(lastSpokenOf(figure, options))
  })
  return toldMoreExactly(figures, bound, toponyms)
}

// Words between a preposition and the name it governs.
const LEADS_TO =
  /^\s*(?:(?:the|its|their|nearby|neighbou?ring|occupied|annexed|(?:north|south|east|west|centr)\w*|border|regional|capital|coastal|city|cities|town|towns|village|villages|port|settlement|outskirts|suburbs?|territory|skies|regions?|oblasts?|districts?|provinces?|part|parts|of|over|and|[A-Z]\w+(?:ian|ish|ese|i|an)|\w+-(?:occupied|controlled|held))[\s-]*)*$/

/** "12 over Crimea", "two deaths in the Rostov region", "1 each in A, B and C". */
function named(prepared: PreparedText, figure: FigureDraft, options: readonly Option[]): number | null | 'joint' {
  const { tokens } = prepared
  const { sentence } = figure.quantity
  let at = Math.max(figure.quantity.nounLast, figure.quantity.last)
  // Step over "were downed", "people", "of them", up to the preposition.
  for (let steps = 0; steps < 5 && at < sentence.last; steps++, at++) {
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

/** "Across the country 11 people were killed": a national figure, whatever town was named last. */
function wholeCountry(prepared: PreparedText, figure: FigureDraft, options: readonly Option[]): number | null {
  const { sentence } = figure.quantity
  if (
    !/\b(?:across|throughout|around|all over) (?:the country|the whole country|\p{Lu}\p{L}+)\b|\bnationwide\b/u.test(
      prepared.text.slice(sentence.start, sentence.end),
    )
  )
    return null
  const opens = /^\s*(?:across|throughout|nationwide)\b/i.test(prepared.text.slice(sentence.start, sentence.end))
  if (
    !opens &&
    options.some(
      ({ toponym, role }) =>
        role === 'site' &&
        toponym.place?.precision !== 'country' &&
        sentence.start <= toponym.start &&
        toponym.start < sentence.end,
    )
  )
    return null
  const countries = options.filter(
    ({ toponym }) => toponym.place?.precision === 'country' && toponym.start < sentence.end,
  )
  return (countries.findLast(({ role }) => role === 'site') ?? null)?.index ?? null
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

function nearest(
  prepared: PreparedText,
  figure: FigureDraft,
  options: readonly Option[],
  figures: readonly FigureDraft[],
): number | null | 'joint' {
  const { sentence, head } = figure.quantity
  let best: { option: Option; cost: number } | null = null
  for (const option of options) {
    const { toponym, role } = option
    if (role !== 'site' || toponym.first < sentence.first || toponym.first >= sentence.last) continue
    const after = toponym.first > head
    const [from, to] = after ? [figure.lastToken, toponym.first] : [toponym.last, figure.firstToken]
    let cost = Math.max(0, to - from)
    for (let i = from; i < to; i++) {
      const mark = prepared.tokens[i]?.text ?? ''
      if (mark === ';') cost += 15
      else if (mark === ':') cost += after ? 8 : 0
      else if (mark === ',') cost += 1
    }
    // A place behind another figure of the same measure belongs to that one.
    const taken = figures.some(
      (other) =>
        other !== figure && other.measure === figure.measure && from <= other.quantity.head && other.quantity.head < to,
    )
    if (taken) cost += 8
    // Between a place that leads the clause and one that follows, the one that follows with a preposition is the figure's own.
    if (after && /^(in|on|at|over|near)$/.test(prepared.tokens[toponym.first - 1]?.lower ?? '')) cost -= 2
    if (toponym.place?.precision === 'country') cost += OF_WEAPONS.has(figure.measure) ? 0 : 6
    if (!best || cost < best.cost) best = { option, cost }
  }
  // Weapons counted far from any site are counted for the whole raid.
  if (best && OF_WEAPONS.has(figure.measure) && best.cost > 14) return null
  return best ? together(prepared, best.option, options) : null
}

/** "killed six in Donetsk and Kherson oblasts": a figure of several places is none of theirs alone, unless one of them holds the others. */
function together(prepared: PreparedText, place: Option, options: readonly Option[]): number | 'joint' {
  const at = options.indexOf(place)
  let from = at
  let to = at
  const listed = (a: Option | undefined, b: Option | undefined) =>
    a &&
    b &&
    b.role === 'site' &&
    a.role === 'site' &&
    /^\s*(?:,|,?\s*(?:and|as well as))\s*(?:in |on |at |over )?(?:the )?(?:(?:city|town|regions?|surrounding) (?:of )?)?$/.test(
      prepared.text.slice(a.toponym.end, b.toponym.start),
    )
  while (from > 0 && listed(options[from - 1], options[from])) from--
  while (listed(options[to], options[to + 1])) to++
  const list = options.slice(from, to + 1)
  if (list.length === 1) return place.index
  const order = ['spot', 'facility', 'settlement', 'district', 'region', 'water', 'country']
  const widest = list.reduce((a, b) =>
    order.indexOf(b.toponym.place?.precision ?? 'spot') > order.indexOf(a.toponym.place?.precision ?? 'spot') ? b : a,
  )
  const region = widest.toponym.place?.admin1
  const holds = list.every(
    (other) =>
      other === widest ||
      (other.toponym.place?.admin1 === region && other.toponym.place?.precision !== widest.toponym.place?.precision),
  )
  return holds && region ? widest.index : 'joint'
}

/** "A barrage of 174 drones in Ukraine. … shot down 90": what was shot down is of the barrage just spoken of. */
function partner(
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

/** The same number told twice, once of a region and once of a town in it, belongs to the town. */
function toldMoreExactly(
  figures: readonly FigureDraft[],
  bound: readonly (number | null)[],
  toponyms: readonly LocatedToponym[],
): (number | null)[] {
  return bound.map((place, i) => {
    const figure = figures[i]
    const own = place === null ? null : toponyms[place]?.place
    if (!figure || own?.precision !== 'region') return place
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
        there?.precision !== 'region'
      )
    })
    return again >= 0 ? (bound[again] ?? place) : place
  })
}

/** The last site named before the figure's sentence, towns before countries; else the first site after it. */
function lastSpokenOf(figure: FigureDraft, options: readonly Option[]): number | null {
  const sites = options.filter(({ role, toponym }) => role === 'site' && toponym.place?.precision !== 'country')
  const before = sites.filter(({ toponym }) => toponym.first < figure.quantity.sentence.first)
  const last = before.at(-1)
  if (last) {
    // Of the sites of that last sentence, the finest.
    return last.index
  }
  return sites[0]?.index ?? null
}
