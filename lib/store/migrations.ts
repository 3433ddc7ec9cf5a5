import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'
import type { Database } from './database'
import { SCHEMA, schemaEngine } from './schema-engine'

const FOLDER = 'prisma/migrations'
const EVERYTHING = { externalTables: [], externalEnums: [] }

/** Brings the tables up to date and returns the names of the migrations that this took. */
export async function applyMigrations(
  database: Database,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<string[]> {
  const migrationsList = await listMigrations()
  if (await upToDate(database, migrationsList)) return []
  const engine = await schemaEngine(adapter)
  try {
    return (await engine.applyMigrations({ migrationsList, filters: EVERYTHING })).appliedMigrationNames
  } finally {
    engine.free()
  }
}

/** SQL from the migrations' tables to the schema's; empty when they agree. */
export async function migrationsToSchema(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const engine = await schemaEngine(adapter)
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await listMigrations()) },
      to: { tag: 'schemaDatamodel', ...(await readSchema()) },
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    })
    return (stdout ?? '').replace('-- This is an empty migration.', '').trim()
  } finally {
    engine.free()
  }
}

/**
 * Writes the migration that leads to the schema as it stands; returns its file, or null when there is
 * nothing to do. `now` dates its folder: migrations are applied in the order of their names.
 */
export async function createMigration(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  name: string,
  now: Date,
): Promise<string | null> {
  const script = await migrationsToSchema(adapter)
  if (script === '') return null
  const timestamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(FOLDER, `${timestamp}_${name}`)
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'migration.sql')
  await writeFile(file, `${script}\n`)
  return file
}

/** True when the database has exactly these migrations: spares the engine at nearly every start. */
async function upToDate(database: Database, list: MigrationList): Promise<boolean> {
  const [table] = await database.$queryRaw<{ exists: boolean }[]>`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`
  if (!table?.exists) return false
  const applied = await database.$queryRaw<{ migration_name: string; checksum: string }[]>`
    SELECT migration_name, checksum FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`
  const wanted = list.migrationDirectories.map(({ path: name, migrationFile: { content } }) => ({
    migration_name: name,
    checksum: content.tag === 'ok' ? createHash('sha256').update(content.value).digest('hex') : '',
  }))
  return JSON.stringify(applied) === JSON.stringify(wanted)
}

async function readSchema(): Promise<SchemasContainer> {
  return { files: [{ path: SCHEMA, content: await readFile(SCHEMA, 'utf8') }] }
}

async function listMigrations(): Promise<MigrationList> {
  const entries = existsSync(FOLDER) ? await readdir(FOLDER, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: path.resolve(FOLDER),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(path.join(FOLDER, name, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  }
}
