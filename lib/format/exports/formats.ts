import { ACLED } from './acled'
import type { ExportFormat } from './export-format'
import { flatgeobuf } from './flatgeobuf'
import { GED } from './ged'
import { geojson, ndjson } from './geojson'
import { csv, tableFormat } from './tables'

/** Every export by the name of its file: the name says the format, to people, to curl -O, and to GIS programs. */
export const EXPORT_FORMATS = {
  'events.geojson': geojson,
  'events.ndjson': ndjson,
  'events.csv': csv,
  'events.acled.csv': tableFormat(ACLED),
  'events.ged.csv': tableFormat(GED),
  'events.fgb': flatgeobuf,
} as const satisfies Record<string, ExportFormat>

export type ExportFile = keyof typeof EXPORT_FORMATS

export const EXPORT_FILES = Object.keys(EXPORT_FORMATS) as [ExportFile, ...ExportFile[]]

/** The sidecar that describes them. */
export const DATA_PACKAGE_FILE = 'datapackage.json'
