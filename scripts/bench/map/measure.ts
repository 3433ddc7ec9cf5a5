import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import type { Watch } from './pages/watch'

export interface DateWindow {
  from: string
  to: string
}

/** What one map takes, in milliseconds, the middle of several times. */
export interface Measured {
  /** From the navigation until the dots of all dates are seen, be it in a still picture. */
  firstDots: number
  /** Until the map itself has drawn them all. */
  wholeMap: number
  /** Until the last byte of the data was there, within that. */
  dataThere: number
  /** What came over the wire for it, in megabytes. */
  megabytes: number
  /** From a change of the dates to the next whole picture, for each window in turn. */
  changes: number[]
}

/** A map that is looked at: where it is, and how its dates are changed. */
export interface Rival {
  name: string
  /** Of all dates. */
  address: string
  viewport: { width: number; height: number }
  /** Runs in the page before its own scripts. */
  script?: string
  /** What of its requests is data of events. */
  data: RegExp
  /** Makes it show dates; the clock starts in the page, when it is told. */
  change(page: Page, to: DateWindow, at: number): Promise<void>
  /** Brings it where changes start from. */
  begin(page: Page, first: DateWindow): Promise<void>
  /** Nothing is on its way that it waits for. */
  isSettled(page: Page): Promise<boolean>
}

const LOADS = 3
/** So long nothing new is drawn. */
const QUIET_MS = 1500
const GIVE_UP_MS = 180_000

export async function measure(browser: Browser, rival: Rival, series: readonly DateWindow[][]): Promise<Measured> {
  const loads: Loaded[] = []
  for (let i = 0; i < LOADS; i++) {
    const { page, ...loaded } = await load(browser, rival)
    loads.push(loaded)
    await page.context().close()
  }
  const changes: number[] = []
  for (const [first, ...windows] of series) {
    if (!first) continue
    const { page } = await load(browser, rival)
    await rival.begin(page, first)
    await whole(page, rival)
    const took: number[] = []
    for (const [at, window] of windows.entries()) {
      await page.evaluate(() => {
        globalThis.benchWatch.drawn.length = 0
      })
      await rival.change(page, window, at)
      const drawn = await whole(page, rival)
      took.push(drawn - (await page.evaluate(() => (globalThis as unknown as { benchFrom: number }).benchFrom)))
    }
    changes.push(middle(took))
    await page.context().close()
  }
  const of = (name: keyof Loaded) => middle(loads.map((loaded) => loaded[name]))
  return {
    firstDots: of('firstDots'),
    wholeMap: of('wholeMap'),
    dataThere: of('dataThere'),
    megabytes: of('megabytes'),
    changes,
  }
}

type Loaded = Pick<Measured, 'firstDots' | 'wholeMap' | 'dataThere' | 'megabytes'>

async function load(browser: Browser, rival: Rival): Promise<Loaded & { page: Page }> {
  const context = await browser.newContext({ viewport: rival.viewport, reducedMotion: 'reduce' })
  const page = await context.newPage()
  if (rival.script) await page.addInitScript({ path: path.resolve(rival.script) })
  let [bytes, last] = [0, 0]
  page.on('requestfinished', async (request) => {
    if (!rival.data.test(request.url())) return
    last = Math.max(last, Date.now())
    bytes += (await request.sizes().catch(() => null))?.responseBodySize ?? 0
  })
  page.on('pageerror', (error) => console.error(rival.name, error))
  await page.goto(rival.address)
  const wholeMap = await whole(page, rival)
  const firstDots = (await page.evaluate(() => globalThis.benchWatch.still)) ?? wholeMap
  const origin = await page.evaluate(() => performance.timeOrigin)
  return { page, firstDots, wholeMap, dataThere: Math.max(0, last - origin), megabytes: bytes / 1e6 }
}

/** When the last picture was whole, once nothing more is drawn. */
async function whole(page: Page, rival: Rival): Promise<number> {
  const deadline = Date.now() + GIVE_UP_MS
  let [seen, since] = [0, Date.now()]
  while (Date.now() < deadline) {
    const drawn = await page.evaluate(() => (globalThis as { benchWatch?: Watch }).benchWatch?.drawn ?? [])
    if (drawn.length !== seen || drawn.length === 0 || !(await rival.isSettled(page))) {
      seen = drawn.length
      since = Date.now()
    } else if (Date.now() - since > QUIET_MS) return drawn.at(-1) ?? 0
    await sleep(50)
  }
  throw new Error(`${rival.name} was never whole`)
}

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
