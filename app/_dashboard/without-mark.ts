import type { EventFeature } from '@/lib/format/event-feature'

/** Lists of events that the map cannot draw: known to a country only, or without any place. */
export const WITHOUT_MARK = ['countries', 'unplaced'] as const
export type WithoutMark = (typeof WITHOUT_MARK)[number]

/** What each list is and what its events are: the messages of its heading and of the line below it. */
export const WITHOUT_MARK_WORDS = {
  countries: { title: 'lists.countries', note: 'lists.countriesNote' },
  unplaced: { title: 'lists.unplaced', note: 'lists.unplacedNote' },
} as const satisfies Record<WithoutMark, { title: string; note: string }>

/** Which list an event belongs into; null where it has a mark on the map. */
export function withoutMark({ geometry, properties }: EventFeature): WithoutMark | null {
  if (geometry) return null
  return properties.country ? 'countries' : 'unplaced'
}
