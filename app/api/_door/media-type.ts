import { CSV_MEDIA_TYPE } from '@/lib/format/event-csv'
import { GEOJSON_MEDIA_TYPE } from '@/lib/format/feature-collection'
import { negotiated } from './negotiate'

export type EventFormat = 'geojson' | 'json' | 'csv'

/** How each format is labelled; the first is what a client without a preference gets. */
export const EVENT_MEDIA_TYPES: Record<EventFormat, string> = {
  geojson: GEOJSON_MEDIA_TYPE,
  json: 'application/json',
  csv: CSV_MEDIA_TYPE,
}

const FORMATS = Object.entries(EVENT_MEDIA_TYPES).map(([format, mediaType]) => ({
  format: format as EventFormat,
  name: mediaType.split(';')[0] ?? mediaType,
}))

/** The format of an answer: `f` when given, else what the Accept header likes best; 406 when it likes none. */
export function eventFormat(request: Request, f: EventFormat | undefined): EventFormat {
  if (f) return f
  const best = negotiated(
    request,
    FORMATS.map(({ name }) => name),
  )
  return FORMATS.find(({ name }) => name === best)?.format ?? 'geojson'
}
