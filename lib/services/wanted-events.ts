import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import type { EventFilter } from '@/lib/domain/query'
import { eventFilter, type FilterParams } from '@/lib/format/event-query'
import { loadGazetteer } from '@/lib/sources/gazetteer'

/** A place that is asked for and that the gazetteer does not have. */
export class UnknownPlaceError extends Error {
  override name = 'UnknownPlaceError'
  constructor() {
    super('names no place of the gazetteer; /api/places/search finds them')
  }
}

/** The filter that the parameters ask for, with `place` looked up. Throws `UnknownPlaceError`. */
export function wantedEvents({ place, ...params }: FilterParams): EventFilter {
  if (place === undefined) return eventFilter(params)
  const { lng, lat } = placeCalled(place, params.country ?? null)
  return eventFilter({ ...params, near: [lng, lat] })
}

/** The place of an id (`gn:698740`, `698740`, `own:12`), or the likeliest that has exactly this name. */
function placeCalled(text: string, countries: readonly string[] | null): GazetteerEntry {
  const gazetteer = loadGazetteer()
  const [, kind, digits] = /^(gn:|own:)?(\d{1,9})$/.exec(text) ?? []
  const byId = digits && gazetteer.byId(kind === 'own:' ? -Number(digits) : Number(digits))
  if (byId) return byId
  const [best] = gazetteer.search({ query: text, countries, near: null, limit: 1 }).found
  if (best?.fit !== 'exact') throw new UnknownPlaceError()
  return best.entry
}
