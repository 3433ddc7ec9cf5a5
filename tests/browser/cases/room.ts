import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { mapIdle } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const DESKTOP = { viewport: { width: 1440, height: 900 } }

const tools = (page: Page) => page.getByRole('toolbar', { name: 'Map tools' })
const zoomIn = (page: Page) => page.getByRole('button', { name: 'Zoom in' })

/** Whether two things that are seen lie over each other. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()])
  if (!a || !b) throw new Error('one of them is not seen')
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** What floats over the map, and what stands in a cell, has the room that it needs. */
export function roomCases({ open, app }: ReturnType<typeof withApp>): void {
  it('keeps the tools and the buttons of the zoom apart on a low map', async () => {
    const page = await open('/?view=both', DESKTOP)
    await mapIdle(page)
    expect(await overlap(tools(page), zoomIn(page))).toBe(false)

    const { features } = await (await fetch(`${app().url}/api/events?limit=1&kind=air_strike`)).json()
    const phone = await open(`/?event=${features[0].id}`, PHONE)
    await mapIdle(phone)
    await tools(phone).waitFor()
    // A sheet leaves too little: it is zoomed with fingers there.
    await zoomIn(phone).waitFor({ state: 'hidden' })
    // A frame has no tools, however low it is.
    const frame = await open('/embed', { viewport: { width: 480, height: 280 } })
    await mapIdle(frame)
    await zoomIn(frame).waitFor()
  })

  it('lets nothing lie on the tools and the layers of a phone', async () => {
    const page = await open('/?area=circle:36.23,49.99,80', PHONE)
    await mapIdle(page)
    const layers = page.getByRole('button', { name: 'Layers' })
    for (const name of ['Details', 'Remove'])
      expect(await overlap(page.getByRole('button', { name, exact: true }), layers)).toBe(false)
    await page.goto('/?from=2001-01-01&to=2001-01-02')
    expect(await overlap(page.getByRole('button', { name: 'Clear the dates' }), tools(page))).toBe(false)
  })

  for (const [lang, locale] of [
    ['en', 'en-GB'],
    ['uk', 'uk-UA'],
  ] as const)
    it(`has room for the buttons over the map beside a panel and beside the charts, and says the zone: ${lang}`, async () => {
      const { features } = await (await fetch(`${app().url}/api/events?limit=1&kind=air_strike`)).json()
      for (const at of [`event=${features[0].id}`, `event=${features[0].id}&view=both`, 'charts=true&view=table']) {
        const page = await open(`/?${at}`, { ...DESKTOP, locale })
        const share = page.getByRole('button', { name: lang === 'en' ? 'Share' : 'Поділитися', exact: true })
        const bar = share.locator('xpath=ancestor::div[contains(@class, "@container")]').first()
        for (const width of [1440, 1280, 1100, 1024]) {
          await page.setViewportSize({ width, height: 800 })
          // Charts lie over the map of a narrow window.
          if (!(await share.isVisible())) continue
          const [box, last] = [await bar.boundingBox(), await share.boundingBox()]
          expect((last?.x ?? 0) + (last?.width ?? 0), `${width} ${at}`).toBeLessThanOrEqual(
            (box?.x ?? 0) + (box?.width ?? 0),
          )
          expect(box?.height, `${width} ${at}`).toBeLessThan(60)
          await page
            .getByText(/(^|: |, )UTC$/)
            .filter({ visible: true })
            .first()
            .waitFor()
        }
        await page.close()
      }
    })

  for (const [lang, locale] of [
    ['en', 'en-GB'],
    ['uk', 'uk-UA'],
  ] as const)
    it(`has the choice of language within the narrowest phone: ${lang}`, async () => {
      for (const width of [320, 344]) {
        const page = await open('/', { ...PHONE, viewport: { width, height: 640 }, locale })
        const last = await page.locator('header nav > :last-child').boundingBox()
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(width)
        await page.close()
      }
    })

  it('shows what is chosen to who comes to a phone by a link to both', async () => {
    const page = await open('/?view=both', PHONE)
    const both = page.getByRole('button', { name: 'Both', exact: true })
    await both.waitFor()
    expect(await both.getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await both.waitFor({ state: 'hidden' })
  })

  for (const lang of ['en', 'uk'])
    it(`cuts off no number of those killed and injured: ${lang}`, async () => {
      const page = await open('/?view=table&sort=-killed', {
        ...DESKTOP,
        locale: lang === 'uk' ? 'uk-UA' : 'en-GB',
      })
      await page.locator('[data-index="0"]').waitFor()
      const cells = page.locator('[data-index] > :nth-child(4), [data-index] > :nth-child(5)')
      expect(await cells.filter({ hasText: /\d/ }).count()).toBeGreaterThan(10)
      const cut = await cells.evaluateAll((all) =>
        all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
      )
      expect(cut).toEqual([])
    })
}
