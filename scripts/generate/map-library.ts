import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'

const OUTPUT = 'public/maplibre-gl'
const FILES = path.join(OUTPUT, 'files.json')
const SOURCE = 'node_modules/maplibre-gl/src'
const ENTRIES = { page: 'app/_map/library-parts.ts', worker: `${SOURCE}/source/worker.ts` }
const STAMP = path.join(OUTPUT, '.stamp')
/** What the output depends on. */
const INPUTS = ['package-lock.json', ENTRIES.page, 'scripts/generate/map-library.ts']

/**
 * Bundles the map library for the page and for its worker, with the code that both need in files of its own: as it
 * is published, each of the two has all of that. Only when a package or what we use of the library has changed;
 * returns false when it had not (docs/decisions/0066-the-first-load.md).
 */
export async function generateMapLibrary(): Promise<boolean> {
  const hash = createHash('sha256')
  for (const file of INPUTS) hash.update(readFileSync(file))
  const stamp = hash.digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return false

  const { version } = JSON.parse(await readFile('node_modules/maplibre-gl/package.json', 'utf8'))
  const license = await readFile('node_modules/maplibre-gl/LICENSE.txt', 'utf8')
  const { outputFiles } = await build({
    entryPoints: ENTRIES,
    outdir: OUTPUT,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    // As the library is written: what is declared again in a class keeps what was set before.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    write: false,
    alias: { 'maplibre-gl': `./${SOURCE}/index.ts` },
    banner: { js: `/* MapLibre GL JS ${version}; its license is beside this file, in LICENSE.txt. */` },
    plugins: [onlyWhatIsUsed(version)],
  })
  // The address says what is in the files: they may be kept for ever.
  const content = createHash('sha256')
  for (const { contents } of outputFiles) content.update(contents)
  const address = `/maplibre-gl/${content.digest('hex').slice(0, 16)}`
  const folder = path.join('public', address)
  rmSync(OUTPUT, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'LICENSE.txt'), license)
  const names = outputFiles.map((file) => path.basename(file.path))
  outputFiles.forEach(({ contents }, i) => {
    writeFileSync(path.join(folder, names[i] ?? ''), contents)
  })
  const entries = Object.keys(ENTRIES).map((name) => `${name}.js`)
  const files = {
    page: `${address}/page.js`,
    worker: `${address}/worker.js`,
    shared: names.filter((name) => !entries.includes(name)).map((name) => `${address}/${name}`),
  }
  writeFileSync(FILES, `${JSON.stringify(files, null, 2)}\n`)
  writeFileSync(STAMP, stamp)
  return true
}

/** Leaves out what the bundler can't tell to be unused: of a name space that is passed on, and of a JSON file. */
function onlyWhatIsUsed(version: string): Plugin {
  return {
    name: 'only what is used',
    setup({ onLoad }) {
      onLoad({ filter: /maplibre-gl[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => ({
        contents: (await readFile(file, 'utf8')).replace(
          /^import \{([^}]*)\} from 'gl-matrix';?$/gm,
          (_, names: string) => importsOfMatrix(names.split(',').map((name) => name.trim())).join(';'),
        ),
        loader: 'ts',
      }))
      onLoad({ filter: /maplibre-gl[\\/]package\.json$/ }, () => ({
        contents: JSON.stringify({ version }),
        loader: 'json',
      }))
    },
  }
}

const importsOfMatrix = (names: readonly string[]) =>
  names
    .filter((name) => name && !name.startsWith('type '))
    .map((name) => `import * as ${name} from 'gl-matrix/esm/${name}.js'`)
