// node scripts/bundled.mjs SCRIPT [ARGUMENT…]: runs a script in one piece. It starts in half the time that a loader
// takes module by module, and runs faster: loaders wrap each function to keep its name. What it costs and what the
// engine is told here, docs/decisions/0024-reading-fast.md has in figures.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import v8 from 'node:v8'
import { buildSync } from 'esbuild'

// Hundreds of patterns and small functions, each used on short texts: patterns are compiled at once, not tried first,
// and functions aren't copied far into each other, which the engine spends more time on than it ever saves.
v8.setFlagsFromString('--no-regexp-tier-up')
v8.setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
// A function is optimised after some thousand calls, not some hundred: most of a short run went into the optimiser.
v8.setFlagsFromString('--interrupt-budget=600000')
// A long run holds 50 MB; the engine would let as much refuse again pile up before it clears it away.
v8.setFlagsFromString('--heap-growing-percent=30')

const [script = '', ...args] = process.argv.slice(2)
process.argv = [process.argv[0] ?? 'node', path.resolve(script), ...args]
const [built] = buildSync({
  entryPoints: [script],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
  // Packages written for `require` find it here.
  banner: {
    js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(pathToFileURL(path.resolve(script)).href)});`,
  },
  footer: { js: `//# sourceURL=${script}` },
}).outputFiles
// Nothing is written to disk: a folder that can't be written to is no hindrance.
await import(`data:text/javascript;base64,${Buffer.from(built?.contents ?? []).toString('base64')}`)
