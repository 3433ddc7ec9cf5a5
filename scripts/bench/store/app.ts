import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface App {
  origin: string
  /** The most memory that the server has held, in megabytes; null where the system can't say. */
  peakMegabytes(): number | null
  stop(): Promise<void>
}

/** Starts the built app on a database, as `npm start` does, and waits until it answers. */
export async function startApp(databaseUrl: string, port: number): Promise<App> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), GROUNDTRACE_DEMO: '0' },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('is ready on')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}`)))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    peakMegabytes: () => {
      const peaks = descendants(child.pid ?? 0).flatMap((pid) => {
        const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(told(pid, 'status')) ?? []
        return kilobytes ? Number(kilobytes) / 1024 : []
      })
      return peaks.length > 0 ? Math.round(Math.max(...peaks)) : null
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The server is a child of the starting process. */
function descendants(pid: number): number[] {
  const children = told(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  return [...children, ...children.flatMap(descendants)]
}

function told(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
