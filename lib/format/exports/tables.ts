import type { SourcedEvent } from '@/lib/domain/snapshot'
import { type Cell, csvLine } from '../csv-line'
import { CSV_MEDIA_TYPE, eventCsvHeader, eventCsvLines } from '../event-csv'
import type { ExportFormat, TableColumn } from './export-format'

/** The table of `/api/events?f=csv`, whole. */
export const csv: ExportFormat = {
  mediaType: CSV_MEDIA_TYPE,
  sources: false,
  pointsOnly: false,
  head: eventCsvHeader,
  events: eventCsvLines,
  tail: () => '',
}

/** A table in somebody else's columns. */
export interface Table {
  columns: readonly TableColumn[]
  row(event: SourcedEvent): Record<string, Cell>
}

/** What a row does not name stays empty. */
export function tableFormat({ columns, row }: Table): ExportFormat {
  const names = columns.map(({ name }) => name)
  return {
    mediaType: CSV_MEDIA_TYPE,
    sources: true,
    pointsOnly: false,
    head: () => csvLine(names),
    events: (events) =>
      events
        .map((event) => {
          const cells = row(event)
          return csvLine(names.map((name) => cells[name] ?? null))
        })
        .join(''),
    tail: () => '',
  }
}
