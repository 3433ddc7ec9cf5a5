import { EVENT_COLUMNS } from '../event-columns'
import { ACLED } from './acled'
import type { ExportHead } from './export-format'
import { EXPORT_FILES, EXPORT_FORMATS, type ExportFile } from './formats'
import { GED } from './ged'
import { DATA_LICENCE } from './licence'

interface Field {
  name: string
  type: string
  description?: string
}

const described = ({
  name,
  type,
  description,
}: {
  name: string
  type: string
  description?: string | null
}): Field => ({
  name,
  type,
  ...(description && { description }),
})

const foreign = (columns: typeof ACLED.columns): Field[] =>
  columns.map((column) => described({ ...column, description: column.description ?? 'Always empty: not known here' }))

const SCHEMAS: Partial<Record<ExportFile, { fields: Field[]; primaryKey: string[] }>> = {
  'events.csv': { fields: EVENT_COLUMNS.map(described), primaryKey: ['id'] },
  'events.acled.csv': { fields: foreign(ACLED.columns), primaryKey: ['event_id_cnty'] },
  'events.ged.csv': { fields: foreign(GED.columns), primaryKey: ['id'] },
}

/** The files of one filter as a Data Package (Frictionless, datapackage.org): where from, under what licence, which columns. */
export function dataPackage(about: ExportHead, addressOf: (file: ExportFile) => string) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'groundtrace-events',
    title: 'Claimed events of armed conflict, traced to the sentences that claim them',
    version: `${about.version}`,
    created: about.timeStamp,
    licenses: [DATA_LICENCE],
    sources: [
      { title: 'News articles, named at each event' },
      { title: 'GeoNames', path: 'https://www.geonames.org/' },
    ],
    citation: about.citation,
    filter: about.filter,
    numberMatched: about.matched,
    resources: EXPORT_FILES.map((file) => {
      const schema = SCHEMAS[file]
      return {
        name: file.replaceAll('.', '-'),
        path: addressOf(file),
        format: file.split('.').at(-1),
        mediatype: EXPORT_FORMATS[file].mediaType.split(';')[0],
        ...(schema && { encoding: 'utf-8', dialect: { lineTerminator: '\r\n' }, schema }),
      }
    }),
  }
}
