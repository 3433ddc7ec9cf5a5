import path from 'node:path'
import type { Page } from 'playwright-core'
import type { DateWindow, Rival } from './measure'

interface Places {
  /** Origin of the app. */
  app: string
  /** Origin of the other pages, and their folder. */
  pages: string
  folder: string
  /** How large the dashboard's map is in its window. */
  mapSize: { width: number; height: number }
}

const VIEW = 'lng=35&lat=48.5&zoom=5.5'
export const WINDOW = { width: 1440, height: 900 }

/** The dashboard, and what else could draw the same events in a browser. */
export function rivals({ app, pages, folder, mapSize }: Places): Rival[] {
  const other = (name: string, page: string): Rival => ({
    name,
    address: `${pages}/${page}?${VIEW}`,
    viewport: mapSize,
    data: /\/data\//,
    begin: showDates,
    change: showDates,
    isSettled: async () => true,
  })
  return [
    dashboard(app, folder),
    other('MapLibre, GeoJSON and a filter', 'geojson'),
    other('deck.gl, binary columns and its filter', 'deck'),
  ]
}

export function dashboard(app: string, folder: string): Rival {
  return {
    name: 'Groundtrace',
    address: `${app}/?${VIEW}`,
    viewport: WINDOW,
    script: path.join(folder, 'dashboard.js'),
    data: /\/(picture|api\/(events|tiles|stats|places))/,
    begin: async (page, { from, to }) => {
      await page.goto(`${app}/?${VIEW}&from=${from}&to=${to}`)
      await page.getByRole('slider', { name: 'Last day' }).focus()
      await page.evaluate(() =>
        addEventListener('keydown', () => Object.assign(globalThis, { benchFrom: performance.now() }), true),
      )
    },
    // As a reader does: on by as many days as are chosen.
    change: (page) => page.keyboard.press(']'),
    isSettled: (page) =>
      page.evaluate(
        () =>
          document.querySelector('[data-map-state="idle"]') !== null &&
          document.querySelector('[role="progressbar"]') === null &&
          / of /.test(document.querySelector('[data-testid="summary"]')?.textContent ?? ''),
      ),
  }
}

async function showDates(page: Page, { from, to }: DateWindow): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const bench = globalThis as unknown as { benchFrom: number; showDates(from: string, to: string): void }
      bench.benchFrom = performance.now()
      bench.showDates(from, to)
    },
    [from, to] as const,
  )
}
