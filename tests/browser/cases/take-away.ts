import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { EXPORT_FILES } from '@/lib/format/exports/formats'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, overflow, until } from '../probes'

const NIGHT = 'from=2025-03-16&to=2025-03-17'
const PHONE_FRAME = { viewport: { width: 360, height: 400 }, hasTouch: true, isMobile: true }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

export function takeAwayCases({ open, app }: ReturnType<typeof withApp>): void {
  const matched = async (file: string) => {
    const response = await fetch(`${app().url}/api/export/${file}?datetime=2025-03-16/2025-03-17`, { method: 'HEAD' })
    return Number(response.headers.get('Groundtrace-Number-Matched'))
  }

  it('offers every export of the filter with what it holds, and each of them is there', async () => {
    const page = await open(`/?${NIGHT}`)
    await page.getByRole('button', { name: 'Download' }).click()
    const menu = page.getByRole('dialog', { name: 'Download the events' })
    for (const file of [...EXPORT_FILES, 'datapackage.json']) {
      const link = menu.locator(`a[download="${file}"]`)
      const address = await link.getAttribute('href')
      expect(address).toBe(`/api/export/${file}?datetime=2025-03-16/2025-03-17`)
      expect((await fetch(app().url + address, { method: 'HEAD' })).status).toBe(200)
    }
    await menu
      .locator('a[download="events.csv"]')
      .getByText(`${await matched('events.csv')} events`)
      .waitFor()
    await menu
      .locator('a[download="events.fgb"]')
      .getByText(`${await matched('events.fgb')} events`)
      .waitFor()
    expect(await matched('events.fgb')).toBeLessThan(await matched('events.csv'))

    const feed = await menu.getByRole('link', { name: /Atom feed/ }).getAttribute('href')
    expect((await fetch(app().url + feed)).headers.get('content-type')).toMatch('application/atom+xml')
    expect(await menu.getByLabel('OGC API – Features', { exact: true }).inputValue()).toBe(`${app().url}/api/ogc`)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu.locator('a[download="events.geojson"]').click(),
    ])
    expect(download.suggestedFilename()).toBe('events.geojson')
  })

  it('offers nothing when no kind is ticked: all of them would be given', async () => {
    const page = await open('/?kind=')
    await page.getByRole('button', { name: 'Download' }).click()
    await page.getByText('There is nothing to download').waitFor()
    expect(await page.locator('a[download]').count()).toBe(0)
  })

  it('copies link, citation and frame of this view; Escape closes the menu alone', async () => {
    const page = await open(`/?${NIGHT}&list=unplaced`, { permissions: ['clipboard-read', 'clipboard-write'] })
    await mapIdle(page)
    const address = page.url()
    // As who skips to the content does.
    await page.evaluate(() => window.location.replace('#main'))
    const share = page.getByRole('button', { name: 'Share' })
    await share.click()
    const menu = page.getByRole('dialog', { name: 'Share this view' })
    const copied = async (label: string) => {
      await menu.getByRole('button', { name: `Copy: ${label}` }).click()
      await menu.getByText('Copied.').first().waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('Link to this view')).toBe(address)
    const citation = await copied('Citation')
    const count = await matched('events.csv')
    expect(citation).toMatch(
      new RegExp(
        `^Groundtrace: .*16 March 2025 – 17 March 2025\\), ${count} events, data version \\d+, retrieved \\d+ \\w+ \\d{4}\\. http`,
      ),
    )
    const frame = await copied('Frame for a page of yours')
    expect(frame).toContain(`src="${app().url}/embed?from=2025-03-16&amp;to=2025-03-17`)
    expect(frame).not.toContain('list=')
    expect(await axeViolations(page)).toEqual([])

    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    expect(await share.evaluate((node) => node === document.activeElement)).toBe(true)
    await page.getByRole('complementary', { name: /Without a place/ }).waitFor()
  })

  it('keeps the menus inside a phone, above what floats over the map', async () => {
    const page = await open('/', PHONE)
    await mapIdle(page)
    for (const name of ['Download', 'Share']) {
      await page.getByRole('button', { name }).click()
      const box = page.getByRole('dialog').filter({ visible: true })
      const { x, width } = (await box.boundingBox()) ?? { x: -1, width: 0 }
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(390)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(
        await box.evaluate((node) => {
          const { x, y } = node.getBoundingClientRect()
          return node.contains(document.elementFromPoint(x + 20, y + 20))
        }),
      ).toBe(true)
      await page.keyboard.press('Escape')
    }
  })

  it('draws the filter in a frame of another page, with a caption and the way back', async () => {
    const address = `/embed?${NIGHT}&kind=interception&lng=33&lat=49&zoom=5`
    const { headers } = await fetch(app().url + address)
    expect(headers.get('Content-Security-Policy')).toBe('frame-ancestors *')
    expect(headers.has('X-Frame-Options')).toBe(false)
    const page = await open('/api/reference')
    await page.setContent(`<h1>A newsroom</h1><iframe src="${address}" width="700" height="480"></iframe>`)
    const embed = page.frameLocator('iframe')
    await embed.locator('[data-map-state="idle"]').waitFor()
    await embed.getByText(/\d+ claimed events/).waitFor()
    await embed
      .locator('footer')
      .getByText(/interception, 16 March 2025 – 17 March 2025/)
      .waitFor()
    const back = await embed.getByRole('link', { name: /Open the full view/ }).getAttribute('href')
    const { searchParams } = new URL(back ?? '', app().url)
    expect(searchParams.get('from')).toBe('2025-03-16')
    expect(searchParams.get('kind')).toBe('interception')
    expect(searchParams.get('lng')).toBe('33')
    expect(await embed.getByRole('navigation').count()).toBe(0)
  })

  it('has an embed page without a fault that axe can find, and one that takes nonsense', async () => {
    const page = await open('/embed?from=nonsense&kind=nonsense&zoom=x', { colorScheme: 'dark' })
    await mapIdle(page)
    await page.getByText(/\d+ claimed events/).waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })

  it('explains in a frame what is on its map: at once where there is room, else behind a button', async () => {
    const kinds = (page: Page) => page.getByRole('list', { name: 'Kinds' }).getByRole('listitem')
    const page = await open(`/embed?${NIGHT}&kind=interception,explosive`, PHONE_FRAME)
    await mapIdle(page)
    const legend = page.getByRole('button', { name: 'Legend' })
    expect(await legend.getAttribute('aria-expanded')).toBe('false')
    expect(await page.getByText('A settlement or closer').isVisible()).toBe(false)
    await legend.tap()
    await page.getByText('A settlement or closer').waitFor()
    // Of kinds that the filter has, and no event is of, nothing is said.
    expect(await kinds(page).allTextContents()).toEqual(['Interception'])
    const box = await page.getByRole('region', { name: 'Legend' }).boundingBox()
    expect((box?.y ?? 400) + (box?.height ?? 0)).toBeLessThan(400)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await axeViolations(page)).toEqual([])

    const wide = await open(`/embed?${NIGHT}`, { viewport: { width: 900, height: 520 } })
    await mapIdle(wide)
    await wide.getByText('A settlement or closer').waitFor()
    await kinds(wide).first().waitFor()
    expect(await kinds(wide).count()).toBeGreaterThan(1)
    await wide.getByRole('button', { name: 'Legend' }).click()
    expect(await wide.getByText('A settlement or closer').isVisible()).toBe(false)
  })

  it('looks in a frame at the area of its filter, unless another view was chosen', async () => {
    const viewOf = async (page: Page) => {
      const back = await page.getByRole('link', { name: /Open the full view/ }).getAttribute('href')
      const { searchParams } = new URL(back ?? '', app().url)
      return ['lng', 'lat', 'zoom'].map((name) => Number(searchParams.get(name)))
    }
    const area = 'area=circle:36.25,49.98,100'
    const page = await open(`/embed?${area}`, { viewport: { width: 700, height: 480 } })
    await mapIdle(page)
    const [lng, lat, zoom] = await until(
      () => viewOf(page),
      ([, , zoom]) => Number(zoom) > 0,
    )
    expect([lng, lat]).toEqual([36.25, 49.98])
    expect(zoom).toBeGreaterThan(6)
    // From there a step of the keyboard goes east, as far as at that zoom.
    await page.locator('.maplibregl-canvas').press('ArrowRight')
    await page.waitForURL(({ searchParams }) => searchParams.has('zoom'))
    const { searchParams } = new URL(page.url())
    expect(Math.abs(Number(searchParams.get('lng')) - 36.25)).toBeLessThan(2)
    expect(Number(searchParams.get('zoom'))).toBeCloseTo(zoom ?? 0, 1)

    const chosen = await open(`/embed?${area}&lng=33&lat=49&zoom=5`)
    await mapIdle(chosen)
    expect(await viewOf(chosen)).toEqual([33, 49, 5])
  })

  it('prints the page of an event with where it came from, and without what is only for a screen', async () => {
    const page = await open('/?view=table')
    await page.locator('[data-index="0"]').click()
    await page.getByRole('link', { name: 'Page of this event' }).click()
    await page.waitForURL(/\/events\//)
    await page.emulateMedia({ media: 'print' })
    await page.getByText(page.url(), { exact: true }).waitFor()
    expect(await page.locator('header').isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: 'See it on the map' }).isVisible()).toBe(false)
    // A full mark printed hollow would mean something else.
    expect(
      await page
        .locator('main svg')
        .first()
        .evaluate((mark) => getComputedStyle(mark).printColorAdjust),
    ).toBe('exact')
  })
}
