import { KIND_NAMES, type Kind } from '@/lib/domain/kinds'
import type { EventFeature } from '@/lib/format/event-feature'
import { withoutMark } from './without-mark'

/** The kinds that have a mark on the map. Of a crowd, which is not all loaded, any kind of the filter may. */
export function drawnKinds(
  asked: readonly Kind[] | null,
  events: readonly EventFeature[],
  crowd: boolean,
): readonly Kind[] {
  if (crowd) return asked ?? KIND_NAMES
  const drawn = new Set(events.flatMap((event) => (withoutMark(event) ? [] : [event.properties.kind])))
  return KIND_NAMES.filter((kind) => drawn.has(kind))
}
