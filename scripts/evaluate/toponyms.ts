import { z } from 'zod'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { PlaceMention } from '@/lib/domain/place'
import { overlaps, type Span } from '@/lib/domain/span'
import type { Answer } from '@/lib/geocode/reliability'
import { type Miss, misplaced, unrecognised } from './miss'
import { type Rates, ratesOf, tally } from './rates'

/** The field's measure of "near enough": 161 km, a hundred miles. */
const NEAR_KM = 161

/** A document of a geoparsing corpus: the words that are places, and where they lie. */
export const corpusSchema = z.object({
  id: z.string(),
  text: z.string(),
  toponyms: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      text: z.string(),
      lng: z.number().nullish(),
      lat: z.number().nullish(),
    }),
  ),
})
export type CorpusDocument = z.infer<typeof corpusSchema>

/** What a system said about a document: spans, and points where it gave any. */
export const answerSchema = z.object({
  id: z.string(),
  places: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      place: z.object({ lng: z.number().nullable(), lat: z.number().nullable() }).nullish(),
    }),
  ),
})
type Said = z.infer<typeof answerSchema>['places'][number]

export interface ToponymScore {
  exact: Rates
  overlap: Rates
  /** Of the labelled names that have a point, how many were put within 161 km of it. */
  recallAt161: number
  /** Of those that got a point at all, how many. */
  accuracyAt161: number
  meanKm: number
}

/** How well the names of a corpus were recognised and located, by any system that answers in this shape. */
export function scoreToponyms(
  docs: readonly CorpusDocument[],
  answersOf: (id: string) => readonly Said[],
): ToponymScore {
  const exact = tally()
  const overlap = tally()
  let located = 0
  let near = 0
  let answered = 0
  let distance = 0
  for (const doc of docs) {
    const said = answersOf(doc.id)
    const pairs = paired(doc, said)
    for (const { label, answer } of pairs) {
      if (answer && sameSpan(answer, label)) exact.right++
      else exact.missed++
      if (answer) overlap.right++
      else overlap.missed++
      const point = pointOf(label)
      if (!point) continue
      located++
      const given = answer?.place && pointOf(answer.place)
      if (!given) continue
      const off = distanceKm(given, point)
      answered++
      distance += off
      if (off <= NEAR_KM) near++
    }
    overlap.extra += said.length - pairs.filter(({ answer }) => answer).length
  }
  exact.extra = overlap.right + overlap.extra - exact.right
  return {
    exact: ratesOf(exact),
    overlap: ratesOf(overlap),
    recallAt161: near / located,
    accuracyAt161: near / answered,
    meanKm: distance / answered,
  }
}

/** Each labelled name in order with the answer to it: the one of the same span, else the first that overlaps. */
function paired<T extends Said>(doc: CorpusDocument, said: readonly T[]) {
  const used = new Set<T>()
  return doc.toponyms.map((label) => {
    const answer =
      said.find((one) => !used.has(one) && sameSpan(one, label)) ??
      said.find((one) => !used.has(one) && overlaps(one, label)) ??
      null
    if (answer) used.add(answer)
    return { label, answer }
  })
}

/** Each wrong answer of our reader, and why. */
export function missedToponyms(
  docs: readonly CorpusDocument[],
  answersOf: (id: string) => readonly PlaceMention[],
  gazetteer: Gazetteer,
): Miss[] {
  return docs.flatMap((doc) => {
    const said = answersOf(doc.id)
    const pairs = paired(doc, said)
    const around = ({ start, end }: Span) => doc.text.slice(Math.max(0, start - 25), end + 25).replace(/\s+/g, ' ')
    const wrong = pairs.flatMap(({ label, answer }): Miss[] => {
      const wanted = { ...label, point: pointOf(label) }
      const what = `“${label.text}” in “${around(label)}”`
      if (!answer) return [{ ...unrecognised(wanted, gazetteer), id: doc.id, what: `- ${what}` }]
      if (!wanted.point || (answer.place && distanceKm(answer.place, wanted.point) <= NEAR_KM)) return []
      const off = answer.place
        ? `${answer.place.name}, ${Math.round(distanceKm(answer.place, wanted.point))} km off`
        : 'nowhere'
      return [{ ...misplaced(answer, wanted, NEAR_KM, gazetteer), id: doc.id, what: `${what} → ${off}` }]
    })
    const answered = new Set(pairs.map(({ answer }) => answer))
    const extra = said.flatMap((one): Miss[] =>
      answered.has(one)
        ? []
        : [
            {
              room: 'recognise',
              reason: 'not labelled as a place',
              id: doc.id,
              what: `+ “${one.text}” in “${around(one)}”`,
            },
          ],
    )
    return [...wrong, ...extra]
  })
}

/** How sure our reader was of each labelled name that it located, and whether it was right. */
export function judgedToponyms(
  docs: readonly CorpusDocument[],
  answersOf: (id: string) => readonly PlaceMention[],
): Answer[] {
  return docs.flatMap((doc) =>
    paired(doc, answersOf(doc.id)).flatMap(({ label, answer }) => {
      const point = pointOf(label)
      if (!point || !answer?.place || answer.certainty === null) return []
      return [{ certainty: answer.certainty, right: distanceKm(answer.place, point) <= NEAR_KM }]
    }),
  )
}

const sameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end

function pointOf({ lng, lat }: { lng?: number | null | undefined; lat?: number | null | undefined }) {
  return lng == null || lat == null ? null : { lng, lat }
}
