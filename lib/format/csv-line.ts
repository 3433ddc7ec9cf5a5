export type Cell = string | number | null

/**
 * One row of a table (RFC 4180) with its CRLF. An empty cell is null. `isFree` says which cells hold free text, all
 * when it is left out: words of the program's own need no quotes, and asking each costs.
 */
export function csvLine(cells: readonly Cell[], isFree?: readonly boolean[]): string {
  let line = ''
  let empty = 0
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? null
    if (cell === null) empty++
    else {
      // Most cells of a wide table are empty: their commas are written at once.
      line += commas(empty + 1)
      line += typeof cell === 'string' && isFree?.[i] !== false ? csvText(cell) : cell
      empty = 0
    }
  }
  // Every cell has brought the comma before it.
  return `${(line + commas(empty)).slice(1)}\r\n`
}

const COMMAS: string[] = []

function commas(count: number): string {
  COMMAS[count] ??= ','.repeat(count)
  return COMMAS[count]
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
