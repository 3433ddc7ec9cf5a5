import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type App, launchBrowser, startApp } from '../browser'
import { axeViolations, mapIdle, shownOfTotal, until } from '../probes'

/** What the browser itself says of a server that is not there. */
const EXPECTED = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_FAILED|Failed to fetch RSC payload/

/** A server of its own, which is ended and started again. */
export function offlineCases(): void {
  let app: App
  let browser: Browser
  let isRunning = true
  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
  }, 300_000)
  beforeEach(() => resume())
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  const pause = async () => {
    isRunning = false
    await app.pause()
  }
  const resume = async () => {
    if (!isRunning) await app.resume()
    isRunning = true
  }
  const open = async (path: string, serviceWorkers: 'allow' | 'block') => {
    const context = await browser.newContext({ baseURL: app.url, reducedMotion: 'reduce', serviceWorkers })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const faults: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
    await page.goto(path)
    return { page, faults, close: () => context.close() }
  }
  const lost = (page: Page) => page.getByText('The server does not answer.').first()

  it('says that the server is lost, keeps what is on the screen, and goes on by itself', async () => {
    const { page, faults, close } = await open('/', 'block')
    await mapIdle(page)
    const before = await shownOfTotal(page)
    await pause()
    await page.getByLabel('From', { exact: true }).fill('2025-01-01')
    await lost(page).waitFor()
    expect(await page.locator('[data-server="lost"]').innerText()).toMatch(
      /What you see is from \d\d:\d\d UTC\. Trying again/,
    )
    await page.getByText('What you see is not what you asked for last').waitFor()
    expect(await shownOfTotal(page)).toEqual(before)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Try now' }).click()
    await page.getByText(/Trying again in \d+ s/).waitFor()

    await resume()
    await page.getByText('The server answers again.').waitFor({ timeout: 40_000 })
    await page.getByText('What you see is not what you asked for last').waitFor({ state: 'detached' })
    await until(
      () => shownOfTotal(page),
      ([shown, total]) => shown < before[0] && total === before[1],
    )
    await page.getByText('The server answers again.').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await close()
  }, 90_000)

  it('draws the ground that was missing once the server is back', async () => {
    const { page, faults, close } = await open('/?lng=31&lat=49&zoom=5', 'block')
    await mapIdle(page)
    await pause()
    await page.locator('.maplibregl-canvas').focus()
    for (let step = 0; step < 2; step++) await page.keyboard.press('=')
    await lost(page).waitFor()
    const asked = page.waitForResponse((response) => /\/api\/basemap\//.test(response.url()) && response.ok(), {
      timeout: 60_000,
    })
    await resume()
    await asked
    await lost(page).waitFor({ state: 'detached', timeout: 40_000 })
    await mapIdle(page)
    expect(faults).toEqual([])
    await close()
  }, 90_000)
}
