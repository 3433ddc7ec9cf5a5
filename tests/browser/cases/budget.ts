import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { mapIdle } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const KB = 1000
/** The map library is loaded whole, on the page and in its worker: it comes so and so large. */
const MAP_LIBRARY = 450 * KB
/** All else: React, Next, and what is ours. */
const OURS = 325 * KB
/** Half of what counts as good (web.dev/cls): fonts and counts come in different orders each time. */
const LEAST_SHIFT = 0.05

/** What a first visit costs, and that nothing moves under the reader's eyes. */
export function budgetCases({ open }: ReturnType<typeof withApp>): void {
  it('loads little JavaScript before the map is there, most of it the map library', async () => {
    const page = await open('about:blank')
    const sizes: Promise<[string, number]>[] = []
    page.on('requestfinished', (request) => {
      const { pathname } = new URL(request.url())
      if (/\.m?js$/.test(pathname))
        sizes.push(request.sizes().then(({ responseBodySize }) => [pathname, responseBodySize]))
    })
    await page.goto('/')
    await mapIdle(page)
    const loaded = await Promise.all(sizes)
    // By far the largest of all, and its worker.
    const isLibrary = ([path, size]: [string, number]) => /maplibre/.test(path) || size > 250 * KB
    const sum = (of: [string, number][]) => of.reduce((total, [, size]) => total + size, 0)
    const table = loaded.map(([path, size]) => `${size} ${path}`).join('\n')
    if (process.env.SHOW) console.log(table, sum(loaded))
    expect(loaded.filter(isLibrary).length, table).toBe(2)
    expect(sum(loaded.filter(isLibrary)), table).toBeLessThan(MAP_LIBRARY)
    expect(sum(loaded.filter((one) => !isLibrary(one))), table).toBeLessThan(OURS)
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
