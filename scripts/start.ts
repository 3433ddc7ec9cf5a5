/**
 * Starts Groundtrace: prepares the store, builds the app if need be, serves it. `--dev` serves the
 * development server instead of a build. PORT and HOST say where (127.0.0.1:3000).
 */

import { explain } from './explain'
import { generate } from './generate'
import { buildIfStale } from './start/build'
import { checkPortIsFree, serve } from './start/serve'

const dev = process.argv.includes('--dev')
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

// Nothing is reported to anyone.
process.env.NEXT_TELEMETRY_DISABLED = '1'

try {
  const address = { host: process.env.HOST || '127.0.0.1', port: portOf(process.env.PORT) }
  await checkPortIsFree(address)
  await generate()
  // Only now: the store imports the generated client.
  const { prepare } = await import('./start/prepare')
  await prepare(stop.signal)
  if (!dev) await buildIfStale(stop.signal)
  process.exitCode = await serve(address, dev, stop.signal)
} catch (error) {
  if (stop.signal.aborted) console.log('Stopped.')
  else {
    console.error(explain(error))
    process.exitCode = 1
  }
}

function portOf(text = '3000'): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT must be a number from 1 to 65535, not ${text}`)
  return port
}
