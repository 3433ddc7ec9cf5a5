export type Cell = string | number | null

/** One row of a table (RFC 4180) with its CRLF. An empty cell is null. */
export function csvLine(cells: readonly Cell[]): string {
  // `join` leaves null empty.
  return `${cells.map((cell) => (typeof cell === 'string' ? csvText(cell) : cell)).join(',')}\r\n`
}

// What a spreadsheet runs as a formula begins so; the last four are full-width twins.
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const NOT_AS_IT_IS = /^[=+\-@\t\r＝＋－＠]|[",\r\n]/
const NEEDS_QUOTES = /[",\r\n]/

/** A text as a cell: quoted where it must be, with an apostrophe before what would run as a formula. */
export function csvText(text: string): string {
  if (!NOT_AS_IT_IS.test(text)) return text
  const safe = FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
