/**
 * Starts the app with the demo data in a folder of its own, and writes pictures of its main states, desktop and
 * phone, light and dark, into tests/.out/screenshots. `--readme` writes the README's picture, docs/dashboard.png.
 */
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { EventCollection } from '@/lib/format/feature-collection'
import { launchBrowser, startApp } from '../tests/browser/browser'
import { mapIdle } from '../tests/browser/probes'

const OUT = path.join('tests', '.out', 'screenshots')
const README_PICTURE = path.join('docs', 'dashboard.png')
const MAX_README_BYTES = 500_000

const SCREENS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
}

interface State {
  name: string
  path: string
  reach?(page: Page): Promise<void>
}

/** The night of the article that the project began with. */
const NIGHT = 'from=2025-03-16&to=2025-03-17'

function statesWith(event: string, barrage: string): State[] {
  return [
    { name: 'map', path: '/', reach: mapIdle },
    { name: 'search', path: '/', reach: suggestions },
    { name: 'pin', path: '/?pin=36.2304,49.9808,Kharkiv&lng=36.2304&lat=49.9808&zoom=8', reach: mapIdle },
    { name: 'event', path: `/?event=${event}`, reach: panelOpen },
    { name: 'barrage', path: `/?${NIGHT}&event=${barrage}`, reach: panelOpen },
    { name: 'table', path: '/?view=table&sort=-killed', reach: tableDrawn },
    { name: 'table-and-map', path: `/?view=both&event=${event}`, reach: panelOpen },
    { name: 'embed', path: `/embed?${NIGHT}`, reach: mapIdle },
    { name: 'empty', path: '/?from=2001-01-01&to=2001-01-02', reach: mapIdle },
    { name: 'event-page', path: `/events/${event}` },
    { name: 'paste', path: '/read', reach: preview },
    { name: 'sources', path: '/sources' },
    { name: 'method', path: '/method' },
    { name: 'not-found', path: '/no/such/page' },
  ]
}

async function panelOpen(page: Page): Promise<void> {
  await page.locator('aside blockquote mark').first().waitFor()
  await mapIdle(page)
}

async function tableDrawn(page: Page): Promise<void> {
  await page.locator('[data-index="0"]').waitFor()
}

async function suggestions(page: Page): Promise<void> {
  await mapIdle(page)
  await page.getByRole('combobox', { name: 'Find a place' }).fill('Pokrov')
  await page.getByRole('option').first().waitFor()
  await mapIdle(page)
}

async function preview(page: Page): Promise<void> {
  await page
    .getByLabel('Text of the article')
    .fill('Drones struck an oil depot in Kursk region overnight, injuring three, the acting governor said on Monday.')
  await page.getByLabel('Published on').fill('2025-03-17')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('heading', { name: 'What was found' }).waitFor()
  await mapIdle(page)
}

const app = await startApp()
const browser = await launchBrowser()
try {
  if (process.argv.includes('--readme')) await pictureForReadme()
  else await allStates()
} finally {
  await browser.close()
  await app.stop()
}

async function allStates(): Promise<void> {
  mkdirSync(OUT, { recursive: true })
  const states = statesWith(
    await idOf('', ({ geometry, properties }) => geometry !== null && properties.figures.length > 1),
    await idOf(`datetime=2025-03-16/2025-03-17`, ({ properties }) => properties.precision === 'country'),
  )
  for (const [screen, size] of Object.entries(SCREENS))
    for (const colorScheme of ['light', 'dark'] as const)
      for (const { name, path: address, reach } of states) {
        const context = await browser.newContext({ ...size, baseURL: app.url, colorScheme, reducedMotion: 'reduce' })
        const page = await context.newPage()
        await page.goto(address)
        await reach?.(page)
        await page.screenshot({ path: path.join(OUT, `${name}-${screen}-${colorScheme}.png`) })
        await context.close()
      }
  console.log(`Written to ${OUT}`)
}

/** The map with the barrage of one night open beside it: what happened, how sure, who says so. */
async function pictureForReadme(): Promise<void> {
  const barrage = await idOf('datetime=2025-03-16/2025-03-17', ({ properties }) => properties.precision === 'country')
  const context = await browser.newContext({ ...SCREENS.desktop, baseURL: app.url, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`/?${NIGHT}&event=${barrage}&lng=36&lat=49.2&zoom=4.7`)
  await panelOpen(page)
  await page.screenshot({ path: README_PICTURE })
  const { size } = statSync(README_PICTURE)
  if (size > MAX_README_BYTES) throw new Error(`${README_PICTURE} has ${size} bytes, more than ${MAX_README_BYTES}`)
  console.log(`Written to ${README_PICTURE}, ${Math.round(size / 1000)} kB`)
}

/** The event with the most claims and figures of those wanted. */
async function idOf(
  search: string,
  isWanted: (feature: EventCollection['features'][number]) => boolean,
): Promise<string> {
  const response = await fetch(`${app.url}/api/events?limit=5000&${search}`)
  const { features } = (await response.json()) as EventCollection
  const weight = ({ properties }: EventCollection['features'][number]) =>
    properties.claimCount * 10 + properties.figures.flatMap(({ statements }) => statements).length
  const [best] = features.filter(isWanted).sort((a, b) => weight(b) - weight(a))
  if (!best) throw new Error(`no such event among the demo data: ${search}`)
  return best.id
}
