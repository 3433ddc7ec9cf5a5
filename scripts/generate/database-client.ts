/**
 * Generates the database client from prisma/schema.prisma, when the schema or Prisma's version has
 * changed since the last time. Works offline: generating needs no schema engine, but Prisma's
 * command looks for one and would fetch it; any existing executable satisfies it.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SCHEMA = 'prisma/schema.prisma'
const OUTPUT = 'lib/store/generated'
const STAMP = path.join(OUTPUT, '.schema-hash')

/** Brings the generated client up to date; returns false when it already was. */
export function generateDatabaseClient(): boolean {
  const hash = createHash('sha256')
    .update(readFileSync(SCHEMA))
    .update(readFileSync('node_modules/prisma/package.json'))
    .digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false

  const command = ['node_modules/prisma/build/index.js', 'generate', '--schema', SCHEMA, '--no-hints']
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  if (status !== 0) throw new Error(`Generating the database client failed:\n${stdout}${stderr}`)
  writeFileSync(STAMP, hash)
  return true
}
