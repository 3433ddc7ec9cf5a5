import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { NEXT } from './serve'

/** What the build is made of; data files are read when they are asked for. */
const SOURCES = [
  'app',
  'lib',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
  'public/maplibre-gl/files.json',
]
const NOT_BUILT = path.join('lib', 'sources', 'data')

/** Builds the app when there is no build, or a source is newer than it. */
export async function buildIfStale(signal: AbortSignal): Promise<void> {
  const built = modifiedAt(path.join(process.env.NEXT_DIST_DIR || '.next', 'BUILD_ID'))
  if (built > Math.max(...SOURCES.map(newest))) return
  console.log('Building the app, once …')
  const build = spawn(process.execPath, [NEXT, 'build'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
  const end = () => build.kill('SIGTERM')
  signal.addEventListener('abort', end)
  const code = await new Promise((resolve) => build.once('close', resolve))
  signal.removeEventListener('abort', end)
  signal.throwIfAborted()
  if (code !== 0) throw new Error(`The app could not be built:\n${Buffer.concat(output)}`)
}

/** Latest change of a file, or of any file in a folder, in milliseconds since 1970. */
function newest(entry: string): number {
  if (entry === NOT_BUILT || !statSync(entry).isDirectory()) return entry === NOT_BUILT ? 0 : modifiedAt(entry)
  return Math.max(0, ...readdirSync(entry).map((name) => newest(path.join(entry, name))))
}

/** 0 when there is no such file. */
function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
