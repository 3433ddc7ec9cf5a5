import { readFileSync } from 'node:fs'
import path from 'node:path'

export const TABLES = path.resolve(import.meta.dirname, '../tables')

/** One line of a table by column name, with where it stands for error messages. */
export interface Row {
  /** `facilities.tsv:12`. */
  at: string
  text(column: string): string
  /** A column of several values, `|` between them. */
  list(column: string): string[]
  number(column: string, least: number, most: number): number
}

/**
 * Reads one of our own tables: tab-separated, the first line names the columns, empty lines and lines that start
 * with `#` are skipped. Columns marked `!` by the caller must not be empty.
 * @throws Error naming file and line of whatever is malformed.
 */
export function readTable(file: string, columns: readonly string[], folder = TABLES): Row[] {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n')
  const names = columns.map((column) => column.replace('!', ''))
  const head = lines[0]?.split('\t') ?? []
  if (head.join('\t') !== names.join('\t')) throw new Error(`${file}:1: the columns should be: ${names.join(', ')}`)
  return lines.flatMap((line, index) => {
    if (index === 0 || line === '' || line.startsWith('#')) return []
    const at = `${file}:${index + 1}`
    const cells = line.split('\t')
    if (cells.length !== columns.length) throw new Error(`${at}: ${cells.length} columns, expected ${columns.length}`)
    for (const [i, column] of columns.entries()) {
      const cell = cells[i] ?? ''
      if (column.endsWith('!') && !cell) throw new Error(`${at}: ${names[i]} is empty`)
      if (cell !== cell.trim()) throw new Error(`${at}: ${names[i]} has blanks at its ends`)
    }
    return [row(at, new Map(names.map((name, i) => [name, cells[i] ?? ''])))]
  })
}

function row(at: string, cells: ReadonlyMap<string, string>): Row {
  const text = (column: string) => {
    const cell = cells.get(column)
    if (cell === undefined) throw new Error(`${at}: there is no column ${column}`)
    return cell
  }
  return {
    at,
    text,
    list: (column) => {
      const items = text(column).split('|')
      if (items.length > 1 && items.some((item) => item.trim() !== item || !item)) {
        throw new Error(`${at}: ${column} has an empty or padded item`)
      }
      return items.filter(Boolean)
    },
    number: (column, least, most) => {
      const cell = text(column)
      const value = Number(cell)
      if (cell === '' || !Number.isFinite(value) || value < least || value > most) {
        throw new Error(`${at}: ${column} should be a number from ${least} to ${most}, it is "${cell}"`)
      }
      return value
    },
  }
}
