import type { Event, EventFigure } from '@/lib/domain/event'
import { claimantsOf } from './claimants'
import type { Cell } from './csv-line'
import { type EventFeature, type EventProperties, eventFeature } from './event-feature'
import { FIGURE_GROUPS, groupOf } from './figure-groups'

/** A column of the table of events: the same for CSV, its description, and a layer of points. */
export interface EventColumn {
  name: string
  type: 'string' | 'integer' | 'number' | 'boolean' | 'datetime'
  description?: string
}

interface PlainColumn extends EventColumn {
  cell: (event: EventFeature) => Cell
  /** Holds words of others: names, sentences. */
  free?: true
}

const property =
  (type: EventColumn['type']) =>
  (name: string, of: (properties: EventProperties) => Cell, description?: string): PlainColumn => ({
    name,
    type,
    ...(description && { description }),
    cell: ({ properties }) => of(properties),
  })
const text = property('string')
const free = (...column: Parameters<typeof text>): PlainColumn => ({ ...text(...column), free: true })
const whole = property('integer')
const decimal = property('number')
const instant = property('datetime')

const PLAIN_COLUMNS: readonly PlainColumn[] = [
  text('id', (event) => event.id, 'Stable; the event is shown at /events/{id}'),
  text('kind', (event) => event.kind),
  text('event_type', (event) => event.event_type, 'ACLED event_type'),
  text('sub_event_type', (event) => event.sub_event_type, 'ACLED sub_event_type'),
  free('actor', (event) => event.actor, 'Who did it: ISO 3166-1 alpha-2 of a state, or the name of a group'),
  text('target_type', (event) => event.targetType),
  free('weapons', (event) => event.weapons.join('; ')),
  free('place', (event) => event.placeName),
  text('country', (event) => event.country, 'ISO 3166-1 alpha-2, recognised borders'),
  text('admin1', (event) => event.admin1, 'ISO 3166-2'),
  whole('geoname_id', (event) => event.geonameId),
  text('precision', (event) => event.precision),
  decimal('radius_km', (event) => event.radiusKm, 'The place is anywhere within this distance of its point'),
  {
    name: 'longitude',
    type: 'number',
    description: 'WGS 84; empty where only the country is known',
    cell: ({ geometry }) => geometry?.coordinates[0] ?? null,
  },
  {
    name: 'latitude',
    type: 'number',
    description: 'WGS 84; empty where only the country is known',
    cell: ({ geometry }) => geometry?.coordinates[1] ?? null,
  },
  free('placed_by', (event) => event.placedBy, 'The editor who gave its place by hand; empty where a text gives it'),
  whole('geo_precision', (event) => event.geo_precision, 'ACLED 1–3'),
  whole('where_prec', (event) => event.where_prec, 'UCDP 1–7'),
  instant('window_start', (event) => event.windowStart, 'It happened between these two instants, UTC'),
  instant('window_end', (event) => event.windowEnd),
  text('window_precision', (event) => event.windowPrecision),
  whole('time_precision', (event) => event.time_precision, 'ACLED 1–3'),
  whole('date_prec', (event) => event.date_prec, 'UCDP 1–5'),
  property('boolean')('disputed', (event) => String(event.disputed), 'Its figures contradict each other'),
  whole('independent_origins', (event) => event.independentOrigins),
  whole('claim_count', (event) => event.claimCount),
  text('review_state', (event) => event.reviewState),
  text('part_of', (event) => event.partOf, 'Id of the event of a wider place that it is a part of: never add the two'),
  free('claimants', ({ figures }) => claimantsOf(figures).join('; ')),
  free('quote', (event) => event.quote, 'The sentence of its first claim'),
  instant('created_at', (event) => event.createdAt),
  instant('updated_at', (event) => event.updatedAt),
]

const EDGES = ['low', 'best', 'high'] as const

/** Where the three columns of each group begin, counted from the first of them all. */
const FIGURE_PLACE: ReadonlyMap<string, number> = new Map(
  FIGURE_GROUPS.map((group, index) => [group, index * EDGES.length]),
)

/** All columns, the same for every event and every filter. */
export const EVENT_COLUMNS: readonly EventColumn[] = [
  ...PLAIN_COLUMNS,
  ...FIGURE_GROUPS.flatMap((group): EventColumn[] =>
    EDGES.map((edge) => ({ name: `${group}_${edge}`, type: 'integer' })),
  ),
  {
    name: 'other_figures',
    type: 'string',
    description: 'Figures that have no columns of their own, as low/best/high',
  },
]

/** How many columns hold what an event has one of; then come those of the figures, then `other_figures`. */
export const PLAIN_COUNT = PLAIN_COLUMNS.length
export const FIGURE_COUNT = FIGURE_GROUPS.length * EDGES.length

/** Which of the plain columns hold words of others; all others hold numbers and words of the program's own. */
export const FREE_COLUMNS: readonly number[] = PLAIN_COLUMNS.flatMap((column, index) => (column.free ? [index] : []))

/** An event's cells in the plain columns, written into a list that can be used again for the next event. */
export function plainCells(event: Event, cells: Cell[] = []): Cell[] {
  const feature = eventFeature(event)
  for (let i = 0; i < PLAIN_COUNT; i++) cells[i] = PLAIN_COLUMNS[i]?.cell(feature) ?? null
  return cells
}

/** A figure that has columns of its own, and where they begin among those of the figures. */
export interface PlacedFigure {
  place: number
  figure: EventFigure
}

/** An event's figures by their columns, in the order of these; in words those that have none. */
export function figureCells(figures: readonly EventFigure[]): { placed: PlacedFigure[]; others: string | null } {
  const placed: PlacedFigure[] = []
  let others = ''
  for (const figure of figures) {
    const group = groupOf(figure)
    const place = FIGURE_PLACE.get(group)
    // Pairings that have no columns of their own: nothing is lost.
    if (place === undefined) others += `${others && '; '}${group} ${figure.low}/${figure.best}/${figure.high}`
    // The first of a group stands.
    else if (!placed.some((known) => known.place === place)) placed.push({ place, figure })
  }
  if (placed.length > 1) placed.sort((a, b) => a.place - b.place)
  return { placed, others: others || null }
}

/** An event's cell in each of the columns. */
export function eventCells(event: Event): Cell[] {
  const cells = plainCells(event)
  const { placed, others } = figureCells(event.figures)
  const figures: Cell[] = Array.from({ length: FIGURE_COUNT }, () => null)
  for (const { place, figure } of placed) for (const [i, edge] of EDGES.entries()) figures[place + i] = figure[edge]
  return [...cells, ...figures, others]
}
