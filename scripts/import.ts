/**
 * npm run --silent import -- FILE: reads an archive (scripts/archive.ts) into the store, which must be empty. Ended in
 * whatever way, the same command goes on where it was.
 */

import { parseArgs } from 'node:util'
import { explain } from './explain'
import { generateDatabaseClient } from './generate/database-client'
import { endProgress, progressLine } from './progress'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

try {
  const [file, ...more] = parseArgs({ allowPositionals: true }).positionals
  if (!file || more.length > 0) throw new Error('Name one file: npm run --silent import -- FILE')
  generateDatabaseClient()
  // Only now: the store imports the generated client.
  const { openStore } = await import('@/lib/store/store')
  const { importArchive } = await import('@/lib/services/import-archive')
  const store = await openStore()
  try {
    const began = performance.now()
    const { status, done, of } = await importArchive(store, file, progressLine('Imported'), stop.signal)
    endProgress()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    if (status === 'imported') console.log(`Imported ${of} rows in ${seconds} s.`)
    else if (status === 'known') console.log('This archive is imported already: nothing to do.')
    else {
      console.error(`Interrupted: ${done} of ${of} rows are imported. Run the same command again to go on.`)
      process.exitCode = 1
    }
  } finally {
    await store.close()
  }
} catch (error) {
  endProgress()
  console.error(explain(error))
  process.exitCode = 1
}
