import { createInterface } from 'node:readline'
import nlp from 'compromise'

// The places that compromise finds, asked and answered in JSON Lines as our own reader is.
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line)
  process.stdout.write(`${JSON.stringify({ id, places: nlp(text).places().out('array') })}\n`)
}
