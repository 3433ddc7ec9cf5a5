import type { Event } from '@/lib/domain/event'
import { type Cell, csvLine, csvText } from './csv-line'
import { EVENT_COLUMNS, FIGURE_COUNT, FREE_COLUMNS, figureCells, plainCells } from './event-columns'

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
  const cells: Cell[] = []
  let lines = ''
  for (const event of events) {
    plainCells(event, cells)
    for (const index of FREE_COLUMNS) {
      const cell = cells[index]
      if (typeof cell === 'string') cells[index] = csvText(cell)
    }
    // `join` leaves null empty.
    lines += `${cells.join(',')}${figuresOf(event)}\r\n`
  }
  return lines
}

/** Most of the sixty columns of figures are empty in each row: their commas are not joined one by one. */
const COMMAS = ','.repeat(FIGURE_COUNT + 1)

function figuresOf({ figures }: Event): string {
  const { placed, others } = figureCells(figures)
  let [cells, next] = ['', 0]
  for (const { place, figure } of placed) {
    cells += `${COMMAS.slice(0, place - next + 1)}${figure.low},${figure.best},${figure.high}`
    next = place + 3
  }
  return `${cells}${COMMAS.slice(0, FIGURE_COUNT - next + 1)}${others === null ? '' : csvText(others)}`
}
