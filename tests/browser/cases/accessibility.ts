import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, overflow } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

interface State {
  name: string
  path: string
  /** Brings the page into the state, after it has loaded. */
  reach(page: Page): Promise<void>
}

const card = (page: Page) =>
  page
    .getByRole('region', { name: /Whole countries/ })
    .getByRole('button')
    .first()

const STATES: State[] = [
  { name: 'the map', path: '/', reach: mapIdle },
  {
    name: 'an open event with its rules',
    path: '/',
    reach: async (page) => {
      await card(page).click()
      await page.getByText('How it got here').first().click()
      await mapIdle(page)
    },
  },
  {
    name: 'wrong dates and no kind',
    path: '/?from=2025-03-17&to=2025-03-01&kind=',
    reach: (page) => page.getByText('No kind is ticked.').waitFor(),
  },
  {
    name: 'a preview with a refused field',
    path: '/read',
    reach: async (page) => {
      await page
        .getByLabel('Text of the article')
        .fill('Drones struck Kharkiv on Monday, killing 3, the governor said.')
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByRole('heading', { name: 'What was found' }).waitFor()
      await page.getByLabel('Text of the article').fill(' ')
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByText('Paste the text of an article first.').waitFor()
      await mapIdle(page)
    },
  },
  {
    name: 'the table',
    path: '/?view=table',
    reach: (page) => page.getByRole('row').nth(3).waitFor(),
  },
  {
    name: 'what is chosen for the whole of the program',
    path: '/method',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Language, time and colours' }).click()
      await page.getByRole('radio').first().waitFor()
    },
  },
  { name: 'a frame', path: '/embed', reach: mapIdle },
  { name: 'the sources', path: '/sources', reach: async () => {} },
  { name: 'the method', path: '/method', reach: async () => {} },
  { name: 'the API reference', path: '/api/reference', reach: async () => {} },
  { name: 'the OGC API', path: '/api/ogc', reach: async () => {} },
  { name: 'a page of the OGC API', path: '/api/ogc/collections/events/items?limit=20', reach: async () => {} },
]

export function accessibilityCases({ open }: ReturnType<typeof withApp>): void {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const { name, path, reach } of STATES)
      it(`has no fault that axe can find: ${name}, ${colorScheme}`, async () => {
        const page = await open(path, { colorScheme })
        await reach(page)
        expect(await axeViolations(page)).toEqual([])
      })

  it('fits a phone: nothing scrolls sideways, the filters are a sheet, the panel leaves the map in sight', async () => {
    // The narrowest is a phone at twice the size of text.
    for (const [path, width] of [
      ['/sources', 390],
      ['/read', 390],
      ['/method', 320],
      ['/api/reference', 390],
      ['/api/ogc/collections/claims', 320],
      ['/api/ogc/collections/events/items?limit=20', 390],
    ] as const) {
      const page = await open(path, { ...PHONE, viewport: { width, height: 844 } })
      expect(await overflow(page), path).toBeLessThanOrEqual(0)
    }
    const page = await open('/', PHONE)
    await mapIdle(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.locator('.timeline-brush .overlay').waitFor()

    await page.getByRole('button', { name: /Filters/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Filters' })
    await sheet.getByRole('checkbox').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    await sheet
      .getByRole('region', { name: /Whole countries/ })
      .getByRole('button')
      .first()
      .click()
    await sheet.waitFor({ state: 'hidden' })
    await page.locator('aside blockquote mark').first().waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await axeViolations(page)).toEqual([])
    const map = await page.locator('[data-map-state]').boundingBox()
    expect(map?.height).toBeGreaterThan(200)
  })

  it('can be used by keyboard alone: skip link, filter, card, panel, close', async () => {
    const page = await open('/')
    await card(page).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    // First the lists that the count leads to.
    for (const list of [/known to a country only/, /without a place/]) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(list)
    }
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox')
    await page.keyboard.press('Space')
    await page.waitForURL(/kind=/)
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
    expect(outline).not.toBe('none')
    await page.keyboard.press('Space')

    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      if (await card(page).evaluate((node) => node === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
    await page.locator('aside blockquote mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('aside blockquote mark').first().waitFor({ state: 'detached' })
    expect(await card(page).evaluate((node) => node === document.activeElement)).toBe(true)
  })

  for (const [zoom, viewport] of [
    ['200 %', { width: 720, height: 450 }],
    ['400 %', { width: 320, height: 256 }],
  ] as const)
    it(`is read without scrolling sideways, and has its map, at ${zoom}`, async () => {
      const page = await open('/', { viewport })
      await mapIdle(page)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      const map = await page.locator('[data-map-state]').boundingBox()
      expect(map?.height).toBeGreaterThan(120)
      for (const path of ['/?view=table', '/embed', '/method', '/sources', '/read']) {
        await page.goto(path)
        await page.locator('#main').waitFor()
        expect([path, (await overflow(page)) <= 0]).toEqual([path, true])
      }
    })
}
