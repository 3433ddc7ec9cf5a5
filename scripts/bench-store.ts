import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { GAZETTEER_FILE, readGazetteer } from '@/lib/sources/gazetteer'
import { openStore } from '@/lib/store/store'
import { startPostgresServer } from '../tests/store/postgres-server'
import { type App, startApp } from './bench/store/app'
import { archiveTo, copyEventsOver, importFrom, type Moved } from './bench/store/archive'
import { leanClient } from './bench/store/client'
import { createDatabase } from './bench/store/database'
import { fill } from './bench/store/fill'
import { type Floor, furtherFloor, histogramFloor, pageFloor, tileFloor, tileSqlFloor } from './bench/store/floor'
import { type Timing, timedInTurns, timedOnce } from './bench/store/load'
import { war } from './bench/store/war'
import { copyOut, download } from './bench/store/whole'
import { type Wish, wishes } from './bench/store/wishes'

// How fast the API answers when the store holds a million events, beside the floor in the same run: the bare SQL through
// `pg`, for tiles PostGIS where Debian's is installed, for exports and archives `COPY`. Prints a table of each.
const DEBIAN = '/usr/lib/postgresql/15/bin'
// `--filled URL` measures a database that is there already, `--only pages` one part.
const PARTS = ['archive', 'import', 'exports', 'pages', 'histograms', 'tiles'] as const
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    filled: { type: 'string' },
    only: { type: 'string', multiple: true, default: [...PARTS] },
  },
})
const strange = values.only.find((part) => !PARTS.some((known) => known === part))
if (strange !== undefined) throw new Error(`--only ${strange}: there are ${PARTS.join(', ')}`)
const count = Number(values.events)
const isWanted = (part: (typeof PARTS)[number]) => values.only.includes(part)

const postgis = existsSync('/usr/share/postgresql/15/extension/postgis.control') && existsSync(`${DEBIAN}/initdb`)
const settings = { shared_buffers: '1GB', work_mem: '64MB', max_wal_size: '4GB' }
const server = values.filled ? null : await startPostgresServer({ ...(postgis && { installed: DEBIAN }), settings })
const url = values.filled ?? server?.url('groundtrace') ?? ''
let app: App | null = null as App | null
// Interrupted, it takes its servers along.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await app?.stop()
    await server?.stop()
    process.exit(1)
  })
try {
  let copied: number | null = null
  if (server) {
    await createDatabase(server.url('postgres'), 'groundtrace')
    await (await openStore({ databaseUrl: url })).close()
    console.log(`Making ${count} events …`)
    copied = await fill(url, war(readGazetteer(GAZETTEER_FILE).entries()), count)
    console.log(`COPY FROM took ${copied.toFixed(1)} s`)
  }
  if (isWanted('archive') || isWanted('import')) await measureArchive(copied)
  if (values.only.some((part) => part !== 'archive' && part !== 'import')) await measureApp()
} finally {
  await app?.stop()
  await server?.stop()
}

async function measureApp(): Promise<void> {
  app = await startApp(url, await freePort())
  // Else the read model is made meanwhile.
  await fetch(`${app.origin}/api/stats`)
  if (isWanted('exports')) await measureWhole(app)
  await measureAll(app)
}

