/** What the tests look at in a page: pixels, accessibility, overflow. */
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright-core'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Resolves when the map has drawn all that belongs in its view; where two periods are compared, both maps. */
export async function mapIdle(page: Page): Promise<void> {
  await page.locator('body:has([data-map-state="idle"]):not(:has([data-map-state="loading"]))').waitFor()
}

export type Rgb = [number, number, number]

/** Of "#1d4ed8". */
export const rgbOf = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as Rgb

/** Pixels of the element as they are on the screen: how many there are, of how many colours, and how many near `rgb`. */
export async function pixels(element: Locator, rgb: Rgb): Promise<{ count: number; colours: number; near: number }> {
  const shot = await element.screenshot({ animations: 'disabled' })
  return pixelsOfPng(element.page(), shot, rgb)
}

/** The same of a picture, and how many pixels are exactly `rgb`. */
export function pixelsOfPng(
  page: Page,
  png: Buffer,
  rgb: Rgb,
): Promise<{ count: number; colours: number; near: number; exact: number }> {
  return page.evaluate(
    async ([base64, wanted]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no 2D canvas')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const colours = new Set<number>()
      let [near, exact] = [0, 0]
      for (let i = 0; i < data.length; i += 4) {
        const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3)
        colours.add((r << 16) | (g << 8) | b)
        const off = Math.abs(r - wanted[0]) + Math.abs(g - wanted[1]) + Math.abs(b - wanted[2])
        if (off < 30) near++
        if (off === 0) exact++
      }
      return { count: data.length / 4, colours: colours.size, near, exact }
    },
    [png.toString('base64'), rgb] as const,
  )
}

/** The map as the screen shows it. */
export function mapOf(page: Page): Locator {
  return page.locator('[data-map-state]').first()
}

/** Violations of WCAG 2.2 A and AA and of axe's best practices, one line each; empty is good. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE })
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

/** By how many pixels the page is wider than its window; zero or less is good. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** The numbers of "X of Y events". */
export async function shownOfTotal(page: Page): Promise<[shown: number, total: number]> {
  const summary = page.getByTestId('summary').filter({ visible: true })
  await summary.getByText(/of [\d,]+ events/).waitFor()
  const numbers = (await summary.textContent())?.match(/[\d,]+/g)?.map((text) => Number(text.replaceAll(',', '')))
  return [numbers?.[0] ?? Number.NaN, numbers?.[1] ?? Number.NaN]
}

/** Waits until what the probe finds satisfies the test; on time-out the last find is in the error. */
export async function until<Found>(probe: () => Promise<Found>, isGood: (found: Found) => boolean): Promise<Found> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const found = await probe()
    if (isGood(found)) return found
    if (Date.now() > deadline) throw new Error(`never came true; last seen: ${JSON.stringify(found)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Runs in a page before its own scripts: its browser draws no WebGL. */
export function withoutWebGl(): void {
  const { getContext } = HTMLCanvasElement.prototype
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
      return type.startsWith('webgl') ? null : Reflect.apply(getContext, this, [type, ...rest])
    },
  })
}
