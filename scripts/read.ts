import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { documentSchema } from '@/lib/domain/article'
import type { Reading } from '@/lib/domain/reading'
import { readDocument } from '@/lib/services/read'
import { type ReadDocument, reconcileReadings } from '@/lib/services/reconcile-readings'
import { loadGazetteer } from '@/lib/sources/gazetteer'

// Reads JSON Lines on standard input and writes one line per document, in order, each as soon as it is done.
// A line that can't be read gets an error line of its own, and the run goes on. With --events, the claims
// of all documents are reconciled at the end, on one more line.
const { values } = parseArgs({ options: { events: { type: 'boolean', default: false } } })

// A reader of the output that has had enough ends the run quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const gazetteer = loadGazetteer()
const kept: ReadDocument[] = []

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue
  await write(answer(line))
}
if (values.events) await write({ events: reconcileReadings(kept) })

function answer(line: string): object {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const parsed = documentSchema.safeParse(value)
  if (!parsed.success) return { ...idOf(value), error: whatIsWrong(parsed.error) }
  const document = parsed.data
  const beyond = document.spans?.find(([start, end]) => start >= end || end > document.text.length)
  if (beyond) return { id: document.id, error: `spans: [${beyond}] is not a stretch of the text` }
  const reading = readDocument(document, gazetteer)
  if (values.events) kept.push({ document, reading })
  return { id: document.id, ...contract(reading) }
}

/** One line, naming each field that is wrong. */
function whatIsWrong(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`).join('; ')
}

function idOf(value: unknown): { id?: string | number } {
  if (typeof value !== 'object' || value === null || !('id' in value)) return {}
  return typeof value.id === 'string' || typeof value.id === 'number' ? { id: value.id } : {}
}

/** An undefined field is left out of the line that is written; taking it off would cost several times as much. */
function withoutRule<T extends { rule: string }>(mention: T): Omit<T, 'rule'> {
  return { ...mention, rule: undefined }
}

/** The reading in the fields of the reader's contract; the rules stay in the claims. */
function contract({ places, figures, claims, checks }: Reading): object {
  return {
    places: places.map(withoutRule),
    figures: figures.map(withoutRule),
    claims,
    checks,
  }
}

/** Writes one line, and waits while whoever reads them is slow. */
async function write(value: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`))
    await new Promise((drained) => process.stdout.once('drain', drained))
}
