import { eventFeature } from '../event-feature'
import { GEOJSON_MEDIA_TYPE } from '../feature-collection'
import type { ExportFormat } from './export-format'
import { DATA_LICENCE } from './licence'

/** One FeatureCollection. A download that broke off is no JSON, and is noticed. */
export const geojson: ExportFormat = {
  mediaType: GEOJSON_MEDIA_TYPE,
  sources: false,
  pointsOnly: false,
  head: ({ version, matched, filter, timeStamp, citation }) => {
    const members = {
      type: 'FeatureCollection',
      name: 'events',
      numberMatched: matched,
      numberReturned: matched,
      timeStamp,
      dataVersion: version,
      filter,
      license: DATA_LICENCE.path,
      citation,
    }
    return `${JSON.stringify(members).slice(0, -1)},"features":[\n`
  },
  events: (events, before) =>
    (before > 0 ? ',\n' : '') + events.map((event) => JSON.stringify(eventFeature(event))).join(',\n'),
  tail: () => '\n]}\n',
}

/** One feature a line, and nothing else: every line is an event. */
export const ndjson: ExportFormat = {
  mediaType: 'application/x-ndjson',
  sources: false,
  pointsOnly: false,
  head: () => '',
  events: (events) => events.map((event) => `${JSON.stringify(eventFeature(event))}\n`).join(''),
  tail: () => '',
}
