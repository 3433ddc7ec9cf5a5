import { parseArgs } from 'node:util'
import { JsonlReader } from './bench/jsonl-reader'
import { type BenchText, benchTexts } from './bench/texts'
import { commitBoard, committedBoard } from './evaluate/committed'
import { scoreboardSchema } from './evaluate/scoreboard'

// How many documents of 300 words the reader's command reads a second on one core, start-up left out, beside
// compromise's `.places()` on the same texts in the same run; and how much memory it takes at most.
const WORDS = 300
// Each set is read over and over until a thousand documents have been read, and as many again: the rates of a long run.
const LONG_RUN_WORDS = 1000 * WORDS
// Each rate is the middle one of so many runs: a machine is seldom alone.
const RUNS = 3

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

interface Rates {
  first: number
  thousand: number
  next: number
  compromise: number
}

const speed = {
  documentsPerSecond: {} as Record<string, number>,
  first: {} as Record<string, number>,
  next: {} as Record<string, number>,
  compromise: {} as Record<string, number>,
}
let peakMegabytes: number | null = null
for (const [name, texts] of Object.entries(benchTexts())) {
  const runs: Rates[] = []
  for (let run = 0; run < RUNS; run++) {
    const rates = await ratesOf(texts)
    runs.push(rates)
    console.log(
      `${name}: ${rates.thousand.toFixed(0)} documents/s over a thousand, ${rates.next.toFixed(0)} over the next, ` +
        `${rates.first.toFixed(0)} when read once, just started; compromise ${rates.compromise.toFixed(0)}, ` +
        `ratio ${(rates.thousand / rates.compromise).toFixed(2)}`,
    )
  }
  speed.documentsPerSecond[name] = middle(runs.map(({ thousand }) => thousand))
  speed.first[name] = middle(runs.map(({ first }) => first))
  speed.next[name] = middle(runs.map(({ next }) => next))
  speed.compromise[name] = middle(runs.map(({ compromise }) => compromise))
}
console.log(
  `peak resident memory of read: ${peakMegabytes === null ? 'not told on this system' : `${peakMegabytes} MB`}`,
)

const board = committedBoard()
if (values.write) {
  if (!board || peakMegabytes === null) throw new Error('nothing to write to, or no memory measured')
  commitBoard(scoreboardSchema.parse({ ...board, speed: { ...speed, peakMegabytes } }))
}

async function ratesOf(texts: readonly BenchText[]): Promise<Rates> {
  const times = Math.ceil(LONG_RUN_WORDS / wordsOf(texts))
  const long = Array.from({ length: times }, () => texts).flat()
  const reader = await JsonlReader.start('scripts/read.ts')
  const first = await rate(reader, texts)
  const thousand = await rate(reader, long)
  const next = await rate(reader, long)
  peakMegabytes = greater(peakMegabytes, reader.peakMegabytes())
  await reader.end()

  const other = await JsonlReader.start('scripts/bench/compromise.ts')
  const compromise = await rate(other, long.slice(0, long.length / 4))
  await other.end()
  return { first, thousand, next, compromise }
}

function middle(rates: readonly number[]): number {
  return Math.round([...rates].sort((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0)
}

async function rate(reader: JsonlReader, texts: readonly BenchText[]): Promise<number> {
  return wordsOf(texts) / WORDS / (await reader.secondsFor(texts))
}

function wordsOf(texts: readonly BenchText[]): number {
  return texts.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0)
}

function greater(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}
