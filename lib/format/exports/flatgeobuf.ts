import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { buildFeature, type IProperties } from 'flatgeobuf/lib/mjs/generic/feature.js'
import { buildHeader } from 'flatgeobuf/lib/mjs/generic/featurecollection.js'
import type { IParsedGeometry } from 'flatgeobuf/lib/mjs/generic/geometry.js'
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js'
import type { SourcedEvent } from '@/lib/domain/snapshot'
import type { Cell } from '../csv-line'
import { EVENT_COLUMNS, type EventColumn, eventCells } from '../event-columns'
import type { ExportFormat } from './export-format'

// The package writes whole collections only; its parts, which these are, write them feature by feature.

const WGS84 = 4326

const TYPES: Readonly<Record<EventColumn['type'], ColumnType>> = {
  string: ColumnType.String,
  integer: ColumnType.Long,
  number: ColumnType.Double,
  boolean: ColumnType.Bool,
  datetime: ColumnType.DateTime,
}

const HEADER: Omit<HeaderMeta, 'featuresCount'> = {
  geometryType: GeometryType.Point,
  columns: EVENT_COLUMNS.map(({ name, type }) => ({
    name,
    type: TYPES[type],
    title: null,
    description: null,
    width: -1,
    precision: -1,
    scale: -1,
    nullable: true,
    unique: false,
    primary_key: false,
  })),
  envelope: null,
  // The spatial index stands before the features and needs them all: a stream has none.
  indexNodeSize: 0,
  crs: null,
  title: null,
  description: null,
  metadata: null,
}
const FEATURE_HEADER: HeaderMeta = { ...HEADER, featuresCount: 0 }

/** A layer of points for GIS programs, with the columns of the CSV. Events without a point are not in it. */
export const flatgeobuf: ExportFormat = {
  mediaType: 'application/flatgeobuf',
  sources: false,
  pointsOnly: true,
  head: ({ matched }) => joined([magicbytes, buildHeader({ ...HEADER, featuresCount: matched }, WGS84)]),
  events: (events) => joined(events.flatMap((event) => feature(event) ?? [])),
  tail: () => new Uint8Array(),
}

function feature(event: SourcedEvent): Uint8Array | null {
  const { place } = event
  if (!place) return null
  const cells = eventCells(event)
  const properties: IProperties = {}
  for (const [index, { name, type }] of EVENT_COLUMNS.entries())
    properties[name] = cellValue(cells[index] ?? null, type)
  const point = { xy: [place.lng, place.lat], type: GeometryType.Point } as IParsedGeometry
  return buildFeature(point, properties, FEATURE_HEADER)
}

const cellValue = (cell: Cell, type: EventColumn['type']) => (type === 'boolean' ? cell === 'true' : cell)

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
