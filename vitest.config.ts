import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Not the developer's own: places that were added there would change what is read.
    env: { GROUNDTRACE_DATA_DIR: fileURLToPath(new URL('tests/.out/data', import.meta.url)) },
  },
})
