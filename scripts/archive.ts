/**
 * npm run --silent archive -- FILE.ndjson.gz: writes the whole store, as it is at this moment, to a new file, packed
 * when its name ends in `.gz`. An import (scripts/import.ts) makes the same store of it.
 */

import { parseArgs } from 'node:util'
import { explain } from './explain'
import { generateDatabaseClient } from './generate/database-client'
import { endProgress, progressLine } from './progress'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

try {
  const [file, ...more] = parseArgs({ allowPositionals: true }).positionals
  if (!file || more.length > 0 || !/\.ndjson(\.gz)?$/.test(file))
    throw new Error('Name one file: npm run --silent archive -- FILE.ndjson.gz (or FILE.ndjson)')
  generateDatabaseClient()
  // Only now: the store imports the generated client.
  const { openStore } = await import('@/lib/store/store')
  const { writeArchive } = await import('@/lib/services/write-archive')
  const store = await openStore()
  try {
    const rows = await writeArchive(store, file, new Date(), progressLine('Written'), stop.signal)
    endProgress()
    console.log(`Wrote ${rows} rows to ${file}.`)
  } finally {
    await store.close()
  }
} catch (error) {
  endProgress()
  console.error(stop.signal.aborted ? 'Stopped: no archive was written.' : explain(error))
  process.exitCode = 1
}
