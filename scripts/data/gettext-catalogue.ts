import { readFileSync } from 'node:fs'

/** Reads a compiled gettext catalogue (`.mo`, little-endian): message id → translation. */
export function readCatalogue(file: string): Map<string, string> {
  const bytes = readFileSync(file)
  if (bytes.readUInt32LE(0) !== 0x950412de) throw new Error(`${file} is not a little-endian .mo file`)
  const count = bytes.readUInt32LE(8)
  const text = (table: number, index: number) => {
    const entry = bytes.readUInt32LE(table) + 8 * index
    const start = bytes.readUInt32LE(entry + 4)
    return bytes.toString('utf8', start, start + bytes.readUInt32LE(entry))
  }
  const messages = Array.from({ length: count }, (_, index): [string, string] => [text(12, index), text(16, index)])
  return new Map(messages.filter(([id]) => id !== ''))
}
