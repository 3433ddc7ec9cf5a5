import type { ExportFile } from '@/lib/format/exports/formats'

interface ExportChoice {
  file: ExportFile
  name: string
  /** What it is good for. */
  use: string
  /** Holds only events that have a point. */
  pointsOnly?: boolean
}

/** The exports as people choose them, the commonest first. */
export const EXPORT_CHOICES: readonly ExportChoice[] = [
  {
    file: 'events.csv',
    name: 'Table (CSV)',
    use: 'For spreadsheets, R and pandas: one row for each event; the lowest, best and highest number each have a column.',
  },
  {
    file: 'events.geojson',
    name: 'GeoJSON',
    use: 'For QGIS and maps on the web: every statement of every claimant is kept.',
  },
  {
    file: 'events.fgb',
    name: 'FlatGeobuf',
    use: 'For QGIS and GDAL with very many events: opens at once. Leaves out events without a point.',
    pointsOnly: true,
  },
  {
    file: 'events.ndjson',
    name: 'Lines of JSON',
    use: 'For programs: one event on each line, to be read as it comes.',
  },
  {
    file: 'events.acled.csv',
    name: 'Table in the columns of ACLED',
    use: 'To lay beside data of ACLED. What is not known here is empty.',
  },
  {
    file: 'events.ged.csv',
    name: 'Table in the columns of UCDP GED',
    use: 'To lay beside data of UCDP. What is not known here is empty.',
  },
]
