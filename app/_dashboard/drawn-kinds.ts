import { KINDS, type Kind } from '@/lib/domain/kinds'
import type { EventFeature } from '@/lib/format/event-feature'
import { withoutMark } from './without-mark'

const ALL = Object.keys(KINDS) as Kind[]

/** The kinds that have a mark on the map. Of a crowd, which is not all loaded, any kind of the filter may. */
export function drawnKinds(
  asked: readonly Kind[] | null,
  events: readonly EventFeature[],
  crowd: boolean,
): readonly Kind[] {
  if (crowd) return asked ?? ALL
  const drawn = new Set(events.flatMap((event) => (withoutMark(event) ? [] : [event.properties.kind])))
  return ALL.filter((kind) => drawn.has(kind))
}
