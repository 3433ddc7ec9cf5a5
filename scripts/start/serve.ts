import { spawn } from 'node:child_process'
import net from 'node:net'

export const NEXT = 'node_modules/next/dist/bin/next'

export interface Address {
  host: string
  port: number
}

// Half of what V8 takes by itself: exports of a million events stay at 291 MB instead of 297 to 326, as fast.
const YOUNG_GENERATION = '--max-semi-space-size=8'

/** What the first visitor's browser asks for. */
const FIRST_ASKED = ['/', '/picture?scheme=light&view=wide', '/api/stats', '/api/events?limit=2000']

const READY_WITHIN_MS = 120_000
const ENDS_WITHIN_MS = 10_000

/** Throws an error that says what to do when another program listens there. */
export function checkPortIsFree({ host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`)
          : error,
      ),
    )
    server.listen(port, host, () => server.close(() => resolve()))
  })
}

/** Runs Next until it ends or the signal comes; returns the exit code. */
export async function serve({ host, port }: Address, dev: boolean, signal: AbortSignal): Promise<number> {
  signal.throwIfAborted()
  const next = spawn(process.execPath, [NEXT, dev ? 'dev' : 'start', '-p', String(port), '-H', host], {
    stdio: ['ignore', dev ? 'inherit' : 'pipe', 'inherit'],
    env: {
      ...process.env,
      // The server closes the store before it ends, instead of Next ending it at once.
      NEXT_MANUAL_SIG_HANDLE: '1',
      // Whoever has set another one keeps it: of two the later counts.
      NODE_OPTIONS: `${YOUNG_GENERATION} ${process.env.NODE_OPTIONS ?? ''}`,
    },
  })
  // Next greets with an address of its own before it is ready: that is not shown, what comes later is.
  next.stdout?.resume()
  const ended = new Promise<number>((resolve) => next.once('exit', (code) => resolve(code ?? 0)))
  signal.addEventListener('abort', () => {
    next.kill('SIGTERM')
    setTimeout(() => next.kill('SIGKILL'), ENDS_WITHIN_MS).unref()
  })

  const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const asked = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const ready = await Promise.race([
    answers(`http://${urlHost(asked)}:${port}/api/health`, signal),
    ended.then(() => false),
  ])
  if (ready) {
    console.log(`Groundtrace is ready on http://${urlHost(shown)}:${port}`)
    next.stdout?.pipe(process.stdout)
    if (!dev) void warmUp(`http://${urlHost(asked)}:${port}`, signal)
  } else if (!signal.aborted) {
    next.kill('SIGTERM')
    await ended
    throw new Error(`The server does not answer on port ${port}.`)
  }
  return ended
}

/** What is asked for the first time takes the server a second, the next time some milliseconds. */
async function warmUp(origin: string, signal: AbortSignal): Promise<void> {
  for (const address of FIRST_ASKED) {
    // Who asks for it is told what is wrong with it.
    const response = await fetch(`${origin}${address}`, { signal }).catch(() => null)
    await response?.arrayBuffer().catch(() => null)
  }
}

const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host)

/** True as soon as the address answers with success; false when it has not in time, or the signal came. */
async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline && !signal.aborted) {
    // Nobody listens there at first.
    const response = await fetch(url, { signal }).catch(() => null)
    if (response?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
