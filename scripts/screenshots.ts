/**
 * Starts the app with the demo data in a folder of its own, and writes pictures of its main states, desktop and
 * phone, light and dark, English and Ukrainian, into tests/.out/screenshots. `--only NAME` (more than once, too) writes
 * some of them, `--readme` the README's picture, docs/dashboard.png.
 */
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import type { EventCollection } from '@/lib/format/feature-collection'
import { launchBrowser, startApp } from '../tests/browser/browser'
import { mapIdle } from '../tests/browser/probes'
import { ENGLISH, UKRAINIAN } from '../tests/tongue'

type Tongue = typeof ENGLISH

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
  /** For the first visit: the introduction. */
  newcomer?: boolean
  reach?(page: Page, tongue: Tongue): Promise<void>
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
    { name: 'charts', path: '/?charts=true', reach: chartsDrawn },
    { name: 'regions', path: '/?layer=regions&lng=32&lat=49&zoom=5', reach: mapIdle },
    { name: 'heat', path: '/?layer=heat&lng=33&lat=49&zoom=5', reach: mapIdle },
    { name: 'region', path: '/?layer=regions&region=UA-63', reach: mapIdle },
    { name: 'area', path: '/?area=circle:36.23,49.99,80', reach: mapIdle },
    { name: 'compare', path: '/?from=2025-03-10&to=2025-03-16&against=2025-03-03/2025-03-09', reach: mapIdle },
    { name: 'list', path: '/?list=unplaced', reach: mapIdle },
    { name: 'share', path: '/', reach: (page, { t }) => menu(page, t('dashboard.share')) },
    { name: 'download', path: '/', reach: (page, { t }) => menu(page, t('dashboard.download')) },
    { name: 'views', path: '/', reach: (page, { t }) => menu(page, t('views.title')) },
    { name: 'preferences', path: '/method', reach: (page, { t }) => menu(page, t('shell.preferences')) },
    { name: 'introduction', path: '/', newcomer: true, reach: mapIdle },
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

async function chartsDrawn(page: Page): Promise<void> {
  await page.locator('.chart-drawing svg').first().waitFor()
  // On a phone they lie over it.
  await page.locator('[data-map-state="idle"]').waitFor({ state: 'attached' })
}

async function menu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.locator(':popover-open > *').first().waitFor()
}

async function suggestions(page: Page): Promise<void> {
  await mapIdle(page)
  await page.getByRole('combobox').first().fill('Pokrov')
  await page.getByRole('option').first().waitFor()
  await mapIdle(page)
}

async function preview(page: Page, { t }: Tongue): Promise<void> {
  await page
    .getByLabel(t('read.text'))
    .fill('Drones struck an oil depot in Kursk region overnight, injuring three, the acting governor said on Monday.')
  await page.getByLabel(t('read.published')).fill('2025-03-17')
  await page.getByRole('button', { name: t('read.preview') }).click()
  await page.getByRole('heading', { name: t('read.found') }).waitFor()
  await mapIdle(page)
}

const { values } = parseArgs({ options: { readme: { type: 'boolean' }, only: { type: 'string', multiple: true } } })
const app = await startApp()
const browser = await launchBrowser()
const firstVisits = await launchBrowser({ newcomer: true })
try {
  if (values.readme) await pictureForReadme()
  else await allStates(values.only ?? null)
} finally {
  await browser.close()
  await firstVisits.close()
  await app.stop()
}

async function allStates(only: readonly string[] | null): Promise<void> {
  mkdirSync(OUT, { recursive: true })
  const states = statesWith(
    await idOf('', ({ geometry, properties }) => geometry !== null && properties.figures.length > 1),
    await idOf(`datetime=2025-03-16/2025-03-17`, ({ properties }) => properties.precision === 'country'),
  )
  const strange = only?.find((name) => states.every((state) => state.name !== name))
  if (strange !== undefined)
    throw new Error(`--only ${strange}: there are ${states.map(({ name }) => name).join(', ')}`)
  for (const state of states.filter(({ name }) => only === null || only.includes(name)))
    for (const tongue of [ENGLISH, UKRAINIAN])
      for (const [screen, size] of Object.entries(SCREENS))
        for (const colorScheme of ['light', 'dark'] as const) {
          const look = {
            ...size,
            colorScheme,
            locale: tongue.locale,
            reducedMotion: 'reduce',
            baseURL: app.url,
          } as const
          const context = await (state.newcomer ? firstVisits : browser).newContext(look)
          const page = await context.newPage()
          await page.goto(state.path)
          await state.reach?.(page, tongue)
          // Lists come after the map.
          await page.getByRole('progressbar').waitFor({ state: 'detached' })
          await page.waitForLoadState('networkidle')
          await page.screenshot({
            path: path.join(OUT, `${state.name}-${tongue.language}-${screen}-${colorScheme}.png`),
          })
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
