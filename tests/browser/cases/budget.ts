import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { mapIdle } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const KB = 1000
/** All JavaScript that comes before the map can be used, as it comes over the wire, on the page and in its worker. */
const MOST = 500 * KB
/** Half of what counts as good (web.dev/cls): fonts and counts come in different orders each time. */
const LEAST_SHIFT = 0.05

/** What a first visit costs, and that nothing moves under the reader's eyes. */
export function budgetCases({ app, open }: ReturnType<typeof withApp>): void {
  it('loads little JavaScript before the map is there, most of it the map library', async () => {
    const page = await open('/', { initScript: watchFirstIdle })
    await mapIdle(page)
    const scripts = await page.evaluate(scriptsBeforeIdle)
    const loaded = scripts.filter(({ isFromCache }) => !isFromCache)
    const isLibrary = ({ path }: Script) => path.startsWith('/maplibre-gl/')
    const sum = (of: Script[]) => of.reduce((total, { bytes }) => total + bytes, 0)
    const table = scripts.map(({ path, bytes, isFromCache }) => `${isFromCache ? 'again' : bytes} ${path}`).join('\n')
    const sums = [sum(loaded.filter(isLibrary)), sum(loaded.filter((script) => !isLibrary(script)))] as const
    if (process.env.SHOW) console.log(`${table}\n${sums.join(' + ')} = ${sum(loaded)}`)
    expect(sum(loaded), table).toBeLessThan(MOST)
    expect(sums[0], table).toBeGreaterThan(sums[1])
    // Page, worker, and what both need: that comes once, and the worker has it from the browser.
    expect(loaded.filter(isLibrary).length, table).toBe(3)
    expect(scripts.filter(isLibrary).length, table).toBe(4)
  })

  it('asks for the fonts of its language before anything else is known of the page', async () => {
    for (const [language, script] of [
      ['en', 'latin'],
      ['uk', 'cyrillic'],
    ] as const) {
      const { headers } = await fetch(app().url, { headers: { 'Accept-Language': language } })
      const fonts = [...(headers.get('link') ?? '').matchAll(/<([^>]+\.woff2)>; rel=preload/g)].map(([, url]) => url)
      expect([language, fonts[0]]).toEqual([language, expect.stringContaining(`noto-sans-${script}-400`)])
      for (const url of fonts) expect((await fetch(`${app().url}${url}`)).status).toBe(200)
    }
    // None is loaded twice, or in vain.
    const page = await open('/')
    await mapIdle(page)
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap(({ name }) => /noto-sans-latin-\d00/.exec(name) ?? []),
    )
    expect(loaded.toSorted()).toEqual(['noto-sans-latin-400', 'noto-sans-latin-600'])
  })

  it('packs each script as the client takes it', async () => {
    const page = await open('/')
    await mapIdle(page)
    const paths = (await page.evaluate(scriptsBeforeIdle)).map(({ path }) => path)
    const wanted = ['/_next/static/chunks/', '/maplibre-gl/'].map((folder) =>
      paths.find((one) => one.startsWith(folder)),
    )
    for (const path of wanted) {
      const [br, gzip, none] = await Promise.all(
        ['br', 'gzip, br;q=0', 'identity'].map((codings) =>
          fetch(`${app().url}${path}`, { headers: { 'Accept-Encoding': codings } }),
        ),
      )
      expect([br, gzip, none].map((response) => response?.headers.get('Content-Encoding'))).toEqual([
        'br',
        'gzip',
        null,
      ])
      for (const response of [br, gzip, none]) {
        expect(response?.status).toBe(200)
        expect(response?.headers.get('Content-Type')).toMatch(/^(application|text)\/javascript/)
        expect(response?.headers.get('Cache-Control')).toContain('immutable')
        expect(response?.headers.get('Vary')).toContain('Accept-Encoding')
      }
      const texts = await Promise.all([br, gzip, none].map((response) => response?.text()))
      expect(texts[0]).toBe(texts[2])
      expect(texts[1]).toBe(texts[2])
    }
  })

  for (const [name, options] of [
    ['a desk', { viewport: { width: 1440, height: 900 } }],
    ['a phone', PHONE],
  ] as const)
    it(`moves nothing while it loads, on ${name}`, async () => {
      const page = await open('/', { ...options, initScript: watchShifts })
      await mapIdle(page)
      await page.getByTestId('timeline-readout').getByText(/./).waitFor()
      const shifts = await shiftsOf(page)
      if (process.env.SHOW) console.log(name, shifts)
      expect(
        shifts.reduce((sum, { value }) => sum + value, 0),
        JSON.stringify(shifts),
      ).toBeLessThan(LEAST_SHIFT)
    })

  it('is painted whole, however slowly it comes', async () => {
    const line = await slowLine(app().url)
    const page = await open('/', { baseURL: line.origin, initScript: watchShifts })
    await mapIdle(page)
    const [first] = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint'))
    const shifts = await shiftsOf(page)
    // It goes on loading what will be wanted later.
    await page.close()
    line.close()
    expect(first?.startTime).toBeGreaterThan(LATE_MS)
    expect(
      shifts.reduce((sum, { value }) => sum + value, 0),
      JSON.stringify(shifts),
    ).toBeLessThan(LEAST_SHIFT)
  })
}

const LATE_MS = 2000

/** The app with a page that stops for a while in the middle of its main part. */
async function slowLine(origin: string): Promise<{ origin: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(`${origin}${request.url}`, { headers: { 'Accept-Encoding': 'identity' } })
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' })
    const body = Buffer.from(await answer.arrayBuffer())
    const [start, end] = ['<main', '</main>'].map((mark) => body.indexOf(mark)) as [number, number]
    if (request.url !== '/') return response.end(body)
    expect(end).toBeGreaterThan(start)
    response.write(body.subarray(0, (start + end) >> 1))
    setTimeout(() => response.end(body.subarray((start + end) >> 1)), LATE_MS)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

interface Script {
  path: string
  /** Packed. */
  bytes: number
  isFromCache: boolean
}

function watchFirstIdle(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-map-state="idle"]')) return
    Object.assign(globalThis, { firstIdleAt: performance.now() })
    observer.disconnect()
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-map-state'] })
}

/** Those of the worker are among the page's. */
function scriptsBeforeIdle(): Script[] {
  const { firstIdleAt = Number.POSITIVE_INFINITY } = globalThis as { firstIdleAt?: number }
  return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name, startTime }) => startTime < firstIdleAt && /\.m?js$/.test(new URL(name).pathname))
    .map(({ name, encodedBodySize, transferSize }) => ({
      path: new URL(name).pathname,
      bytes: encodedBodySize,
      isFromCache: transferSize === 0,
    }))
}

interface Shift {
  value: number
  of: string[]
}

function watchShifts(): void {
  const shifts: Shift[] = []
  Object.assign(globalThis, { layoutShifts: shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      sources: { node: Element | null }[]
    })[])
      shifts.push({
        value: entry.value,
        of: entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 150) ?? ''),
      })
  }).observe({ type: 'layout-shift', buffered: true })
}

const shiftsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { layoutShifts: Shift[] }).layoutShifts)
