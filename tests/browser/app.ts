import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
// A first start may have to build the app and load the demo data.
const READY_WITHIN_MS = 240_000
const STOPPED_WITHIN_MS = 10_000

export interface App {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string
  /** The write token of this server. */
  token: string
  /** A temporary data folder of its own, gone after `stop`. */
  dataDir: string
  /** Everything the server has printed so far. */
  output(): string
  /** Ends the server and keeps its data. */
  pause(): Promise<void>
  /** Stops its processes where they are: connections are taken, and nothing is answered. */
  hang(): void
  /** They go on. */
  wake(): void
  /** Starts it again where it was, with `more` added to its environment for this once. */
  resume(more?: Record<string, string>): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the app as `npm start` does, on a free loopback port with a fresh data folder, and resolves when
 * `/api/health` answers 200. Rejects with the server's own words when it ends or stays silent.
 */
export async function startApp(env: Record<string, string> = {}): Promise<App> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const token = randomBytes(16).toString('hex')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'groundtrace-test-'))

  let printed = ''
  const spawnServer = (more: Record<string, string> = {}) => {
    // A process group of its own: ending the group ends whatever the start script started, and nothing else.
    const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        GROUNDTRACE_DATA_DIR: dataDir,
        GROUNDTRACE_TOKEN: token,
        ...env,
        ...more,
      },
    })
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        printed += chunk
      })
    }
    return server
  }

  let server = spawnServer()
  const stop = async () => {
    await endGroup(server)
    rmSync(dataDir, { recursive: true, force: true })
  }
  const ready = async () => {
    try {
      await untilReady(url, server)
    } catch (error) {
      await stop()
      throw new Error(`${error instanceof Error ? error.message : error}\n${printed}`)
    }
  }
  await ready()
  return {
    url,
    token,
    dataDir,
    output: () => printed,
    pause: () => endGroup(server),
    hang: () => signalGroup(server, 'SIGSTOP'),
    wake: () => signalGroup(server, 'SIGCONT'),
    resume: async (more) => {
      server = spawnServer(more)
      await ready()
    },
    stop,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('the system gave no port'))
      })
    })
  })
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the server ended with code ${server.exitCode} before it was ready`)
    if (await answers(`${url}/api/health`)) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the server was not ready within ${READY_WITHIN_MS / 1000} s`)
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false // not listening yet
  }
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal)
}

async function endGroup(server: ChildProcess): Promise<void> {
  const { pid } = server
  if (pid === undefined || server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  signalGroup(server, 'SIGTERM')
  const patience = setTimeout(() => signalGroup(server, 'SIGKILL'), STOPPED_WITHIN_MS)
  await ended
  clearTimeout(patience)
}
