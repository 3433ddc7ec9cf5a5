import { parseArgs } from 'node:util'
import nlp from 'compromise'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { peakMegabytes } from './bench/peak-memory'
import { type BenchText, benchTexts } from './bench/texts'
import { commitBoard, committedBoard } from './evaluate/committed'
import { scoreboardSchema } from './evaluate/scoreboard'

// How many documents of 300 words are read a second of processor time, start-up left out, beside compromise's
// `.places()` on the same texts in the same run; and how much memory the reader's command takes at most.
const WORDS = 300

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

const gazetteer = loadGazetteer()
const sets = benchTexts()
readDocument({ id: 'first', text: 'A drone hit Odesa.' }, gazetteer)
nlp('A drone hit Odesa.').places().out('array')

const speed = {
  documentsPerSecond: new Map<string, number>(),
  warm: new Map<string, number>(),
  compromise: new Map<string, number>(),
}
for (const [name, texts] of Object.entries(sets)) {
  const read = (doc: BenchText) => readDocument(doc, gazetteer)
  const ours = documentsPerSecond(texts, read)
  const theirs = documentsPerSecond(texts, ({ text }) => nlp(text).places().out('array'))
  const warm = documentsPerSecond(texts, read)
  speed.documentsPerSecond.set(name, Math.round(ours))
  speed.warm.set(name, Math.round(warm))
  speed.compromise.set(name, Math.round(theirs))
  console.log(
    `${name}: ${ours.toFixed(0)} documents/s (${warm.toFixed(0)} once warm), compromise ${theirs.toFixed(0)}, ratio ${(ours / theirs).toFixed(2)}`,
  )
}
const peak = await peakMegabytes(Object.values(sets).flat())
console.log(`peak resident memory of read: ${peak === null ? 'not told on this system' : `${peak} MB`}`)

const board = committedBoard()
if (values.write) {
  if (!board || peak === null) throw new Error('nothing to write to, or no memory measured')
  const [documentsPerSecond, warm, compromise] = [speed.documentsPerSecond, speed.warm, speed.compromise].map((rates) =>
    Object.fromEntries(rates),
  )
  commitBoard(
    scoreboardSchema.parse({ ...board, speed: { documentsPerSecond, warm, compromise, peakMegabytes: peak } }),
  )
}

/** By processor time, all threads together, so that a busy machine changes little. */
function documentsPerSecond(texts: readonly BenchText[], read: (text: BenchText) => unknown): number {
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0)
  const before = process.cpuUsage()
  for (const text of texts) read(text)
  const { user, system } = process.cpuUsage(before)
  return words / WORDS / ((user + system) / 1e6)
}
