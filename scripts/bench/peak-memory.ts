import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { BenchText } from './texts'

/** The most memory that the reader's command held while it read these texts, or null where the system can't say. */
export async function peakMegabytes(texts: readonly BenchText[]): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/read.ts'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise((done) => child.on('close', done))
  for (const text of texts) child.stdin.write(`${JSON.stringify(text)}\n`)
  let left = texts.length
  for await (const _ of createInterface({ input: child.stdout })) if (--left === 0) break
  // All is read, and the command still waits for more: the kernel tells its high-water mark.
  const status = `/proc/${child.pid}/status`
  const [, kilobytes] = (existsSync(status) && /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))) || []
  child.stdin.end()
  await ended
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
}
