import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { NextConfig } from 'next'
import { takes } from '../api/_door/packed'

// Next packs as it serves, by gzip alone. A script never changes under its address: it is packed once, as small as
// it goes, when the app is built, and what is beside it is served instead to who takes it.

const packedBy = promisify(brotliCompress)
const PACKED = '.br'
const takesBrotli = [{ type: 'header' as const, key: 'accept-encoding', value: takes('br') }]
/** The page's own, and the map library's. */
const SCRIPTS = ['/_next/static/chunks/:file.js', '/maplibre-gl/:version/:file.js']
/** Folders with all of those. */
const foldersOf = (distDir: string) => [path.join(distDir, 'static', 'chunks'), path.join('public', 'maplibre-gl')]

/** Writes the packed script beside each that has none yet. */
export async function packScripts(distDir: string): Promise<void> {
  const folders = await Promise.all(
    foldersOf(distDir).map(async (folder) =>
      (await readdir(folder, { recursive: true })).map((name) => path.join(folder, name)),
    ),
  )
  const files = new Set(folders.flat())
  const wanted = [...files].filter((file) => file.endsWith('.js') && !files.has(file + PACKED))
  await Promise.all(wanted.map(async (file) => writeFile(file + PACKED, await packedBy(await readFile(file)))))
}

/** Leads who takes packed scripts to them. */
export const packedRewrites: Awaited<ReturnType<NonNullable<NextConfig['rewrites']>>> = {
  beforeFiles: SCRIPTS.map((source) => ({ source, has: takesBrotli, destination: source + PACKED })),
}

/** What is said of the packed ones. */
export const packedHeaders: Awaited<ReturnType<NonNullable<NextConfig['headers']>>> = SCRIPTS.map((source) => ({
  source,
  has: takesBrotli,
  headers: [
    { key: 'Content-Encoding', value: 'br' },
    { key: 'Content-Type', value: 'application/javascript; charset=UTF-8' },
  ],
}))
