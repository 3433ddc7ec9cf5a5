import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ARCHIVE_TABLES, ArchiveRefusedError, archiveColumns, UnfinishedImportError } from '@/lib/domain/archive'
import { importArchive } from '@/lib/services/import-archive'
import { summaryOf } from '@/lib/services/summary'
import { writeArchive } from '@/lib/services/write-archive'
import type { Store } from '@/lib/store/store'
import { embedded, onServer, type TestDatabase } from './databases'
import { type PostgresServer, startPostgresServer } from './postgres-server'
import { articleOf, keepArticle, nightTo } from './readings'
import { fillVaried, ODD_TEXT } from './varied'

// Many stores are opened, one after the other.
vi.setConfig({ testTimeout: 120_000 })

const home = mkdtempSync(path.join(tmpdir(), 'groundtrace-archive-'))
const NOW = new Date('2025-08-01T00:00:00Z')
const quietly = () => {}
let server: PostgresServer
const databases: TestDatabase[] = []

beforeAll(async () => {
  server = await startPostgresServer()
})
afterAll(async () => {
  for (const database of databases) await database.drop()
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

async function database(kind: string): Promise<TestDatabase> {
  const made = kind === 'pglite' ? await embedded() : await onServer(server, `store_${databases.length}`)
  databases.push(made)
  return made
}

async function withStore<T>({ open }: TestDatabase, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await open()
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Every row of every table that there is, as text, asked past the store. Settings of one store, and tokens, are its own. */
async function everyRow({ rows }: TestDatabase): Promise<Record<string, unknown[]>> {
  const tables = (
    await rows(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'
      AND table_name NOT IN ('_prisma_migrations', 'AccessToken') ORDER BY 1`)
  ).map(([name]) => String(name))
  const all: Record<string, unknown[]> = {}
  for (const table of tables) {
    const where = table === 'Setting' ? `WHERE key NOT IN ('imported', 'of its own')` : ''
    all[table] = (await rows(`SELECT to_jsonb(t)::text FROM "${table}" t ${where} ORDER BY 1`)).map(([row]) => row)
  }
  return all
}

/** What clients see of it all: pages, every event by its id, all changes since each version, articles. */
async function everyAnswer(store: Store, eventIds: readonly string[], articleIds: readonly string[]) {
  const version = await store.dataVersion()
  const walks = []
  for (let since = 0; since <= version; since += Math.ceil(version / 7))
    walks.push(await store.changes({ since, until: version, after: since }, 1000))
  return {
    ...{ version, walks, sources: await store.listSources(), page: await store.searchEvents({ limit: 1000 }) },
    events: await Promise.all(eventIds.map((id) => store.findEvent(id))),
    articles: await Promise.all(articleIds.map((id) => store.findArticle(id))),
  }
}

const idsOf = async ({ rows }: TestDatabase, table: string) =>
  (await rows(`SELECT id FROM "${table}" ORDER BY id`)).map(([id]) => String(id))

/** A filled store, and its archive. */
async function original(kind: string, file: string): Promise<TestDatabase> {
  const made = await database(kind)
  await withStore(made, async (store) => {
    await fillVaried(store)
    await store.keepToken('of this store alone')
    await store.keepSetting('of its own', 'yes')
    await writeArchive(store, file, NOW, quietly)
  })
  return made
}

describe.each([
  ['pglite', 'postgres', 'whole.ndjson.gz'],
  ['postgres', 'pglite', 'whole.ndjson'],
])('An archive of %s, imported into %s', (from, to, name) => {
  const file = path.join(home, `${from}-${name}`)
  let source: TestDatabase
  let target: TestDatabase
  beforeAll(async () => {
    source = await original(from, file)
    target = await database(to)
  })

  it('is the same store: every row of every table, and every answer', async () => {
    const result = await withStore(target, (store) => importArchive(store, file, quietly))
    expect(result).toMatchObject({ status: 'imported' })
    const before = await everyRow(source)
    expect(await everyRow(target)).toEqual(before)
    // Everything that can happen has: else nothing was shown.
    const events = (before.Event ?? []).join('\n')
    for (const sign of ['"reviewState": "merged"', '"reviewState": "rejected"', '"partOfId": "'])
      expect(events).toContain(sign)
    expect((before.Article ?? []).join('\n')).toMatch(/"previousId": "/)
    expect(before.Figure?.join('\n')).toContain(`"high": ${2 ** 53 - 1}`)
    expect(before.Setting).toEqual([expect.stringContaining('these very articles')])
    expect(await target.rows('SELECT * FROM "AccessToken"')).toEqual([])

    const [eventIds, articleIds] = [await idsOf(source, 'Event'), await idsOf(source, 'Article')]
    const answers = await withStore(source, (store) => everyAnswer(store, eventIds, articleIds))
    expect(answers.articles.map((article) => article?.title)).toContain(ODD_TEXT)
    expect(await withStore(target, (store) => everyAnswer(store, eventIds, articleIds))).toEqual(answers)
  })

  it('goes on as the original does', async () => {
    // The same article joins the same event, and has the next version.
    const more = articleOf([{ at: 'odesa', window: nightTo('2025-07-11'), figures: [{ measure: 'killed', low: 5 }] }])
    const keep = (store: Store) => keepArticle(store, more)
    const [there, here] = [await withStore(source, keep), await withStore(target, keep)]
    expect(here.claims[0]?.eventId).toBe(there.claims[0]?.eventId)
    const versions = async ({ open }: TestDatabase) =>
      withStore({ open } as TestDatabase, (store) => store.dataVersion())
    expect(await versions(target)).toBe(await versions(source))
    const detail = await withStore(target, (store) => store.findEvent(here.claims[0]?.eventId ?? ''))
    expect(detail?.event.history?.length).toBeGreaterThan(1)
    expect(await everyRow(target)).toEqual(await everyRow(source))
  })

  it('is not imported a second time, and no other over it', async () => {
    await withStore(target, async (store) => {
      expect(await importArchive(store, file, quietly)).toMatchObject({ status: 'known' })
      const other = path.join(home, `${from}-other.ndjson`)
      await writeArchive(store, other, NOW, quietly)
      await expect(importArchive(store, other, quietly)).rejects.toThrow(
        /^The store holds \d+ articles and \d+ events already, and an archive is imported into an empty one\. Name another with/,
      )
    })
  })
})

describe.each(['pglite', 'postgres'])('On %s', (kind) => {
  const file = path.join(home, `${kind}.ndjson.gz`)
  let source: TestDatabase
  let text: string
  let target: TestDatabase
  beforeAll(async () => {
    source = await original('postgres', file)
    text = gunzipSync(readFileSync(file)).toString()
  })
  beforeEach(async () => {
    target = await database(kind)
  })
  /** Imports what a file of these bytes holds; tells what is said of it when it is refused. */
  const attempt = (bytes: string | Buffer) => {
    const changed = path.join(home, `${kind}-changed`)
    writeFileSync(changed, bytes)
    return withStore(target, (store) => importArchive(store, changed, quietly)).catch((error: Error) => error.message)
  }

  it('all in an archive is of one moment, whatever is written meanwhile', async () => {
    await withStore(target, async (store) => {
      await fillVaried(store)
      const { version, counts, batches } = await store.archive()
      await keepArticle(store, articleOf([{ at: 'apia', window: nightTo('2025-09-01') }]))
      const seen: Record<string, number> = {}
      for await (const rows of batches) {
        await keepArticle(store, articleOf([{ at: 'apia', window: nightTo('2025-09-01') }]))
        for (const [table] of rows) seen[table] = (seen[table] ?? 0) + 1
      }
      expect(seen).toEqual(counts)
      expect(counts.EventRevision).toBeLessThanOrEqual(version)
      expect(await store.dataVersion()).toBeGreaterThan(version)
    })
  })

  it('an import that is broken off after any batch goes on to the same end', async () => {
    const positions: number[] = []
    await withStore(target, async (store) => {
      const once = () => {
        const stop = new AbortController()
        const onProgress = ({ done }: { done: number }) => {
          positions.push(done)
          stop.abort()
        }
        return importArchive(store, file, onProgress, stop.signal)
      }
      let result = await once()
      for (let runs = 1; result.status === 'interrupted'; runs++) {
        expect(runs).toBeLessThan(50)
        expect(result.done).toBe(positions.at(-1))
        // Until it is finished nobody else writes, and no other archive is taken.
        await expect(keepArticle(store, articleOf([]))).rejects.toThrow(UnfinishedImportError)
        const other = path.join(home, `${kind}-other`)
        writeFileSync(other, text.replace(/"id":"[^"]+"/, '"id":"another"'))
        await expect(importArchive(store, other, quietly)).rejects.toThrow(/beginning of another archive/)
        result = await once()
      }
      expect(result.status).toBe('imported')
    })
    expect(positions.length).toBeGreaterThan(8)
    expect(await everyRow(target)).toEqual(await everyRow(source))
  })

  it('a store that was open before sees what is imported', async () => {
    const events = await withStore(source, async (store) => (await summaryOf(store)).summary.count({}))
    await withStore(target, async (open) => {
      const before = await summaryOf(open)
      expect([before.version, before.summary.count({})]).toEqual([0, 0])
      // On a server, by another process.
      if (kind === 'pglite') await importArchive(open, file, quietly)
      else await withStore(target, (store) => importArchive(store, file, quietly))
      const { summary, version } = await summaryOf(open)
      expect(version).toBe(await open.dataVersion())
      expect(summary.count({})).toBe(events)
      expect(summary.count({ bbox: [30, 46, 31, 47] })).toBeGreaterThan(0)
    })
  })

  it('a row that the database refuses is named by its line; what comes before it stays, and the rest follows', async () => {
    const lines = text.trimEnd().split('\n')
    const changed = (at: number, from: string | RegExp, to: string) => {
      const spoilt = lines.with(at, (lines[at] ?? '').replace(from, to))
      expect(spoilt[at]).not.toBe(lines[at])
      return attempt(`${spoilt.join('\n')}\n`)
    }
    const lineOf = (table: string, nth: number) => lines.findIndex((line) => line.startsWith(`{"${table}":`)) + nth
    const ends = (at: number) =>
      `${at - 1} of ${lines.length - 1} rows are imported, and stay; when the file is mended, the same command goes on from there.`

    const mention = lineOf('PlaceMention', 5)
    expect(await changed(mention, /"articleId":"[^"]+"/, '"articleId":"0000000000000000"')).toBe(
      `Line ${mention + 1}, PlaceMention: Key (articleId)=(0000000000000000) is not present in table "Article". ${ends(mention)}`,
    )
    const event = lineOf('Event', 3)
    const [, taken] = /"id":"([^"]+)"/.exec(lines[event - 2] ?? '') ?? []
    expect(await changed(event, /"id":"[^"]+"/, `"id":"${taken}"`)).toBe(
      `Line ${event + 1}, Event: Key (id)=(${taken}) already exists. ${ends(event)}`,
    )
    const link = lineOf('EventLink', 1)
    expect(await changed(link, /"id":"[^"]+"/, '"id":"0000000000000000"')).toBe(
      `Line ${link + 1}, EventLink: id: there is no such event, or it comes twice. ${ends(link)}`,
    )
    const claim = lineOf('Claim', 7)
    expect(await changed(claim, '"kind":"air_strike"', '"kind":"rumour"')).toMatch(
      new RegExp(`^Line ${claim + 1}, Claim: kind: Invalid option.*${ends(claim)}$`),
    )
    expect(await withStore(target, (store) => importArchive(store, file, quietly))).toMatchObject({
      status: 'imported',
    })
    expect(await everyRow(target)).toEqual(await everyRow(source))
  })

  it('an archive that is cut short is told as such, and goes on when it is whole', async () => {
    const packed = readFileSync(file)
    const bytes = Buffer.from(text)
    const end = bytes.lastIndexOf('\n', bytes.length - 2)
    const rows = text.trimEnd().split('\n').length - 1
    expect(await attempt(packed.subarray(0, packed.length >> 1))).toMatch(
      /^The archive is cut short: its packed data have no end\. \d+ of \d+ rows are imported/,
    )
    // In the middle of the last line, and before it.
    for (const upTo of [end + 20, end + 1])
      for (const cut of [bytes.subarray(0, upTo), gzipSync(bytes.subarray(0, upTo))])
        expect(await attempt(cut)).toMatch(
          `The archive is cut short: its header tells of ${rows} rows, and only ${rows - 1} are there. ${rows - 1} of ${rows} rows are imported`,
        )
    const damaged = Buffer.from(packed)
    // Behind the header of ten bytes: a kind of block that there is not. Damage farther on may unpack to other letters.
    damaged[10] = 7
    expect(await attempt(damaged)).toMatch(/^The archive is damaged/)
    expect(await attempt(packed)).toMatchObject({ status: 'imported' })
    expect(await everyRow(target)).toEqual(await everyRow(source))
  })

  it('a file that is no archive is refused, whatever is in it', async () => {
    expect(await attempt('')).toMatch(/^This is no archive of Groundtrace/)
    expect(await attempt(gzipSync(Buffer.alloc(51_000_000, 'x')))).toMatch(/has a line without an end/)
    expect(await attempt(Buffer.from(text.replace('Example', 'Exämple'), 'latin1'))).toMatch(
      /^The archive is not UTF-8/,
    )
    expect(await attempt(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toMatchObject({ status: 'imported' })
    expect(await everyRow(target)).toEqual(await everyRow(source))
  })

  it('events that are merged in a circle are refused', async () => {
    const link = /\{"EventLink":\{"id":"([^"]+)","mergedIntoId":"([^"]+)"/.exec(text) ?? []
    const back = `{"EventLink":{"id":"${link[2]}","mergedIntoId":"${link[1]}","partOfId":null}}\n`
    const spoilt = text
      .replace(/"EventLink":(\d+)/, (_, count) => `"EventLink":${Number(count) + 1}`)
      .replace('{"EventLink"', `${back}{"EventLink"`)
    expect(await attempt(spoilt)).toMatch(
      /^EventLink: event [\da-f]{16} is merged into one that is merged into it in turn\./,
    )
  })

  it('an archive that tells of other numbers than it has is refused at its end', async () => {
    const { rows } = JSON.parse(text.split('\n')[0] ?? '')
    const spoilt = text
      .replace(`"Event":${rows.Event},`, `"Event":${rows.Event + 1},`)
      .replace(`"Claim":${rows.Claim},`, `"Claim":${rows.Claim - 1},`)
    expect(await attempt(spoilt)).toMatch(
      `The archive's first line tells of ${rows.Event + 1} of Event, and ${rows.Event} are there; ${rows.Claim - 1} of Claim, and ${rows.Claim} are there.`,
    )
    await withStore(target, (store) => expect(keepArticle(store, articleOf([]))).rejects.toThrow(UnfinishedImportError))
  })

  it('holds every column of every table, so that none is forgotten', async () => {
    await withStore(target, async () => {})
    const columns = await target.rows(`SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT IN ('_prisma_migrations', 'AccessToken')`)
    const names = (list: unknown[][]) => [...new Set(list.map(([table, column]) => `${table}.${column}`))].sort()
    const kept = ARCHIVE_TABLES.flatMap((table) =>
      archiveColumns(table).map(({ name }) => [table === 'EventLink' ? 'Event' : table, name]),
    )
    expect(names(kept)).toEqual(names(columns))
  })
})

describe('Two imports of one archive at once', () => {
  it('don’t mix: one goes on, the other is told', async () => {
    const file = path.join(home, 'twice.ndjson')
    const source = await original('postgres', file)
    const target = await database('postgres')
    const results = await Promise.allSettled(
      [1, 2].map(() => withStore(target, (store) => importArchive(store, file, quietly))),
    )
    const told = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason.message)] : []))
    expect(told.length).toBeLessThanOrEqual(1)
    for (const message of told) expect(message).toMatch(/^Another process has gone on with this import meanwhile/)
    await withStore(target, (store) => importArchive(store, file, quietly))
    expect(await everyRow(target)).toEqual(await everyRow(source))
  })
})

describe('Writing an archive', () => {
  it('refuses to overwrite, and leaves nothing half written', async () => {
    const folder = mkdtempSync(path.join(home, 'writing-'))
    const file = path.join(folder, 'a.ndjson.gz')
    await withStore(await database('postgres'), async (store) => {
      await fillVaried(store)
      const stop = new AbortController()
      const halfway = writeArchive(store, file, NOW, () => stop.abort(), stop.signal)
      await expect(halfway).rejects.toThrow()
      expect(readdirSync(folder)).toEqual([])
      // The file has no name of its own before it is whole.
      const rows = await writeArchive(store, file, NOW, () => expect(existsSync(file)).toBe(false))
      expect(gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')).toHaveLength(rows + 1)
      const before = readFileSync(file)
      await expect(writeArchive(store, file, NOW, quietly)).rejects.toThrow(ArchiveRefusedError)
      expect(readFileSync(file)).toEqual(before)
      expect(readdirSync(folder)).toEqual(['a.ndjson.gz'])
      // Each ends its reading: only some may be open.
      for (let i = 0; i < 9; i++)
        await expect(writeArchive(store, file, NOW, quietly)).rejects.toThrow(/is there already/)
    })
  })
})
