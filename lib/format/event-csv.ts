import { stringify } from 'csv-stringify/sync'
import type { Event, EventFigure } from '@/lib/domain/event'
import { type EventFeature, type EventProperties, eventFeature } from './event-feature'
import { FIGURE_GROUPS, groupOf } from './figure-groups'

export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8; header=present'

interface Column {
  name: string
  cell: (event: EventFeature) => string | number | null
}

const property = (name: string, of: (properties: EventProperties) => string | number | null): Column => ({
  name,
  cell: ({ properties }) => of(properties),
})

const PLAIN_COLUMNS: readonly Column[] = [
  property('id', (event) => event.id),
  property('kind', (event) => event.kind),
  property('event_type', (event) => event.event_type),
  property('sub_event_type', (event) => event.sub_event_type),
  property('actor', (event) => event.actor),
  property('target_type', (event) => event.targetType),
  property('weapons', (event) => event.weapons.join('; ')),
  property('place', (event) => event.placeName),
  property('country', (event) => event.country),
  property('admin1', (event) => event.admin1),
  property('geoname_id', (event) => event.geonameId),
  property('precision', (event) => event.precision),
  property('radius_km', (event) => event.radiusKm),
  { name: 'longitude', cell: ({ geometry }) => geometry?.coordinates[0] ?? null },
  { name: 'latitude', cell: ({ geometry }) => geometry?.coordinates[1] ?? null },
  property('geo_precision', (event) => event.geo_precision),
  property('where_prec', (event) => event.where_prec),
  property('window_start', (event) => event.windowStart),
  property('window_end', (event) => event.windowEnd),
  property('window_precision', (event) => event.windowPrecision),
  property('time_precision', (event) => event.time_precision),
  property('date_prec', (event) => event.date_prec),
  property('disputed', (event) => String(event.disputed)),
  property('independent_origins', (event) => event.independentOrigins),
  property('claim_count', (event) => event.claimCount),
  property('review_state', (event) => event.reviewState),
  property('part_of', (event) => event.partOf),
  property('claimants', ({ figures }) => claimantsOf(figures)),
  property('quote', (event) => event.quote),
  property('created_at', (event) => event.createdAt),
  property('updated_at', (event) => event.updatedAt),
]

const FIGURE_COLUMNS: readonly Column[] = FIGURE_GROUPS.flatMap((group) =>
  (['low', 'best', 'high'] as const).map((edge) =>
    property(`${group}_${edge}`, ({ figures }) => figures.find((figure) => groupOf(figure) === group)?.[edge] ?? null),
  ),
)

const COLUMNS: readonly Column[] = [
  ...PLAIN_COLUMNS,
  ...FIGURE_COLUMNS,
  // Pairings that have no columns of their own: nothing is lost.
  property('other_figures', ({ figures }) =>
    figures
      .filter((figure) => !FIGURE_GROUPS.includes(groupOf(figure)))
      .map((figure) => `${groupOf(figure)} ${figure.low}/${figure.best}/${figure.high}`)
      .join('; '),
  ),
]

import type { Event } from '@/lib/domain/event'
import { type Cell, csvLine } from './csv-line'
import { EVENT_COLUMNS, eventCells } from './event-columns'


/**
 * Events as CSV (RFC 4180: CRLF, a header, quotes doubled). The columns are the same for every page and
 * every filter. A text cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function eventCsv(events: readonly Event[]): string {
  return eventCsvHeader() + eventCsvLines(events)
}

function claimantsOf(figures: readonly EventFigure[]): string {
  return [...new Set(figures.flatMap(({ statements }) => statements.flatMap(({ claimant }) => claimant ?? [])))].join(
    '; ',
  )
export function eventCsvHeader(): string {
  return csvLine(EVENT_COLUMNS.map(({ name }) => name))
}

export function eventCsvLines(events: readonly Event[]): string {
  // A hundred cells a row: one list serves them all.
  const cells: Cell[] = []
  let lines = ''
  for (const event of events) lines += csvLine(eventCells(event, cells))
  return lines
}
