import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'

// So many keys are sorted in memory at once; the rest wait on the disk.
const CHUNK = 500_000

/** Sorts keys with the entries they stand for, in little memory however many there are. */
export class KeySorter {
  private lines: string[] = []
  private readonly chunks: string[] = []

  constructor(private readonly folder: string) {}

  async add(key: string, index: number, primary: boolean, population: number): Promise<void> {
    this.lines.push(`${key}\t${index}\t${primary ? 1 : 0}\t${population}`)
    if (this.lines.length >= CHUNK) await this.spill()
  }

  /** The key lines of the gazetteer's format, in the order of their bytes. */
  async *sorted(): AsyncGenerator<string> {
    await this.spill()
    let key: string | null = null
    let found: Posting[] = []
    for await (const line of merged(this.chunks.map(linesOf))) {
      const [next = '', index, primary, population] = line.split('\t')
      if (next !== key) {
        if (key !== null) yield keyLine(key, found)
        key = next
        found = []
      }
      found.push({ index: Number(index), primary: primary === '1', population: Number(population) })
    }
    if (key !== null) yield keyLine(key, found)
  }

  private async spill(): Promise<void> {
    if (this.lines.length === 0) return
    const file = path.join(this.folder, `keys-${this.chunks.length}`)
    await writeLines(createWriteStream(file), this.lines.sort(compareLines))
    this.chunks.push(file)
    this.lines = []
  }
}

interface Posting {
  index: number
  primary: boolean
  population: number
}

function keyLine(key: string, found: Posting[]): string {
  found.sort((a, b) => Number(b.primary) - Number(a.primary) || b.population - a.population || a.index - b.index)
  const seen = new Set<number>()
  const once = found.filter(({ index }) => !seen.has(index) && seen.add(index))
  return `${key}\t${once.map(({ index, primary }) => index.toString(36) + (primary ? '*' : '')).join(' ')}`
}

/** Order by UTF-8 bytes. JavaScript's own order is that, but for characters beyond U+D7FF. */
function compareLines(a: string, b: string): number {
  if (BEYOND.test(a) || BEYOND.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a < b ? -1 : a > b ? 1 : 0
}
const BEYOND = /[\ud800-\uffff]/

async function* merged(sources: readonly AsyncIterator<string>[]): AsyncGenerator<string> {
  const heads: { line: string; source: AsyncIterator<string> }[] = []
  const take = async (source: AsyncIterator<string>) => {
    const { value, done } = await source.next()
    if (!done) heads.push({ line: value, source })
  }
  for (const source of sources) await take(source)
  while (heads.length > 0) {
    let least = 0
    for (let i = 1; i < heads.length; i++) {
      if (compareLines(heads[i]?.line ?? '', heads[least]?.line ?? '') < 0) least = i
    }
    const [head] = heads.splice(least, 1)
    if (!head) return
    yield head.line
    await take(head.source)
  }
}

function linesOf(file: string): AsyncIterator<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
}

/** Writes lines, waiting whenever the disk is slower, and closes the file. */
async function writeLines(stream: WriteStream, lines: Iterable<string>): Promise<void> {
  for (const line of lines) if (!stream.write(`${line}\n`)) await once(stream, 'drain')
  stream.end()
  await finished(stream)
}