/** The whole store written to a file, and read into an empty one, beside COPY FROM of its events alone. */
async function measureArchive(copied: number | null): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundtrace-bench-'))
  const file = path.join(folder, 'archive.ndjson.gz')
  try {
    const { megabytes, ...written } = await archiveTo(url, file)
    console.log(
      "| the whole store | rows | seconds | our processor | Postgres' | COPY FROM of its events | its speed |",
    )
    console.log('|---|---:|---:|---:|---:|---:|---:|')
    console.log(movedLine(`archive, ${megabytes.toFixed(0)} MB`, written, null))
    if (!isWanted('import')) return
    const floor = copied ?? (await copyEventsOver(url))
    console.log(movedLine('import', await importFrom(url, file), floor))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function movedLine(name: string, { rows, seconds, ours, theirs }: Moved, floor: number | null): string {
  const of = (value: number | null) => (value === null ? '' : `${value.toFixed(1)} s`)
  const share = floor === null ? '' : `${Math.round((100 * floor) / seconds)} %`
  return `| ${[name, rows, of(seconds), of(ours), of(theirs), of(floor), share].join(' | ')} |`
}

/** Exports of everything, before pages and tiles: what the server holds is the events in memory, and theirs. */
async function measureWhole({ origin, peakMegabytes }: App): Promise<void> {
  console.log(
    '| all events | seconds | MB | COPY TO | speed of COPY | server, at most |\n|---|---:|---:|---:|---:|---:|',
  )
  for (const format of ['csv', 'geojson', 'ndjson']) {
    const floor = await copyOut(url)
    const { seconds, megabytes } = await download(`${origin}/api/export/events.${format}`)
    const share = `${Math.round((100 * floor.seconds) / seconds)} %`
    const cells = [format, seconds.toFixed(1), megabytes.toFixed(0), `${floor.seconds.toFixed(1)} s`, share]
    console.log(`| ${[...cells, `${peakMegabytes()} MB`].join(' | ')} |`)
  }
}

async function measureAll({ origin, peakMegabytes }: App): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 32, options: '-c timezone=UTC' })
  const client = leanClient(origin)
  const { get } = client
  const dates = ({ from, to }: Wish) => (from ? `datetime=${from}/${to}` : '')
  const page = (wish: Wish) => get(`/api/events?limit=1000&${dates(wish)}`)
  // As the next link of the page before it would ask.
  const further = ({ from }: Wish) => get(`/api/events?limit=1000&cursor=${cursorAt(from ?? '')}`)
  const stats = (wish: Wish) => get(`/api/stats?interval=day&${dates(wish)}`)
  const tile = (wish: Wish) => get(`/api/tiles/${wish.tile.join('/')}.mvt?${dates(wish)}`)
  const [pages, histograms] = [pageFloor(pool), histogramFloor(pool)]
  const tiles = [tileSqlFloor(pool), await tileFloor(pool)].filter((floor) => floor !== null)

  const rows: Row[] = [
    ...bothDates(isWanted('pages'), 'page of 1,000', page, pages, 0),
    ...(isWanted('pages') ? [['page of 1,000, further on', further, furtherFloor(pool), 0, true] satisfies Row] : []),
    ...bothDates(isWanted('histograms'), 'histogram', stats, histograms, 0),
    ...[0, 6, 9, 12].flatMap((z) =>
      tiles.flatMap((floor) => bothDates(isWanted('tiles'), `tile z${z}`, tile, floor, z)),
    ),
  ]
  console.log(
    '| what | clients | cold | p50 | p95 | p99 | floor | p50 | p95 | times the floor |\n|---|---:|---:|---:|---:|---:|---|---:|---:|---:|',
  )
  for (const [name, ask, floor, z, dated] of rows) {
    const [first] = wishes(1, z, dated)
    const cold = first ? await timedOnce(() => ask(first)) : Number.NaN
    for (const clients of [1, 8, 32]) {
      const wanted = wishes(clients === 1 ? 40 : 160, z, dated)
      const [ours, theirs] = await timedInTurns(
        clients,
        wanted.map((wish) => () => ask(wish)),
        wanted.map((wish) => () => floor.ask(wish)),
      )
      if (ours && theirs) console.log(line(name, clients, cold, ours, floor.name, theirs))
    }
  }
  console.log(`The server held at most ${peakMegabytes()} MB`)
  client.close()
  await pool.end()
}

/** A cursor of the pages: the instant and the id that the last page ended with. */
function cursorAt(instant: string): string {
  return Buffer.from(JSON.stringify([instant, '0'])).toString('base64url')
}

type Row = [name: string, ask: (wish: Wish) => Promise<unknown>, floor: Floor, z: number, dated: boolean]

function bothDates(wanted: boolean, name: string, ask: Row[1], floor: Floor, z: number): Row[] {
  if (!wanted) return []
  return [
    [`${name}, all dates`, ask, floor, z, false],
    [`${name}, some dates`, ask, floor, z, true],
  ]
}

function line(name: string, clients: number, cold: number, ours: Timing, beside: string, floor: Timing): string {
  const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`
  const ratio = (ours.p50 / floor.p50).toFixed(ours.p50 < floor.p50 ? 3 : 2)
  const cells = [name, clients, clients === 1 ? ms(cold) : '', ms(ours.p50), ms(ours.p95), ms(ours.p99)]
  return `| ${[...cells, beside, ms(floor.p50), ms(floor.p95), ratio].join(' | ')} |`
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
