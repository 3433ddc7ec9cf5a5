import type { PlaceMention } from '@/lib/domain/place'
import { isAt, type LabelledText } from './labels'
import { mentionAt } from './miss'

/** Located places whose certainty lies in one tenth, and how many of them are right. */
export interface ReliabilityRow {
  from: number
  to: number
  places: number
  meanCertainty: number
  right: number
}

/** A place with how sure the reader is of it, judged against its label. */
export interface Judged {
  certainty: number
  right: boolean
}

/** The certainties of labelled names that were located; none where the reader gives no certainty. */
export function judgedPlaces(doc: LabelledText, mentions: readonly PlaceMention[]): Judged[] {
  return doc.places.flatMap((label) => {
    const mention = mentionAt(mentions, label)
    const certainty = mention && certaintyOf(mention)
    if (!mention?.place || certainty === undefined || label.optional) return []
    return [{ certainty, right: label.point !== null && isAt(mention.place, label.point) }]
  })
}

/** How sure the reader is of a mention's place, 0 to 1; undefined where it does not say. */
export function certaintyOf(mention: object): number | undefined {
  const place: unknown = 'place' in mention ? mention.place : null
  for (const bearer of [mention, place])
    if (typeof bearer === 'object' && bearer !== null && 'certainty' in bearer && typeof bearer.certainty === 'number')
      return bearer.certainty
  return undefined
}

/** Ten rows, 0–0.1 to 0.9–1; of the places given with certainty 0.9, about nine in ten should be right. */
export function reliability(judged: readonly Judged[]): ReliabilityRow[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = judged.filter(({ certainty }) => Math.min(9, Math.floor(certainty * 10)) === tenth)
    const sum = inside.reduce((total, { certainty }) => total + certainty, 0)
    return {
      from: tenth / 10,
      to: (tenth + 1) / 10,
      places: inside.length,
      meanCertainty: inside.length === 0 ? 0 : sum / inside.length,
      right: inside.filter(({ right }) => right).length,
    }
  })
}
