import { KINDS } from '@/lib/domain/kinds'
import { acledGeoPrecision } from '@/lib/domain/place'
import type { SourcedEvent } from '@/lib/domain/snapshot'
import { acledTimePrecision } from '@/lib/domain/window'
import type { Cell } from '../csv-line'
import { countryOf, isState } from './countries'
import { daysOf } from './days'
import { column, type TableColumn } from './export-format'
import type { Table } from './tables'

/** The 31 columns of ACLED's export, in its order (ACLED codebook, "Data columns at a glance"). */
const COLUMNS: readonly TableColumn[] = [
  column('event_id_cnty', 'string', 'The id of the event here'),
  column('event_date', 'date', 'The day on which its window begins'),
  column('year', 'integer', 'Year of event_date'),
  column('time_precision', 'integer', '1 the day is known, 2 the week, 3 the month or less'),
  column('disorder_type', 'string', 'Follows from event_type'),
  column('event_type', 'string', 'Follows from the kind'),
  column('sub_event_type', 'string', 'Follows from the kind'),
  column('actor1', 'string', 'Who did it; a state is named by its forces, without the years of its government'),
  column('assoc_actor_1', 'string'),
  column('inter1', 'string', 'State forces at home, External/Other forces abroad; empty for a group'),
  column('actor2', 'string'),
  column('assoc_actor_2', 'string'),
  column('inter2', 'string'),
  column('interaction', 'string'),
  column('civilian_targeting', 'string', 'Follows from event_type; empty is not known, not no'),
  column('iso', 'integer', 'ISO 3166-1 numeric of the recognised country'),
  column('region', 'string', "ACLED's region of the country"),
  column('country', 'string', 'The recognised country'),
  column('admin1', 'string', 'The first-order region, as ISO 3166-2'),
  column('admin2', 'string'),
  column('admin3', 'string'),
  column('location', 'string', "The place's name"),
  column('latitude', 'number', 'Empty where only the country is known: no dot at a centroid'),
  column('longitude', 'number', 'Empty where only the country is known: no dot at a centroid'),
  column('geo_precision', 'integer', '1 settlement or better, 2 district, 3 region or wider'),
  column('source', 'string', 'The sources of its articles'),
  column('source_scale', 'string'),
  column('notes', 'string', 'The sentence of its first claim'),
  column('fatalities', 'integer', 'The best of the claimed deaths; empty, not 0, where nobody gives a number'),
  column('tags', 'string'),
  column('timestamp', 'integer', 'Unix seconds of the last change'),
]

function row(event: SourcedEvent): Record<string, Cell> {
  const { place } = event
  const { acledEventType, acledSubEventType } = KINDS[event.kind]
  const country = place?.country ? countryOf(place.country) : null
  const date = daysOf(event)?.start ?? null
  const hasPoint = place && place.precision !== 'country'
  return {
    event_id_cnty: event.id,
    event_date: date,
    year: date && Number(date.slice(0, 4)),
    time_precision: acledTimePrecision(event.windowPrecision),
    disorder_type: acledEventType === 'Strategic developments' ? acledEventType : 'Political violence',
    event_type: acledEventType,
    sub_event_type: acledSubEventType,
    actor1: event.actor && (isState(event.actor) ? `Military Forces of ${countryOf(event.actor).name}` : event.actor),
    inter1: interOf(event.actor, place?.country ?? null),
    civilian_targeting: acledEventType === 'Violence against civilians' ? 'Civilian targeting' : null,
    iso: country?.iso ?? null,
    region: country?.acledRegion ?? null,
    country: country?.name ?? null,
    admin1: place?.admin1 ?? null,
    location: place?.name ?? null,
    latitude: hasPoint ? place.lat : null,
    longitude: hasPoint ? place.lng : null,
    geo_precision: place && acledGeoPrecision(place.precision),
    source: [...new Set(event.sources.map(({ source }) => source))].join('; ') || null,
    notes: event.quote,
    fatalities: event.figures.find(({ measure }) => measure === 'killed')?.best ?? null,
    timestamp: Math.floor(Date.parse(event.updatedAt) / 1000),
  }
}

/** A state's forces are State forces at home, and External/Other forces abroad. Of a group only its name is known. */
function interOf(actor: string | null, country: string | null): string | null {
  if (!actor || !country || !isState(actor)) return null
  return actor === country ? 'State forces' : 'External/Other forces'
}

export const ACLED: Table = { columns: COLUMNS, row }
