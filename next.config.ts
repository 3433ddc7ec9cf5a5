import type { NextConfig } from 'next'

const config: NextConfig = {
  // PGlite loads its WebAssembly and file system from its own folder: it must not be bundled.
  serverExternalPackages: ['@electric-sql/pglite', '@prisma/schema-engine-wasm'],
  poweredByHeader: false,
}

export default config
