import type { EventFeature } from '@/lib/format/event-feature'

/** Lists of events that the map cannot draw: known to a country only, or without any place. */
export const WITHOUT_MARK = ['countries', 'unplaced'] as const
export type WithoutMark = (typeof WITHOUT_MARK)[number]

/** What each list is and what its events are, in the words of its heading and of the line below it. */
export const WITHOUT_MARK_WORDS: Record<WithoutMark, { title: string; note: string }> = {
  countries: {
    title: 'Whole countries',
    note: 'National totals. They are no dots, and are never added to their regional parts.',
  },
  unplaced: {
    title: 'Without a place',
    note: 'The text does not say where, or the place is not known to us.',
  },
}

/** Which list an event belongs into; null where it has a mark on the map. */
export function withoutMark({ geometry, properties }: EventFeature): WithoutMark | null {
  if (geometry) return null
  return properties.country ? 'countries' : 'unplaced'
}
