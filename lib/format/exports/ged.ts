import { ucdpWherePrec } from '@/lib/domain/place'
import type { EventSource, SourcedEvent } from '@/lib/domain/snapshot'
import { ucdpDatePrec } from '@/lib/domain/window'
import { claimantsOf } from '../claimants'
import type { Cell } from '../csv-line'
import { countryOf, isState } from './countries'
import { daysOf } from './days'
import { column, type TableColumn } from './export-format'
import type { Table } from './tables'

/** The columns of UCDP's Georeferenced Event Dataset, in its order (GED codebook, "Variables"). */
const COLUMNS: readonly TableColumn[] = [
  column('id', 'string', 'The id of the event here: a text, not a number'),
  column('relid', 'string'),
  column('year', 'integer', 'Year of date_start'),
  column('active_year', 'integer'),
  column('code_status', 'string'),
  column('type_of_violence', 'integer', '3 for attacks on civilians, 1 for fighting of a state; else not known'),
  column('conflict_dset_id', 'integer'),
  column('conflict_new_id', 'integer'),
  column('conflict_name', 'string'),
  column('dyad_dset_id', 'integer'),
  column('dyad_new_id', 'integer'),
  column('dyad_name', 'string'),
  column('side_a_dset_id', 'integer'),
  column('side_a_new_id', 'integer'),
  column('side_a', 'string', 'Who did it: a government, or a group'),
  column('side_b_dset_id', 'integer'),
  column('side_b_new_id', 'integer'),
  column('side_b', 'string'),
  column('number_of_sources', 'integer', 'Articles; of one origin, too'),
  column('source_article', 'string', 'Source, date and title of each article'),
  column('source_office', 'string', 'The sources, in the order of the articles'),
  column('source_date', 'string', 'The dates, in the order of the articles'),
  column('source_headline', 'string', 'The titles, in the order of the articles'),
  column('source_original', 'string', 'Who gives the figures'),
  column('where_prec', 'integer', '1 exact to 7 sea or air'),
  column('where_coordinates', 'string', "The place's name"),
  column('where_description', 'string', 'Who placed it, where an editor did and no text'),
  column('adm_1', 'string', 'The first-order region, as ISO 3166-2'),
  column('adm_2', 'string'),
  column('latitude', 'number', 'Empty where only the country is known'),
  column('longitude', 'number', 'Empty where only the country is known'),
  column('geom_wkt', 'string', 'The same point as well-known text'),
  column('priogrid_gid', 'integer', 'The cell of half a degree that the point lies in'),
  column('country', 'string', 'The recognised country'),
  column('country_id', 'integer'),
  column('region', 'string', "UCDP's region of the country"),
  column('event_clarity', 'integer', '1 a single event, 2 a sum over a week or more, or a whole country'),
  column('date_prec', 'integer', '1 the day to 5 more than a month'),
  column('date_start', 'date', 'The day on which its window begins'),
  column('date_end', 'date', 'The day on which its window ends'),
  column('deaths_a', 'integer'),
  column('deaths_b', 'integer'),
  column('deaths_civilians', 'integer'),
  column('deaths_unknown', 'integer', 'All of best: whose deaths they are is not known'),
  column('best', 'integer', 'The best of the claimed deaths; empty, not 0, where nobody gives a number'),
  column('high', 'integer', 'The highest claim'),
  column('low', 'integer', 'The lowest claim'),
  column('gwnoa', 'integer'),
  column('gwnob', 'integer'),
]

function row(event: SourcedEvent): Record<string, Cell> {
  const { place, actor, sources } = event
  const days = daysOf(event)
  const country = place?.country ? countryOf(place.country) : null
  const point = place && place.precision !== 'country' ? place : null
  const killed = event.figures.find(({ measure }) => measure === 'killed')
  const listed = (of: (source: EventSource) => string | null) =>
    sources.map((source) => of(source) ?? '').join(';') || null
  return {
    id: event.id,
    year: days && Number(days.start.slice(0, 4)),
    type_of_violence: violenceOf(event),
    side_a: actor && (isState(actor) ? `Government of ${countryOf(actor).name}` : actor),
    number_of_sources: sources.length,
    source_article: listed((it) => `"${[it.source, dayOf(it), it.title ?? ''].join(',')}"`),
    source_office: listed((it) => it.source),
    source_date: listed(dayOf),
    source_headline: listed((it) => it.title),
    source_original: claimantsOf(event.figures).join(', ') || null,
    where_prec: place && ucdpWherePrec(place.precision),
    where_coordinates: place?.name ?? null,
    where_description: event.placedBy && `Placed by an editor: ${event.placedBy}`,
    adm_1: place?.admin1 ?? null,
    latitude: point?.lat ?? null,
    longitude: point?.lng ?? null,
    geom_wkt: point && `POINT (${point.lng} ${point.lat})`,
    priogrid_gid: point && priogridCell(point.lng, point.lat),
    country: country?.name ?? null,
    region: country?.ucdpRegion ?? null,
    event_clarity: isSum(event) ? 2 : 1,
    date_prec: ucdpDatePrec(event.windowPrecision),
    date_start: days?.start ?? null,
    date_end: days?.end ?? null,
    deaths_unknown: killed?.best ?? null,
    best: killed?.best ?? null,
    high: killed?.high ?? null,
    low: killed?.low ?? null,
  }
}

const dayOf = ({ publishedAt }: EventSource) => publishedAt?.slice(0, 10) ?? ''

function violenceOf({ kind, actor }: SourcedEvent): number | null {
  if (kind === 'attack') return 3
  return kind === 'ground_fighting' && actor && isState(actor) ? 1 : null
}

const isSum = ({ place, windowPrecision }: SourcedEvent) =>
  place?.precision === 'country' || ['week', 'month', 'unknown'].includes(windowPrecision)

/** PRIO-GRID: cells of half a degree, 720 to a row, counted from the south-west. */
function priogridCell(lng: number, lat: number): number {
  const row = Math.min(359, Math.floor((lat + 90) * 2))
  const column = Math.min(719, Math.floor((lng + 180) * 2))
  return row * 720 + column + 1
}

export const GED: Table = { columns: COLUMNS, row }
