/**
 * The browser fixture. In a test file:
 *
 *   const { app, open } = withApp()
 *   it('draws the map', async () => {
 *     const page = await open('/', { viewport: { width: 390, height: 844 } })
 *     await page.locator('[data-map-state="idle"]').waitFor()
 *   })
 *
 * One server and one browser per file; a fresh browser context per `open`. After each test the pages are closed,
 * and the test fails if any of them logged a console error, threw, or asked for anything outside the app's origin.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type App, startApp } from './app'
import { launchBrowser } from './chromium'

export { type App, launchBrowser, startApp }

/** `baseURL` is the app's, unless something stands between it and the browser. */
interface OpenOptions extends BrowserContextOptions {
  /** Console errors that the test provokes on purpose (the browser logs every 4xx answer). */
  expectErrors?: RegExp
  /** Runs in the page before any of its own scripts. */
  initScript?: () => void
}

/** A server of this test file's own, already running. `env` is added to the server's environment. */
export function withApp(env: Record<string, string> = {}): {
  app(): App
  open(pathname: string, options?: OpenOptions): Promise<Page>
} {
  let app: App | undefined
  let browser: Browser | undefined
  let pages: WatchedPage[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
    app = await startApp(env)
  }, 300_000)

  afterEach(async () => {
    const watched = pages
    pages = []
    await Promise.all(watched.map(({ page }) => page.context().close()))
    const faults = watched.flatMap((entry) => entry.faults)
    if (faults.length > 0) throw new Error(`the page is not clean:\n${faults.join('\n')}`)
  })

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  const running = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('withApp() is ready only inside tests and hooks')
    return thing
  }
  return {
    app: () => running(app),
    open: async (pathname, { expectErrors, initScript, ...options } = {}) => {
      const entry = await openWatched(running(browser), running(app).url, options, expectErrors)
      pages.push(entry)
      if (initScript) await entry.page.addInitScript(initScript)
      await entry.page.goto(pathname)
      return entry.page
    },
  }
}

interface WatchedPage {
  page: Page
  /** Console errors, uncaught exceptions, and requests that left (or tried to leave) the origin. */
  faults: string[]
}

async function openWatched(
  browser: Browser,
  appUrl: string,
  { baseURL = appUrl, ...options }: BrowserContextOptions,
  expectErrors?: RegExp,
): Promise<WatchedPage> {
  // Without the service worker, except where it is what is tested: requests that it makes can't be intercepted.
  const context = await browser.newContext({
    baseURL,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  // Sooner than the test's own time-out, so that the error names what was waited for.
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (/^https?:|^wss?:/.test(protocol) && origin !== baseURL) faults.push(`left the origin: ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !expectErrors?.test(message.text())) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`thrown: ${error.stack ?? error.message}`))
  return { page, faults }
}
