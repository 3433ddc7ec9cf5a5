import type { Event } from '@/lib/domain/event'
import { type Cell, csvLine, csvText, joinedLine } from './csv-line'
import { EVENT_COLUMNS, eventCells, FREE_COLUMNS } from './event-columns'

export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8; header=present'

/**
 * Events as CSV (RFC 4180: CRLF, a header, quotes doubled). The columns are the same for every page and
 * every filter. A text cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function eventCsv(events: readonly Event[]): string {
  return eventCsvHeader() + eventCsvLines(events)
}

export function eventCsvHeader(): string {
  return csvLine(EVENT_COLUMNS.map(({ name }) => name))
}

export function eventCsvLines(events: readonly Event[]): string {
  // A hundred cells a row: one list serves them all.
  const cells: Cell[] = []
  let lines = ''
  for (const event of events) {
    eventCells(event, cells)
    for (const index of FREE_COLUMNS) {
      const cell = cells[index]
      if (typeof cell === 'string') cells[index] = csvText(cell)
    }
    lines += joinedLine(cells)
  }
  return lines
}
