import { MOST_LOADED } from '@/app/_dashboard/most-loaded'
import type { ColourScheme } from '@/app/_map/kind-colours'
import { type EventMark, markPlaceId } from '@/app/_map/map-marks'
import type { SingleEvent } from '@/lib/domain/event-tile'
import { isDotPrecision } from '@/lib/domain/precision'
import type { EventFilter } from '@/lib/domain/query'
import type { Summary } from '@/lib/summarise/summary'
import { clusteredMarks } from './cluster-marks'
import { crowdMarks } from './crowd-marks'
import type { Frame } from './frame'
import { ringMarks } from './ring-marks'

/** The marks of the events that match: as the page draws those that it loads, or as it draws a crowd. */
export function marksOf(summary: Summary, filter: EventFilter, frame: Frame, scheme: ColourScheme): string {
  if (summary.count(filter) > MOST_LOADED)
    return crowdMarks(frame, ({ z, x, y }) => summary.tile(filter, z, x, y), scheme)
  const { events } = summary.tile(filter, 0, 0, 0, MOST_LOADED)
  // Which dots are grouped depends on their order: that of the list.
  const marks = events.sort(newestFirst).map(markOf)
  const dots = marks.filter(({ precision }) => isDotPrecision(precision))
  const wide = marks.filter(({ precision }) => !isDotPrecision(precision))
  return ringMarks(frame, wide, scheme) + clusteredMarks(frame, dots, scheme)
}

function newestFirst(a: SingleEvent, b: SingleEvent): number {
  const end = ({ windowEnd }: SingleEvent) => windowEnd ?? Number.NEGATIVE_INFINITY
  return end(b) === end(a) ? (a.id < b.id ? -1 : 1) : end(b) - end(a)
}

function markOf({ id, kind, disputed, place }: SingleEvent): EventMark {
  return { id, kind, disputed, ...place, placeName: place.name, placeId: markPlaceId(place), line: '' }
}
