import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { utcDay } from 'd3-time'
import { GAZETTEER_FILE, readGazetteer } from '@/lib/sources/gazetteer'
import { openStore } from '@/lib/store/store'
import { launchBrowser } from '../tests/browser/chromium'
import { startPostgresServer } from '../tests/store/postgres-server'
import { writeRivalsData } from './bench/map/columns'
import { type DateWindow, type Measured, measure } from './bench/map/measure'
import { rivals, WINDOW } from './bench/map/rivals'
import { bundlePages, servePages } from './bench/map/serve'
import { startApp } from './bench/store/app'
import { createDatabase } from './bench/store/database'
import { fill } from './bench/store/fill'
import { war } from './bench/store/war'

// How fast the dashboard draws many events beside two other ways of drawing the same ones, in one browser: a GeoJSON
// source of MapLibre with a filter expression, and deck.gl's ScatterplotLayer with its filter on the graphics card.
// `--events 10000,100000` says of how many, `--filled URL` measures a database that is there already.
const { values } = parseArgs({
  options: { events: { type: 'string', default: '10000,100000,1000000' }, filled: { type: 'string' } },
})
const FIRST_DAY = Date.UTC(2022, 2, 1)
const CHANGES = 5

const folder = mkdtempSync(path.join(tmpdir(), 'groundtrace-bench-map-'))
const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
const end = async () => {
  for (const one of ends.splice(0).reverse()) await one()
}
// Interrupted, it takes its servers along; what was under way with them fails then.
let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    interrupted = true
    await end()
    process.exit(1)
  })
try {
  await bundlePages(folder)
  const browser = await launchBrowser()
  ends.push(() => browser.close())
  const stores = values.filled ? [values.filled] : await filledStores(values.events.split(',').map(Number))
  console.log(
    '| events | map | first dots | the whole map | of which until the data are there | MB | a month to the next | a year to the next |',
  )
  console.log('|---:|---|---:|---:|---:|---:|---:|---:|')
  for (const url of stores) {
    const app = await startApp(url, await freePort())
    ends.push(() => app.stop())
    // Else the read model is made meanwhile.
    const { numberMatched } = await (await fetch(`${app.origin}/api/stats`)).json()
    await writeRivalsData(url, folder)
    const pages = await servePages(folder, app.origin)
    const mapSize = await sizeOfMap(app.origin)
    for (const rival of rivals({ app: app.origin, pages: pages.origin, folder, mapSize }))
      console.log(line(numberMatched, rival.name, await measure(browser, rival, [windows(30), windows(365)])))
    pages.stop()
    await app.stop()
    ends.pop()
  }

  async function sizeOfMap(origin: string): Promise<{ width: number; height: number }> {
    const page = await browser.newPage({ viewport: WINDOW })
    await page.goto(origin)
    const box = await page.locator('[data-map-state="idle"]').boundingBox()
    await page.close()
    return { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) }
  }
} catch (error) {
  if (!interrupted) throw error
} finally {
  if (!interrupted) await end()
}

/** The same events in stores of several sizes, on a server of their own. */
async function filledStores(counts: readonly number[]): Promise<string[]> {
  const server = await startPostgresServer({ settings: { shared_buffers: '512MB', max_wal_size: '4GB' } })
  ends.push(() => server.stop())
  const urls: string[] = []
  for (const count of counts) {
    const url = await createDatabase(server.url('postgres'), `events_${count}`)
    await (await openStore({ databaseUrl: url })).close()
    await fill(url, war(readGazetteer(GAZETTEER_FILE).entries()), count)
    urls.push(url)
  }
  return urls
}

/** Windows of so many days, each after the one before. */
function windows(days: number): DateWindow[] {
  const day = (at: number) => utcDay.offset(new Date(FIRST_DAY), at).toISOString().slice(0, 10)
  return Array.from({ length: days > 100 ? 4 : CHANGES + 1 }, (_, at) => ({
    from: day(at * days),
    to: day((at + 1) * days - 1),
  }))
}

function line(events: number, name: string, { firstDots, wholeMap, dataThere, megabytes, changes }: Measured): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return `| ${[events, name, ms(firstDots), ms(wholeMap), ms(dataThere), megabytes.toFixed(2), ...changes.map(ms)].join(' | ')} |`
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
