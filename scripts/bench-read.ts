import { parseArgs } from 'node:util'
import { JsonlReader } from './bench/jsonl-reader'
import { type BenchText, benchTexts } from './bench/texts'
import { commitBoard, committedBoard } from './evaluate/committed'
import { scoreboardSchema } from './evaluate/scoreboard'

// How many documents of 300 words the reader's command reads a second on one core, start-up left out, beside
// compromise's `.places()` on the same texts in the same run; and how much memory it takes at most.
const WORDS = 300
// Each set is read over and over until a thousand documents have been read: the rate of a long run.
const LONG_RUN_WORDS = 1000 * WORDS

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

const speed = {
  documentsPerSecond: {} as Record<string, number>,
  first: {} as Record<string, number>,
  compromise: {} as Record<string, number>,
}
let peakMegabytes: number | null = null
for (const [name, texts] of Object.entries(benchTexts())) {
  const reader = await JsonlReader.start('scripts/read.ts')
  const first = await rate(reader, texts)
  peakMegabytes = greater(peakMegabytes, reader.peakMegabytes())
  const times = Math.ceil(LONG_RUN_WORDS / wordsOf(texts))
  const ours = await rate(reader, Array.from({ length: times }, () => texts).flat())
  await reader.end()

  const other = await JsonlReader.start('scripts/bench/compromise.ts')
  const theirs = await rate(other, Array.from({ length: Math.ceil(times / 4) }, () => texts).flat())
  await other.end()

  speed.documentsPerSecond[name] = Math.round(ours)
  speed.first[name] = Math.round(first)
  speed.compromise[name] = Math.round(theirs)
  console.log(
    `${name}: ${ours.toFixed(0)} documents/s (${first.toFixed(0)} when read once, just started), ` +
      `compromise ${theirs.toFixed(0)}, ratio ${(ours / theirs).toFixed(2)}`,
  )
}
console.log(
  `peak resident memory of read: ${peakMegabytes === null ? 'not told on this system' : `${peakMegabytes} MB`}`,
)

const board = committedBoard()
if (values.write) {
  if (!board || peakMegabytes === null) throw new Error('nothing to write to, or no memory measured')
  commitBoard(scoreboardSchema.parse({ ...board, speed: { ...speed, peakMegabytes } }))
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
