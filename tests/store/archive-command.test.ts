import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARCHIVE_TABLES, type ArchiveCounts } from '@/lib/domain/archive'
import { headerLine, rowLine } from '@/lib/format/archive-lines'
import { summaryOf } from '@/lib/services/summary'
import type { Store } from '@/lib/store/store'
import { embedded, onServer, type TestDatabase } from './databases'
import { type PostgresServer, startPostgresServer } from './postgres-server'
import { articleOf, keepArticle, nightTo } from './readings'

/** Enough for some seconds. */
const MANY = 60_000
const home = mkdtempSync(path.join(tmpdir(), 'groundtrace-command-'))
const large = path.join(home, 'large.ndjson')
let server: PostgresServer
const databases: TestDatabase[] = []

beforeAll(async () => {
  server = await startPostgresServer()
  writeFileSync(large, largeArchive())
})
afterAll(async () => {
  for (const database of databases) await database.drop()
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

function largeArchive(): string {
  const none = Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, 0])) as ArchiveCounts
  const rows = { ...none, Event: MANY, EventRevision: MANY }
  const at = '2025-03-18T00:00:00.000Z'
  const idOf = (i: number) => ((i * 7919) % MANY).toString(16).padStart(16, '0')
  const event = {
    ...{ kind: 'air_strike', actor: 'RU', targetType: 'unknown', weapons: ['Shahed'], placeKey: null },
    ...{ placedBy: null, figures: [] },
    ...{ windowStart: at, windowEnd: at, windowPrecision: 'time', disputed: false, independentOrigins: 1 },
    ...{ claimCount: 1, reviewState: 'unreviewed', quote: 'Drones hit.', createdAt: at, updatedAt: at },
  }
  const revision = { at, who: 'reconciler', change: 'created', what: {}, why: 'founded by its first claims' }
  const lines = [headerLine({ id: 'large', writtenAt: at, version: MANY, rows })]
  for (let i = 0; i < MANY; i++) lines.push(rowLine('Event', JSON.stringify({ id: idOf(i), ...event })))
  for (let i = 0; i < MANY; i++)
    lines.push(rowLine('EventRevision', JSON.stringify({ id: i + 1, eventId: idOf(i), ...revision })))
  return lines.join('')
}

async function database(kind: string): Promise<TestDatabase> {
  const made = kind === 'pglite' ? await embedded() : await onServer(server, `command_${databases.length}`)
  databases.push(made)
  return made
}

/** Runs a command to its end; after its first line of progress it is sent the signal, once. */
function run(script: string, args: string[], { options }: TestDatabase, signal?: NodeJS.Signals) {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    env: {
      ...env,
      ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
      ...(options.dataDir && { GROUNDTRACE_DATA_DIR: options.dataDir }),
    },
  })
  let [told, said] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (told += chunk))
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
    if (signal && !child.killed && said.includes('\n')) child.kill(signal)
  })
  return new Promise<{ code: number | null; told: string; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, told, said })),
  )
}

async function withStore<T>({ open }: TestDatabase, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await open()
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

describe.each(['pglite', 'postgres'])('npm run import, on %s', (kind) => {
  it('goes on where it was when it is killed or interrupted at any moment, and is done once', async () => {
    const target = await database(kind)
    // On a server that is running already, too.
    const running = kind === 'postgres' ? await target.open() : null
    if (running) expect((await summaryOf(running)).version).toBe(0)

    let before = 0
    for (const signal of ['SIGKILL', 'SIGKILL', 'SIGINT'] as const) {
      const { code, said } = await run('import', [large], target, signal)
      expect(code).toBe(signal === 'SIGINT' ? 1 : null)
      expect(said).toMatch(/^Imported \d+ of 120000 rows \(\d+ %\), \d+ a second\n/)
      const [[value] = []] = await target.rows(`SELECT value FROM "Setting" WHERE key = 'import'`)
      const { rows } = JSON.parse(String(value))
      expect(rows).toBeGreaterThan(before)
      expect(rows).toBeLessThan(2 * MANY)
      const [[there] = []] = await target.rows(
        'SELECT ((SELECT count(*) FROM "Event") + (SELECT count(*) FROM "EventRevision"))::int',
      )
      expect(there).toBe(rows)
      if (signal === 'SIGINT')
        expect(said).toContain(
          `Interrupted: ${rows} of 120000 rows are imported. Run the same command again to go on.\n`,
        )
      before = rows
    }
    expect(await run('import', [large], target)).toMatchObject({
      code: 0,
      told: expect.stringMatching(/^Imported 120000 rows/),
    })
    expect(await run('import', [large], target)).toEqual({
      code: 0,
      told: 'This archive is imported already: nothing to do.\n',
      said: '',
    })
    const store = running ?? (await target.open())
    const { summary, version } = await summaryOf(store)
    expect([version, summary.count({})]).toEqual([MANY, MANY])
    expect((await keepArticle(store, articleOf([{ at: 'odesa', window: nightTo('2025-07-11') }]))).claims).toHaveLength(
      1,
    )
    expect(await store.dataVersion()).toBe(MANY + 1)
    await store.close()
  }, 180_000)
})

describe('npm run archive and npm run import', () => {
  it('carry a store over, and say what they will not do', async () => {
    const [source, target] = [await database('pglite'), await database('postgres')]
    const { id } = await withStore(source, (store) =>
      keepArticle(store, articleOf([{ at: 'odesa', window: nightTo('2025-07-11') }])),
    )
    const file = path.join(home, 'carried.ndjson.gz')
    const written = await run('archive', [file], source)
    expect(written).toMatchObject({
      code: 0,
      told: expect.stringMatching(/^Wrote \d+ rows to .*\.ndjson\.gz\.\n$/),
      said: '',
    })
    expect([...readFileSync(file).subarray(0, 2)]).toEqual([0x1f, 0x8b])
    expect(await run('archive', [file], source)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/is there already/),
    })
    // Not by its name is it told that it is packed.
    const renamed = path.join(home, 'renamed')
    writeFileSync(renamed, readFileSync(file))
    expect(await run('import', [renamed], target)).toMatchObject({ code: 0, told: expect.stringMatching(/^Imported/) })
    expect((await withStore(target, (store) => store.findArticle(id)))?.claims).toHaveLength(1)

    expect(await run('import', [large], target)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^The store holds 1 articles and 1 events already, and an archive is imported into/),
    })
    for (const [script, args, said] of [
      ['archive', [], /^Name one file: npm run --silent archive -- FILE/],
      ['archive', [path.join(home, 'a.csv')], /^Name one file/],
      ['import', [], /^Name one file: npm run --silent import -- FILE/],
      ['import', [path.join(home, 'nothing')], /no such file/],
      ['import', ['package.json'], /^This is no archive of Groundtrace/],
    ] as const)
      expect(await run(script, [...args], target)).toMatchObject({
        code: 1,
        told: '',
        said: expect.stringMatching(said),
      })
  }, 120_000)

  it('leave a data folder alone that is in use', async () => {
    const source = await database('pglite')
    const file = path.join(home, 'locked.ndjson.gz')
    const said = await withStore(source, async () => (await run('archive', [file], source)).said)
    expect(said).toMatch(/^The data folder .* is in use by process \d+\. Stop that process first/)
    expect(existsSync(file)).toBe(false)
  })
})
