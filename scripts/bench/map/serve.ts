import { createReadStream, existsSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'esbuild'

const PAGES = path.join(import.meta.dirname, 'pages')
const MAPLIBRE = path.resolve('node_modules/maplibre-gl/dist')
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.geojson': 'application/json',
}

/** The pages of the other maps, bundled for a browser, into a folder that also has their data. */
export async function bundlePages(folder: string): Promise<void> {
  await build({
    entryPoints: ['geojson', 'deck', 'dashboard'].map((name) => path.join(PAGES, `${name}.ts`)),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['/maplibre/*'],
    logLevel: 'error',
  })
}

/** Serves them on a free port of 127.0.0.1, the basemap's tiles from the app. */
export async function servePages(folder: string, app: string): Promise<{ origin: string; stop(): void }> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const [, first, ...rest] = pathname.split('/')
    if (first === 'api') proxy(`${app}${pathname}${search}`, response)
    else if (first === 'maplibre') send(path.join(MAPLIBRE, path.basename(pathname)), response)
    else if (first === 'data') send(path.join(folder, path.basename(rest.join('/'))), response)
    else if (pathname.endsWith('.js')) send(path.join(folder, path.basename(pathname)), response)
    else response.setHeader('Content-Type', 'text/html').end(pageOf(path.basename(pathname)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

function send(file: string, response: ServerResponse): void {
  if (!existsSync(file)) response.writeHead(404).end()
  else {
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  }
}

async function proxy(url: string, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await fetch(url)
  response.writeHead(status, { 'Content-Type': headers.get('content-type') ?? 'application/octet-stream' })
  response.end(body && Buffer.from(await new Response(body).arrayBuffer()))
}

const pageOf = (name: string) => `<!doctype html><meta charset="utf-8"><title>${name}</title>
<style>html, body { margin: 0 } #map, #deck { position: absolute; inset: 0; width: 100%; height: 100% }</style>
<div id="map"></div>${name === 'deck' ? '<canvas id="deck"></canvas>' : ''}
<script type="module" src="/${name}.js"></script>`
