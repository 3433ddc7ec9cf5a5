import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress } from 'node:zlib'
import {
  encodeEntry,
  type GazetteerHead,
  type IndexedEntry,
  keyOf,
  keysOf,
  LAYOUT,
} from '@/lib/geocode/gazetteer-format'
import { readGazetteer } from '@/lib/sources/gazetteer'
import { KeySorter } from './key-sorter'

/**
 * Writes a gazetteer that adds to another. Entries go to the disk as they come; the file takes its place only when it
 * is complete and could be read again, so that the old one stays in use until then.
 */
export class AddedFile {
  private readonly folder: string
  private readonly keys: KeySorter
  private readonly entries
  private readonly replaces: Record<string, number> = {}
  private naming = 0
  private count = 0

  constructor(private readonly file: string) {
    mkdirSync(path.dirname(file), { recursive: true })
    this.folder = mkdtempSync(`${file}.`)
    this.keys = new KeySorter(this.folder)
    this.entries = createWriteStream(path.join(this.folder, 'entries'))
  }

  /** A place of its own; `replaced` is the base's id of what was less well known. */
  async place(entry: IndexedEntry, replaced: number | null): Promise<void> {
    if (replaced !== null) this.replaces[replaced] = entry.id
    await this.write(entry)
  }

  /** Further names of a place that the base has by the same id. */
  async names(entry: IndexedEntry): Promise<void> {
    this.naming++
    await this.write(entry)
  }

  get size(): number {
    return this.count
  }

  private async write(entry: IndexedEntry): Promise<void> {
    const own = keyOf(entry.name)
    for (const key of keysOf(entry)) await this.keys.add(key, this.count, key === own, entry.population)
    this.count++
    if (!this.entries.write(`${encodeEntry(entry)}\n`)) {
      await once(this.entries, 'drain')
    }
  }

  /** Packs, checks and puts the file in place. */
  async finish(version: string): Promise<void> {
    this.entries.end()
    await finished(this.entries)
    const keyFile = createWriteStream(path.join(this.folder, 'keys'))
    let keys = 0
    for await (const line of this.keys.sorted()) {
      keys++
      if (!keyFile.write(`\n${line}`)) await once(keyFile, 'drain')
    }
    keyFile.end()
    await finished(keyFile)
    const head: GazetteerHead = {
      layout: LAYOUT,
      version,
      entries: this.count,
      keys,
      countries: {},
      replaces: this.replaces,
      naming: this.naming,
    }
    const packed = path.join(this.folder, 'packed')
    await pipeline(Readable.from(this.parts(head)), createBrotliCompress(PACKING), createWriteStream(packed))
    const read = readGazetteer(packed)
    if (read.size !== this.count) throw new Error(`${read.size} places were written of ${this.count}`)
    renameSync(packed, this.file)
  }

  private async *parts(head: GazetteerHead): AsyncGenerator<string | Buffer> {
    yield JSON.stringify(head)
    const entries = createReadStream(path.join(this.folder, 'entries'))
    for await (const line of createInterface({ input: entries, crlfDelay: Number.POSITIVE_INFINITY })) yield `\n${line}`
    yield* createReadStream(path.join(this.folder, 'keys'))
  }

  /** Removes what it wrote beside the file, finished or not. */
  async close(): Promise<void> {
    if (!this.entries.closed) {
      this.entries.end()
      await finished(this.entries)
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}

// Quick rather than small: the file stays on the machine that made it.
const PACKING = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 } }
