import { createReadStream, statSync } from 'node:fs'
import path from 'node:path'

/** What is wrong with a file of GeoNames, for the person who downloaded it. */
export class DumpError extends Error {}

export type Progress = (file: string, percent: number) => void

const STEP = 10
const LONGEST_LINE = 4_000_000

/**
 * The lines of a dump as cells, a batch at a time: the file is never held whole. A byte order mark and Windows line
 * ends do no harm.
 * @throws DumpError naming file and line when a line has too few or too many cells, or is not UTF-8.
 */
export async function* dumpLines(
  file: string,
  columns: readonly [least: number, most: number],
  progress: Progress,
): AsyncGenerator<{ at: (index: number) => string; rows: string[][] }> {
  const name = path.basename(file)
  const total = statSync(file).size
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const stream = createReadStream(file, { highWaterMark: 1 << 20 })
  let line = 0
  let rest = ''
  let told = 0
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch (cause) {
      throw new DumpError(`${name}:${line + 1}: not UTF-8 text; the file is damaged or cut short`, { cause })
    }
  }
  const batch = (lines: readonly string[]) => {
    const first = line + 1
    line += lines.length
    const at = (index: number) => `${name}:${first + index}`
    return { at, rows: lines.map((text, index) => cellsOf(text, columns, at(index))) }
  }
  for await (const chunk of stream) {
    const lines = (rest + decode(chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE)
      throw new DumpError(`${name}:${line + 1}: not a dump of GeoNames: the line has no end`)
    if (lines.length > 0) yield batch(lines)
    const percent = Math.floor((100 * stream.bytesRead) / total / STEP) * STEP
    if (percent > told) progress(name, percent)
    told = Math.max(told, percent)
  }
  rest += decode()
  if (rest) yield batch([rest])
}

function cellsOf(text: string, [least, most]: readonly [number, number], at: string): string[] {
  const cells = (text.endsWith('\r') ? text.slice(0, -1) : text).split('\t')
  if (cells.length >= least && cells.length <= most) return cells
  const wanted = least === most ? String(least) : `${least} to ${most}`
  throw new DumpError(`${at}: ${cells.length} columns, expected ${wanted}; the file is another one or cut short`)
}
