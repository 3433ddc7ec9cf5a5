import type { ExportFile } from '@/lib/format/exports/formats'

/**
 * The exports as people choose them, the commonest first: what each is called and good for, as messages, and whether it
 * holds only events that have a point.
 */
export const EXPORT_CHOICES = [
  {
    file: 'events.csv',
    name: 'share.csv',
    use: 'share.csvUse',
    pointsOnly: false,
  },
  {
    file: 'events.geojson',
    name: 'share.geojson',
    use: 'share.geojsonUse',
    pointsOnly: false,
  },
  {
    file: 'events.fgb',
    name: 'share.flatgeobuf',
    use: 'share.flatgeobufUse',
    pointsOnly: true,
  },
  {
    file: 'events.ndjson',
    name: 'share.ndjson',
    use: 'share.ndjsonUse',
    pointsOnly: false,
  },
  {
    file: 'events.acled.csv',
    name: 'share.acled',
    use: 'share.acledUse',
    pointsOnly: false,
  },
  {
    file: 'events.ged.csv',
    name: 'share.ged',
    use: 'share.gedUse',
    pointsOnly: false,
  },
] as const satisfies readonly { file: ExportFile; name: string; use: string; pointsOnly: boolean }[]
