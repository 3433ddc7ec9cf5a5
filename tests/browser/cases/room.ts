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
