import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Rows of a tab-separated table beside this file, without comments; every one must have `columns` filled columns. */
export function readTable(file: string, columns: number): string[][] {
  const lines = readFileSync(path.join(import.meta.dirname, file), 'utf8').split('\n')
  return lines.flatMap((line) => {
    if (!line || line.startsWith('#')) return []
    const row = line.split('\t')
    if (row.slice(0, columns).filter(Boolean).length < columns) throw new Error(`${file}: incomplete row: ${line}`)
    return [row]
  })
}
