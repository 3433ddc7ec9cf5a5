import { distanceKm } from '@/lib/domain/geometry'
import type { Precision } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { clauseAt } from './clauses'
import { BROUGHT_TO } from './figures/by-others'
import { changed, type FigureDraft } from './figures/draft'
import { ENGLISH_STATUS, type StatusWords } from './status-words'
import type { WindowMention } from './windows'

/** What a figure's status is judged by. */
export interface StatusMaterial {
  prepared: PreparedText
  places: readonly (number | null)[]
  toponyms: readonly LocatedToponym[]
  windows: readonly WindowMention[]
  publishedAt: string | null
  claimants: readonly (string | null)[]
}

/**
 * Which figures still hold. A figure whose clause speaks of another time is background; a first count that
 * the same report replaces, and a rounded number ("nearly 200", "at least one") that a more exact one of the
 * same thing agrees with, are superseded.
 */
export function withStatus(
  figures: readonly FigureDraft[],
  material: StatusMaterial,
  words: StatusWords = ENGLISH_STATUS,
): FigureDraft[] {
  const dated = figures.map((figure) =>
    isBackground(figure, material, words) ? changed(figure, { status: 'background' as const }) : figure,
  )
  return dated.map((figure, i) => {
    if (figure.status !== 'current' || figure.subset) return figure
    const replaced = dated.some(
      (other, k) =>
        k !== i &&
        sameThing(figure, other) &&
        samePlace(i, k, material) &&
        ((rounds(figure, other) && !rivals(i, k, figure, material)) ||
          (isFirstCount(figure, other, material, words) && !areTwoTowns(i, k, material))),
    )
    return replaced ? changed(figure, { status: 'superseded' as const }) : figure
  })
}

function sameThing(a: FigureDraft, b: FigureDraft): boolean {
  return b.status === 'current' && !b.subset && a.measure === b.measure && a.of === b.of
}

// The last sentence of a headline and a lead.
const LEAD = 1

function isBackground(
  figure: FigureDraft,
  { prepared, windows, publishedAt }: StatusMaterial,
  words: StatusWords,
): boolean {
  const { sentence } = figure.quantity
  const clause = clauseAt(prepared, sentence, figure.quantity.head)
  const start = prepared.tokens[clause.first]?.start ?? 0
  const end = prepared.tokens[clause.last - 1]?.end ?? start
  if (words.warTotal.test(clause.text)) return true
  const said = prepared.text.slice(sentence.start, sentence.end)
  if (figure.sentenceIndex > 0 && words.anotherDay?.test(said)) return true
  // "has died of wounds from Monday's strike, bringing the toll to four": the day is the strike's, the toll today's.
  if (figure.rule === BROUGHT_TO && figure.sentenceIndex <= LEAD) return false
  // A phrase at the head of the sentence dates all of it.
  const own = windows.filter(
    (window) =>
      (start <= window.start && window.end <= end) ||
      (sentence.start <= window.start && window.start - sentence.start < 12),
  )
  // "22 of 270 missiles over two nights", in a report of the last one
  const several = own.length > 0 && own.every(({ rule }) => rule === 'window:past-days')
  if (
    several &&
    windows.some(({ rule, windowPrecision }) => rule !== 'window:past-days' && windowPrecision === 'night')
  )
    return true
  if (own.some(({ background }) => background))
    return !own.some(({ background, rule }) => !background && rule !== 'window:weekday')
  return (
    figure.sentenceIndex > 0 && own.length > 0 && own.every((window) => isOlder(window, prepared, windows, publishedAt))
  )
}

/** A day at least two days before publication, in a report that opens with something later. */
function isOlder(
  window: WindowMention,
  prepared: PreparedText,
  windows: readonly WindowMention[],
  publishedAt: string | null,
): boolean {
  const lead = prepared.sentences[0]
  if (!publishedAt || !window.windowEnd || !lead) return false
  const daysBefore = (Date.parse(publishedAt.slice(0, 10)) - Date.parse(window.windowEnd)) / 86_400_000
  if (daysBefore < 1) return false
  const opening = windows.filter(({ start, windowEnd }) => start < lead.end && windowEnd !== null)
  return (
    opening.length > 0 &&
    opening.every(
      ({ windowStart, windowEnd }) =>
        windowEnd !== null &&
        window.windowEnd !== null &&
        windowEnd > window.windowEnd &&
        // "since Sunday" holds the Wednesday that is told of later.
        !(windowStart !== null && window.windowStart !== null && windowStart < window.windowStart),
    )
  )
}

/** "first said two were killed … then nine dead", "ten injured. … At first two were spoken of": the smaller, former count. */
function isFirstCount(
  figure: FigureDraft,
  other: FigureDraft,
  { prepared }: StatusMaterial,
  words: StatusWords,
): boolean {
  if (!['killed', 'injured', 'missing'].includes(figure.measure) || other.low <= figure.low) return false
  const textOf = ({ quantity: { sentence } }: FigureDraft) => prepared.text.slice(sentence.start, sentence.end)
  if (figure.sentenceIndex === other.sentenceIndex)
    return figure.start < other.start && words.later.test(prepared.text.slice(figure.end, other.start))
  if (figure.sentenceIndex > other.sentenceIndex)
    return words.former.test(textOf(figure)) && !words.former.test(textOf(other))
  return words.first.test(textOf(figure)) || words.later.test(textOf(other))
}

/**
 * Two who are named and differ don't round each other's count: "at least 89, the ministry said; 116, said the
 * observatory".
 */
function rivals(a: number, b: number, rounded: FigureDraft, { claimants }: StatusMaterial): boolean {
  const [one, two] = [claimants[a], claimants[b]]
  return Boolean(one && two && one !== two) && (rounded.qualifier === 'at_least' || rounded.qualifier === 'over')
}

/** The exact number is one that the rounded one could mean. */
function rounds(rounded: FigureDraft, exact: FigureDraft): boolean {
  if (exact.qualifier !== 'exact') return false
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

// Two towns nearer than this are one place to a report that gives one toll: a city and its suburb or region.
const SAME_PLACE_KM = 60

// A report that replaces a count speaks of the same town, or of its suburb.
const SUBURB_KM = 15
const TOWNS: ReadonlySet<Precision> = new Set(['spot', 'facility', 'settlement'])

/** Two towns, each with a toll of its own. */
function areTwoTowns(a: number, b: number, { places, toponyms }: StatusMaterial): boolean {
  const [one, two] = [places[a], places[b]].map((index) => (typeof index === 'number' ? toponyms[index]?.place : null))
  if (!one || !two || !TOWNS.has(one.precision) || !TOWNS.has(two.precision)) return false
  return distanceKm(one, two) > SUBURB_KM
}

/** The same place, one inside the other's region, or one of them not said. */
function samePlace(a: number, b: number, { places, toponyms }: StatusMaterial): boolean {
  const [one, two] = [places[a], places[b]].map((index) =>
    index === null || index === undefined ? null : (toponyms[index]?.place ?? null),
  )
  if (!one || !two) return true
  if (one.precision === 'country' || two.precision === 'country')
    return one.precision === two.precision && one.country === two.country
  if (one.geonameId !== null && one.geonameId === two.geonameId) return true
  if (one.precision === 'region' || two.precision === 'region')
    return one.admin1 === two.admin1 || distanceKm(one, two) < SAME_PLACE_KM
  return distanceKm(one, two) < SAME_PLACE_KM
}
