import type { NextConfig } from 'next'

const config: NextConfig = {
  // Several builds of one checkout, side by side (tests, a second server).
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // PGlite loads its WebAssembly and file system from its own folder: it must not be bundled.
  serverExternalPackages: ['@electric-sql/pglite', '@prisma/schema-engine-wasm'],
  poweredByHeader: false,
  experimental: { preloadEntriesOnStart: false },
}

export default config
