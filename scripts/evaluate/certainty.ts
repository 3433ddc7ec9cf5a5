import type { PlaceMention } from '@/lib/domain/place'
import type { Answer } from '@/lib/geocode/reliability'
import { isAt, type LabelledText } from './labels'
import { mentionAt } from './miss'

/** How sure the reader was of each labelled name that it located, and whether it was right. */
export function judgedPlaces(doc: LabelledText, mentions: readonly PlaceMention[]): Answer[] {
  return doc.places.flatMap((label) => {
    const mention = mentionAt(mentions, label)
    if (!mention?.place || mention.certainty === null || label.optional) return []
    return [{ certainty: mention.certainty, right: label.point !== null && isAt(mention.place, label.point) }]
  })
}
