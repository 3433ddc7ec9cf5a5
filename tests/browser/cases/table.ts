import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { EventCollection } from '@/lib/format/feature-collection'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, overflow, shownOfTotal, until } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const grid = (page: Page) => page.getByRole('grid', { name: 'Events' })
const rows = (page: Page) => grid(page).locator('[data-index]')
const row = (page: Page, index: number) => grid(page).locator(`[data-index="${index}"]`)
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset.index : null))

export function tableCases({ open, app }: ReturnType<typeof withApp>): void {
  const events = async (search = '') => {
    const response = await fetch(`${app().url}/api/events?limit=5000&${search}`)
    return ((await response.json()) as EventCollection).features
  }

  it('shows the same events as the map, of many rows only those in sight, and says how many there are', async () => {
    const page = await open('/')
    await mapIdle(page)
    const [shown] = await shownOfTotal(page)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.waitForURL(/view=table/)
    await row(page, 0).waitFor()
    expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(shown + 1))
    // Nothing of the map that is not seen lies over it.
    expect(await page.locator('.maplibregl-ctrl-attrib').first().isVisible()).toBe(false)
    expect(await rows(page).count()).toBeLessThan(60)
    const [newest] = await events()
    expect(await row(page, 0).textContent()).toContain(newest?.properties.kindLabel)

    await page.goBack()
    await page.waitForURL((url) => !url.searchParams.has('view'))
    await mapIdle(page)
    expect(await grid(page).count()).toBe(0)
  })

  it('sorts by a column, the other way round when it is chosen again, and keeps that in the address', async () => {
    const all = await events()
    const most = Math.max(
      ...all.flatMap(({ properties }) =>
        properties.figures.filter(({ measure }) => measure === 'killed').map(({ high }) => high),
      ),
    )
    const page = await open('/?view=table')
    await row(page, 0).waitFor()
    const killed = page.getByRole('columnheader', { name: 'Killed' })
    await killed.getByRole('button').click()
    await page.waitForURL(/sort=-killed/)
    expect(await killed.getAttribute('aria-sort')).toBe('descending')
    expect(await row(page, 0).textContent()).toContain(most.toLocaleString('en-GB'))

    await page.getByRole('columnheader', { name: 'Place' }).getByRole('button').click()
    await page.waitForURL(/sort=place/)
    const [first] = all
      .flatMap(({ properties: { placeName } }) => placeName ?? [])
      .sort(new Intl.Collator('en', { numeric: true }).compare)
    await page.reload()
    await row(page, 0).waitFor()
    expect(await row(page, 0).textContent()).toContain(first)

    await page.goto('/?view=table&sort=nonsense')
    await row(page, 0).waitFor()
    expect(await page.getByRole('columnheader', { name: /Date/ }).getAttribute('aria-sort')).toBe('descending')
  })

  it('is walked through by keyboard, opens an event by Enter, and has the focus again when it closes', async () => {
    const page = await open('/?view=table')
    await row(page, 0).waitFor()
    const last = (await events()).length - 1
    await page.getByRole('columnheader').last().getByRole('button').focus()
    await page.keyboard.press('Tab')
    await until(
      () => focused(page),
      (index) => index === '0',
    )
    for (const [key, wanted] of [
      ['ArrowDown', '1'],
      ['ArrowDown', '2'],
      ['ArrowUp', '1'],
      ['End', String(last)],
      ['ArrowDown', String(last)],
      ['Home', '0'],
    ] as const) {
      await page.keyboard.press(key)
      await until(
        () => focused(page),
        (index) => index === wanted,
      )
    }
    await page.keyboard.press('PageDown')
    const page1 = Number(
      await until(
        () => focused(page),
        (index) => Number(index) > 5,
      ),
    )
    // What has the focus is seen, and not under the head.
    const [box, frame] = [await row(page, page1).boundingBox(), await grid(page).boundingBox()]
    expect(box && frame && box.y >= frame.y + 30 && box.y + box.height <= frame.y + frame.height + 1).toBe(true)

    await page.keyboard.press('Enter')
    await page.locator('aside blockquote mark').first().waitFor()
    expect(await row(page, page1).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
    await until(
      () => focused(page),
      (index) => index === String(page1),
    )
  })

  it('keeps the focus on a row that is scrolled out of sight', async () => {
    const page = await open('/?view=table')
    await row(page, 0).focus()
    await grid(page).evaluate((node) => node.scrollTo(0, 6000))
    await row(page, 180).waitFor()
    expect(await focused(page)).toBe('0')
    await page.keyboard.press('ArrowDown')
    await until(
      () => focused(page),
      (index) => index === '1',
    )
    await until(
      () => row(page, 1).isVisible(),
      (isVisible) => isVisible,
    )
  })

  it('is in step with the map: a row selects on the map, and an event of the address is brought into sight', async () => {
    const all = await events()
    const far = all[all.length - 30]
    const page = await open(`/?view=both&event=${far?.id}`)
    await mapIdle(page)
    const selected = grid(page).locator('[aria-selected="true"]')
    await selected.waitFor()
    expect(await selected.getAttribute('data-index')).toBe(String(all.length - 30))
    expect(await selected.evaluate((node) => node.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true)

    await grid(page).evaluate((node) => node.scrollTo(0, 0))
    await row(page, 0).click()
    await page.waitForURL((url) => url.searchParams.get('event') === all[0]?.id)
  })

  it('leaves out columns, and remembers which', async () => {
    const page = await open('/?view=table')
    await row(page, 0).waitFor()
    expect(await page.getByRole('columnheader').count()).toBe(14)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Injured' }).uncheck()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Columns of the table' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('columnheader').count()).toBe(13)
    await page.reload()
    await row(page, 0).waitFor()
    expect(await page.getByRole('columnheader', { name: 'Injured' }).count()).toBe(0)
    expect(await row(page, 0).getByRole('gridcell').count()).toBe(13)
  })

  it('leads from the count to those without a place, and to those known to a country only', async () => {
    const without = (await events()).filter(({ geometry }) => !geometry)
    const unplaced = without.filter(({ properties }) => !properties.country)
    const page = await open('/')
    await page.getByRole('button', { name: `${unplaced.length} without a place` }).click()
    const list = page.getByRole('complementary', { name: `Without a place: ${unplaced.length} events` })
    await list.getByRole('listitem').first().waitFor()
    expect(await list.getByRole('listitem').count()).toBe(Math.min(100, unplaced.length))
    await list.getByRole('listitem').first().getByRole('button').click()
    await page.locator('aside blockquote mark').first().waitFor()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await list.waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('list'))

    await page.getByRole('button', { name: `${without.length - unplaced.length} known to a country only` }).click()
    await page.getByRole('complementary', { name: /^Whole countries: / }).waitFor()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no fault that axe can find, ${colorScheme}`, async () => {
      const page = await open('/?view=both', { colorScheme })
      await row(page, 0).waitFor()
      await mapIdle(page)
      await row(page, 2).click()
      await page.locator('aside blockquote mark').first().waitFor()
      await page.getByRole('button', { name: 'Columns' }).click()
      expect(await axeViolations(page)).toEqual([])
    })

  it('fits a phone: the table scrolls to the side, the page does not, and rows are as high as a finger needs', async () => {
    const page = await open('/?view=table', PHONE)
    await row(page, 0).waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect((await row(page, 0).boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await row(page, 1).tap()
    await page.locator('aside blockquote mark').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
  })

  for (const [lang, width] of [
    ['en', 390],
    ['uk', 390],
    ['uk', 360],
    ['uk', 320],
  ] as const)
    it(`has room for all its buttons on a phone of ${width} pixels, in ${lang}`, async () => {
      const page = await open('/?view=table', { ...PHONE, viewport: { width, height: 740 }, locale: lang })
      await page.locator('[data-index="0"]').waitFor()
      const buttons = page.getByRole('main').getByRole('button')
      const cut = await buttons.evaluateAll((buttons) =>
        buttons
          // The table has a way to the side.
          .filter((button) => button.checkVisibility() && !button.closest('[role=grid]'))
          .filter((button) => button.getBoundingClientRect().right > window.innerWidth)
          .map((button) => button.getAttribute('aria-label') ?? button.textContent),
      )
      expect(cut).toEqual([])
    })
}
