import type { NextConfig } from 'next'
import { packedHeaders, packedRewrites, packScripts } from './app/_served/packed-scripts'
import { TAKES_GZIP } from './app/api/_door/packed'

const isBuilt = process.env.NODE_ENV === 'production'

const config: NextConfig = {
  // Several builds of one checkout, side by side (tests, a second server).
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // PGlite loads its WebAssembly and file system from its own folder: it must not be bundled.
  // esbuild is a program.
  serverExternalPackages: ['@electric-sql/pglite', '@prisma/schema-engine-wasm', 'esbuild'],
  poweredByHeader: false,
  compiler: { runAfterProductionCompile: ({ distDir }) => packScripts(distDir) },
  // Messages come without the need to parse them (app/_i18n/compiled.ts).
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  rewrites: async () => (isBuilt ? packedRewrites : []),
  headers: async () => [
    ...(isBuilt ? packedHeaders : []),
    // Its address says what is in it.
    {
      source: '/maplibre-gl/:version/:file',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
    // Next takes the header off the answers that app/api/_door/packed.ts has packed.
    ...['/api/tiles/:z/:x/:y', '/picture'].map((source) => ({
      source,
      has: [{ type: 'header' as const, key: 'accept-encoding', value: TAKES_GZIP }],
      headers: [{ key: 'Content-Encoding', value: 'gzip' }],
    })),
    // The one page that is made for the frames of others.
    { source: '/embed', headers: [{ key: 'Content-Security-Policy', value: 'frame-ancestors *' }] },
  ],
  experimental: { preloadEntriesOnStart: false },
}

export default config
