import { expect, it } from 'vitest'
import { withApp } from '../browser'
import { mapIdle, mapOf, pixels, withoutWebGl } from '../probes'

const MISSING_STYLE = '/no-such-style.json'
const LAND = { light: [245, 244, 240], dark: [29, 35, 41] } as const

/** What the map does where something is missing; with a server of its own. */
export function mapCases(): void {
  const { open } = withApp({ GROUNDTRACE_DEMO: '0', BASEMAP_STYLE_URL: MISSING_STYLE })
  const expectErrors = /404/ // the style that is not there

  it('falls back to the embedded basemap when the online style cannot be had', async () => {
    const page = await open('/', { expectErrors, colorScheme: 'light' })
    await mapIdle(page)
    // Land, water, borders and labels with their edges: far more colours than an empty canvas has.
    const { colours, near, count } = await pixels(mapOf(page), [...LAND.light])
    expect(colours).toBeGreaterThan(100)
    expect(near / count).toBeGreaterThan(0.3)
  })

  it('redraws in the other colour scheme without a reload', async () => {
    const page = await open('/', { expectErrors, colorScheme: 'light' })
    await mapIdle(page)
    const share = async (scheme: 'light' | 'dark') => {
      const { near, count } = await pixels(mapOf(page), [...LAND[scheme]])
      return near / count
    }
    expect(await share('light')).toBeGreaterThan(0.3)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('[data-map-state="loading"]').waitFor()
    await mapIdle(page)
    expect(await share('dark')).toBeGreaterThan(0.3)
  })

  it('says what is missing where there is no WebGL, and keeps the rest of the page', async () => {
    const page = await open('/', { initScript: withoutWebGl })
    await page.getByRole('alert').filter({ hasText: 'WebGL' }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  })

  it('answers the keyboard and names its controls', async () => {
    const page = await open('/?lng=34&lat=48&zoom=6', { expectErrors })
    await mapIdle(page)
    const canvas = page.getByRole('region', { name: /map/i })
    await canvas.focus()
    await page.keyboard.press('+')
    await page.waitForURL(({ searchParams }) => Number(searchParams.get('zoom')) > 6.9)
    await page.getByRole('button', { name: 'Zoom out' }).click()
    await page.waitForURL(({ searchParams }) => Number(searchParams.get('zoom')) < 6.1)
  })
}
