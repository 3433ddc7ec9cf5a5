import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, type withApp } from '../browser'
import { axeViolations, mapIdle, overflow } from '../probes'

/** The first visit, in a browser whose reader has not been here. */
export function introductionCases({ app }: ReturnType<typeof withApp>): void {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser({ newcomer: true })
  })
  afterAll(async () => {
    await browser?.close()
  })

  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      baseURL: app().url,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(path)
    return page
  }
  const dialog = (page: Page) => page.getByRole('dialog', { name: /A mark is a claim|Ask when/ })

  it('comes once, is read by keyboard alone, and can be opened again', async () => {
    const page = await open('/')
    await dialog(page).waitFor()
    expect(await axeViolations(page)).toEqual([])
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await focused()).toBe('A mark is a claim, not a fact')
    // The focus stays inside, whichever way it goes.
    const isInside = () =>
      page.evaluate(() => {
        const { activeElement } = document
        return activeElement === document.body || document.querySelector('dialog[open]')?.contains(activeElement)
      })
    for (const key of ['Shift+Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab']) {
      await page.keyboard.press(key)
      expect(await isInside()).toBe(true)
    }
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    expect(await focused()).toBe('Ask when, and who says so')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })

    await page.reload()
    await mapIdle(page)
    expect(await dialog(page).count()).toBe(0)
    const again = page.getByRole('button', { name: 'What the map shows' })
    await again.press('Enter')
    await dialog(page).waitFor()
    await page.getByRole('button', { name: 'Skip' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    expect(await again.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.context().close()
  })

  it('is read before any script has run', async () => {
    const page = await open('/', { javaScriptEnabled: false })
    await expect(page.getByText('A mark is a claim, not a fact').isVisible()).resolves.toBe(true)
    const box = await dialog(page).boundingBox()
    await page.context().close()
    // Nothing moves when it has become modal.
    const live = await open('/')
    await live.locator('dialog:modal').waitFor()
    expect(await dialog(live).boundingBox()).toEqual(box)
    await live.context().close()
  })

  it('has the map begin when its second step is read, or it is left', async () => {
    for (const button of ['Next', 'Skip']) {
      const page = await open('/')
      await page.locator('dialog:modal').waitFor()
      await page.waitForLoadState('networkidle')
      expect([button, await page.locator('canvas').count()]).toEqual([button, 0])
      await page.getByRole('button', { name: button }).click()
      await mapIdle(page)
      await page.context().close()
    }
  })

  it('does not keep the map from who leaves it open', async () => {
    const page = await open('/')
    await page.locator('dialog:modal').waitFor()
    await mapIdle(page)
    expect(await dialog(page).count()).toBe(1)
    await page.context().close()
  })

  it('was had by who goes on to the method from its end', async () => {
    const page = await open('/')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('link', { name: 'How it is made, and how sure it is' }).click()
    await page.waitForURL(/method/)
    await page.getByRole('link', { name: 'Groundtrace' }).first().click()
    await mapIdle(page)
    expect(await dialog(page).count()).toBe(0)
    await page.context().close()
  })

  it('leaves alone who follows a link to an event, a frame, and a page of text', async () => {
    for (const path of ['/?event=0000000000000000', '/embed', '/method']) {
      const page = await open(path)
      await page.locator('#main').waitFor()
      await page.waitForLoadState('networkidle')
      expect([path, await dialog(page).count()]).toEqual([path, 0])
      await page.context().close()
    }
  })

  for (const colorScheme of ['light', 'dark'] as const)
    it(`fits a phone, in Ukrainian too, ${colorScheme}`, async () => {
      const page = await open('/', {
        viewport: { width: 320, height: 568 },
        hasTouch: true,
        locale: 'uk-UA',
        colorScheme,
      })
      const welcome = page.getByRole('dialog', { name: 'Позначка — це заява, а не факт' })
      await welcome.waitFor()
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await welcome.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
      expect(await axeViolations(page)).toEqual([])
      await page.getByRole('button', { name: 'Далі' }).click()
      await page.getByRole('button', { name: 'До мапи' }).click()
      await welcome.waitFor({ state: 'detached' })
      await page.context().close()
    })
}
