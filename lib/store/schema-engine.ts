import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

/** The schema in Prisma's language, relative to the project's root. */
export const SCHEMA = 'prisma/schema.prisma'

const WASM = 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

/** Instantiated once per process: the bindings hold one instance in a variable of their own. */
let bindings: Promise<Bindings> | undefined

async function instantiate(): Promise<Bindings> {
  const [module, bytes] = await Promise.all([
    import('@prisma/schema-engine-wasm/schema_engine_bg') as Promise<Bindings>,
    readFile(path.join(process.cwd(), WASM)),
  ])
  const imports = { './schema_engine_bg.js': module } as unknown as WebAssembly.Imports
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  module.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start !== 'function') throw new Error(`${WASM} has no start function`)
  start()
  return module
}

/**
 * Prisma's own migration engine, as WebAssembly: its command-line tool would download a native one.
 * `free()` it after use.
 */
export async function schemaEngine(database: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  bindings ??= instantiate()
  const { SchemaEngine } = await bindings
  const datamodels: [string, string][] = [[SCHEMA, await readFile(SCHEMA, 'utf8')]]
  const quiet = () => {}
  return SchemaEngine.new({ datamodels }, quiet, bindMigrationAwareSqlAdapterFactory(database))
}
