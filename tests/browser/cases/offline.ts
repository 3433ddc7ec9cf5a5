import { cpSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type App, launchBrowser, startApp } from '../browser'
import { axeViolations, mapIdle, shownOfTotal, until } from '../probes'

/** What the browser itself says of a server that is not there, or is being ended. */
const EXPECTED =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_FAILED|Failed to fetch RSC payload|status of 503/

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

  it('answers nothing wrongly while it is being ended', async () => {
    const answers: string[] = []
    const ask = async (path: string) => {
      while (isRunning || !answers.includes('none')) {
        try {
          const response = await fetch(app.url + path, { headers: { 'If-None-Match': '"none"' } })
          await response.arrayBuffer()
          answers.push(`${response.status}`)
        } catch {
          answers.push('none')
        }
      }
    }
    const printed = app.output().length
    const asked = ['/api/stats', '/api/events?limit=500', '/api/places', '/api/health'].flatMap((path) => [
      ask(path),
      ask(path),
    ])
    await until(
      async () => answers.length,
      (count) => count > 50,
    )
    await pause()
    await Promise.all(asked)
    expect([...new Set(answers)].filter((answer) => !['200', '503', 'none'].includes(answer))).toEqual([])
    expect(app.output().slice(printed)).not.toMatch(/failed|Error/)
  }, 60_000)

  it('notices a server that takes questions and answers none', async () => {
    const { page, faults, close } = await open('/', 'block')
    await mapIdle(page)
    const [before, total] = await shownOfTotal(page)
    app.hang()
    try {
      await page.getByLabel('From', { exact: true }).fill('2025-01-01')
      await lost(page).waitFor({ timeout: 30_000 })
      await page.getByText('What you see is not what you asked for last').waitFor()
      expect(await shownOfTotal(page)).toEqual([before, total])
    } finally {
      app.wake()
    }
    await page.getByText('The server answers again.').waitFor({ timeout: 40_000 })
    await until(
      () => shownOfTotal(page),
      ([shown]) => shown < before,
    )
    expect(faults).toEqual([])
    await close()
  }, 120_000)

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

  const controlled = async (page: Page) => {
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const count = () => page.evaluate(async () => (await (await caches.open('groundtrace-answers')).keys()).length)
    await until(count, (answers) => answers >= 4)
  }
  const anEvent = async (): Promise<string> => {
    const { features } = await (await fetch(`${app.url}/api/events?limit=1`)).json()
    return features[0].id
  }
  const keptAddresses = (page: Page) =>
    page.evaluate(async () => {
      const shelves = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      return shelves.flat().map(({ url }) => new URL(url).pathname)
    })

  it('comes up without the server with what was seen, at any address, and says of when it is', async () => {
    const { page, faults, close } = await open('/', 'allow')
    await mapIdle(page)
    const before = await shownOfTotal(page)
    await controlled(page)
    await page.goto(`/events/${await anEvent()}`)
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    await until(
      () => keptAddresses(page),
      (paths) => paths.some((path) => path.startsWith('/events/')),
    )
    await pause()
    await page.reload()
    await lost(page).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading)
    expect(await page.locator('[data-server="lost"]').innerText()).toMatch(/What you see is from \d\d:\d\d UTC/)

    await page.goto('/?places=false')
    await lost(page).waitFor()
    await mapIdle(page)
    expect(await shownOfTotal(page)).toEqual(before)
    expect(await page.locator('[data-server="lost"]').innerText()).toMatch(/What you see is from \d\d:\d\d UTC/)
    // A filter that was never seen: said, not made up.
    await page.goto('/?from=2025-01-01')
    await page.getByText('Nothing is kept here of this filter').waitFor()
    expect(await axeViolations(page)).toEqual([])

    await page.goto('/embed')
    await lost(page).waitFor()
    await page.getByText(`${before[0]} claimed events`).waitFor()
    await page.goto('/method')
    await page.getByRole('heading', { level: 1, name: 'Method' }).waitFor()

    await page.goto('/sources')
    await page.getByRole('heading', { name: 'This page is not kept here' }).waitFor()
    await lost(page).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await resume()
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor({ timeout: 40_000 })
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it('keeps so many answers, and lets the oldest go first', async () => {
    const { page, faults, close } = await open('/method', 'allow')
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const ask = (from: number, to: number) =>
      page.evaluate(
        async ([from, to]) => {
          const headers = { Accept: 'application/json' }
          for (let radiusKm = from; radiusKm < to; radiusKm++)
            await fetch(`/api/events?limit=1&near=30,50&radiusKm=${radiusKm}`, { headers })
        },
        [from, to] as const,
      )
    const radii = () =>
      page.evaluate(async () =>
        (await (await caches.open('groundtrace-answers')).keys()).map(({ url }) =>
          Number(new URL(url).searchParams.get('radiusKm')),
        ),
      )
    await ask(1, 130)
    await until(radii, (kept) => kept.length === 120 && kept.at(-1) === 129)
    // The next one takes the place of the oldest.
    await ask(130, 131)
    const kept = await until(radii, (kept) => kept.length === 120 && kept.at(-1) === 130)
    expect(kept).toEqual(Array.from({ length: 120 }, (_, i) => i + 11))
    expect(faults).toEqual([])
    await close()
  }, 60_000)

  it('takes up a new build, with the files of the one before for windows that are open', async () => {
    const dist = '.next-another'
    cpSync('.next', dist, { recursive: true, filter: (file) => !/^\.next\/(cache|trace|lock)/.test(file) })
    writeFileSync(path.join(dist, 'BUILD_ID'), 'another-build')
    const { page, faults, close } = await open('/', 'allow')
    try {
      await mapIdle(page)
      await controlled(page)
      const shelves = () => page.evaluate(async () => (await caches.keys()).sort())
      await page.goto('/sources')
      const before = await until(shelves, (names) => names.some((name) => name.startsWith('groundtrace-pages-')))
      await pause()
      await app.resume({ NEXT_DIST_DIR: dist })
      isRunning = true
      await page.goto('/')
      const isOfBefore = (name: string) => before.includes(name) && /-(shell|pages)-/.test(name)
      const after = await until(
        shelves,
        (names) =>
          names.includes('groundtrace-shell-another-build') &&
          !names.some((name) => isOfBefore(name) && name.startsWith('groundtrace-pages-')),
      )
      expect(after.filter(isOfBefore)).toEqual(before.filter((name) => name.startsWith('groundtrace-shell-')))
      await mapIdle(page)
      await pause()
      await page.reload()
      await lost(page).waitFor()
      await mapIdle(page)
      expect(await page.content()).toContain('another-build')
      expect(faults).toEqual([])
    } finally {
      await pause()
      await close()
      rmSync(dist, { recursive: true, force: true })
    }
  }, 120_000)

  it('keeps no downloads, no writes and nothing twice, and lets go of it all when it is turned off', async () => {
    const { page, faults, close } = await open('/', 'allow')
    await mapIdle(page)
    await controlled(page)
    const token = app.token
    await page.evaluate(async (token) => {
      const read = async (path: string, init?: RequestInit) => (await fetch(path, init)).text()
      await read('/api/export/events.csv')
      await read('/api/events?f=csv')
      await read('/api/events?limit=3', { headers: { Authorization: `Bearer ${token}` } })
      await read('/api/read', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text: 'Drones struck Kharkiv on Monday.' }),
      })
      for (const _ of [1, 2, 3]) await read('/api/events?limit=4', { headers: { Accept: 'application/json' } })
      const tag = (await fetch('/api/events?limit=5')).headers.get('ETag') ?? ''
      const again = await fetch('/api/events?limit=5', { headers: { 'If-None-Match': tag }, cache: 'no-store' })
      if (again.status !== 304) throw new Error(`answered ${again.status} to who has it already`)
    }, token)
    const addresses = await until(
      () => keptAddresses(page),
      (paths) => paths.includes('/'),
    )
    expect(addresses.filter((path) => /export|\/read$|articles|stream/.test(path) && path.startsWith('/api'))).toEqual(
      [],
    )
    const events = await page.evaluate(async () =>
      (await (await caches.open('groundtrace-answers')).keys())
        .map(({ url }) => new URL(url).search)
        .filter((search) => /limit=[345]$/.test(search) || search.includes('csv')),
    )
    expect(events.sort()).toEqual(['?limit=4', '?limit=5'])

    await app.pause()
    await app.resume({ GROUNDTRACE_OFFLINE: '0' })
    const left = () =>
      page.evaluate(async () => ({
        shelves: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }))
    await page.reload()
    await until(left, ({ workers }) => workers === 0)
    // The page before was still the worker's.
    await page.reload()
    await until(left, ({ shelves, workers }) => shelves === 0 && workers === 0)
    await app.pause()
    await app.resume()
    expect(faults).toEqual([])
    await close()
  }, 120_000)
}
