import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import mapLibrary from '@/public/maplibre-gl/files.json'

let script: Promise<string> | undefined

/** The service worker of the build that is served, as the browser takes it. */
export function workerScript(): Promise<string> {
  script ??= bundled()
  return script
}

async function bundled(): Promise<string> {
  const dist = process.env.NEXT_DIST_DIR || '.next'
  const id = (await readFile(path.join(dist, 'BUILD_ID'), 'utf8')).trim()
  const names = await readdir(path.join(dist, 'static'), { recursive: true, withFileTypes: true })
  const files = names
    .filter((entry) => entry.isFile() && isNeeded(entry.name))
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .map((file) => `/_next/${file.split(path.sep).join('/')}`)
    .concat(mapLibrary.page, mapLibrary.worker, mapLibrary.shared)
    .sort()
  const { outputFiles } = await build({
    entryPoints: ['app/_offline/worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    define: { BUILD: JSON.stringify({ id, files }) },
  })
  return outputFiles[0]?.text ?? ''
}

/** No maps of sources, no second format of the letters, nothing for developers. */
const isNeeded = (name: string) => /\.(js|mjs|css|woff2)$/.test(name) && !/-dev\./.test(name)
