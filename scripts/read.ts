import { createInterface } from 'node:readline'
import { z } from 'zod'
import { documentSchema } from '@/lib/domain/article'
import type { Reading } from '@/lib/domain/reading'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'

// Reads JSON Lines on standard input, writes one line per document, in order, each as soon as it is done.
// A line that can't be read gets an error line of its own, and the run goes on.
const gazetteer = loadGazetteer()

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue
  write(answer(line))
}

function answer(line: string): object {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const document = documentSchema.safeParse(value)
  if (!document.success) return { ...idOf(value), error: z.prettifyError(document.error) }
  return { id: document.data.id, ...contract(readDocument(document.data, gazetteer)) }
}

function idOf(value: unknown): { id?: unknown } {
  return typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : {}
}

/** The reading in the fields of the reader's contract; the rules stay in the claims. */
function contract({ places, figures, claims }: Reading): object {
  return {
    places: places.map(({ rule: _rule, ...place }) => place),
    figures: figures.map(({ rule: _rule, ...figure }) => figure),
    claims,
  }
}

function write(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
