import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { mapIdle, mapOf, pixels, type Rgb, until } from '../probes'
import { stepIn } from './map-keys'

const QUIET_MS = 1000
const STEPS = 3
/** Of the pixels of marks: the address tells where the map looks to some hundredths of a zoom. */
const TOLERANCE = 0.05
const VIEW = 'lng=33&lat=48.8&zoom=5.2'
/** Air or drone strikes, and missiles. */
const COLOURS: Rgb[] = [
  [224, 70, 15],
  [10, 69, 144],
]

/** Dates that are stepped to are made ready on the map before they are asked for. */
export function aheadCases({ open }: ReturnType<typeof withApp>): void {
  it('are there without a question to the worker of the map, and are those that were asked for', async () => {
    const page = await open(`/?${VIEW}&from=2025-01-01&to=2025-06-30`, { initScript: watchWorker })
    await mapIdle(page)
    const asked = await stepsOf(page, 'PageUp')
    // Now and then a machine is too busy to have them ready.
    expect(Math.min(...asked.slice(1)), asked.join()).toBe(0)
    await isAsOpenedAnew(page, (path) => open(path))
    // And back: there what was seen before is on the other stage still, or made ready again.
    await stepsOf(page, 'PageDown', 2)
    await isAsOpenedAnew(page, (path) => open(path))
  })

  it('are made ready before the first step, too, for who is at the timeline', async () => {
    const page = await open(`/?${VIEW}&from=2025-01-01&to=2025-03-31`, { initScript: watchWorker })
    await mapIdle(page)
    await quiet(page)
    await page.evaluate(() => (window as unknown as Watched).watchStep())
    await page.getByRole('slider', { name: 'Last day' }).focus()
    await until(
      () => page.evaluate(() => (window as unknown as Watched).asked()),
      (count) => count > 0,
    )
    await quiet(page)
    expect(await step(page, ']')).toBe(0)
    await isAsOpenedAnew(page, (path) => open(path))
  })

  it('come as whole where the map was moved, its layers were changed or its colours, in between', async () => {
    const page = await open(`/?${VIEW}&from=2025-01-01&to=2025-06-30`, { initScript: watchWorker })
    await mapIdle(page)
    await stepsOf(page, 'PageUp', 2)
    await mapOf(page).hover()
    await page.mouse.wheel(0, -240)
    await page.waitForFunction(() => new URLSearchParams(location.search).get('zoom') !== '5.2')
    await stepsOf(page, 'PageUp', 2)
    await isAsOpenedAnew(page, (path) => open(path))
    await page.emulateMedia({ colorScheme: 'dark' })
    await stepsOf(page, 'PageUp', 2)
    await page.emulateMedia({ colorScheme: 'light' })
    await quiet(page)
    await isAsOpenedAnew(page, (path) => open(path))
  })

  it('never keep the map from coming to rest, whatever is pointed at or dragged meanwhile', async () => {
    const page = await open(`/?${VIEW}&from=2025-01-01&to=2025-03-31`, { reducedMotion: 'no-preference' })
    await mapIdle(page)
    const box = await mapOf(page).boundingBox()
    if (!box) throw new Error('the map has no box')
    for (let change = 0; change < 3; change++) {
      await page.getByRole('slider', { name: 'All chosen dates' }).focus()
      await page.keyboard.press('PageUp')
      // Over rings, which are lit, and a frame drawn for each.
      for (let at = 0; at < 20; at++) {
        await page.mouse.move(box.x + box.width * (0.3 + at * 0.02), box.y + box.height * (0.3 + at * 0.01))
        await page.waitForTimeout(30)
      }
      await mapIdle(page)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.55, { steps: 4 })
      await page.mouse.up()
      await page.waitForTimeout(300)
      await mapIdle(page)
    }
  })

  it('stay unseen when the graphics card has lost all and got it back', async () => {
    const page = await open(`/?${VIEW}&from=2025-01-01&to=2025-03-31`, { initScript: watchWorker })
    await mapIdle(page)
    await stepsOf(page, 'PageUp', 2)
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')
      const card = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      card?.loseContext()
      setTimeout(() => card?.restoreContext(), 200)
    })
    await page.waitForTimeout(QUIET_MS)
    await quiet(page)
    await isAsOpenedAnew(page, (path) => open(path))
  })
}

/** Moves the chosen dates by key, each when the map has come to rest; returns how often each asked the worker for marks. */
export async function stepsOf(page: Page, key: string, steps = STEPS, quietMs = QUIET_MS): Promise<number[]> {
  await page.getByRole('slider', { name: 'All chosen dates' }).focus()
  const asked: number[] = []
  for (let at = 0; at < steps; at++) {
    const before = await step(page, key)
    asked.push(before)
    // What comes next is made ready now.
    await until(
      () => page.evaluate(() => (window as unknown as Watched).asked()),
      (count) => count > before,
    )
    await quiet(page, quietMs)
  }
  return asked
}

/** Presses the key, and returns how often the worker was asked for marks before the next frame. */
async function step(page: Page, key: string): Promise<number> {
  await page.evaluate(() => (window as unknown as Watched).watchStep())
  await page.keyboard.press(key)
  const asked = await until(
    () => page.evaluate(() => (window as unknown as Watched).askedUntilDrawn()),
    (count) => count !== null,
  )
  await mapIdle(page)
  return Number(asked)
}

/** The marks on the map, and what its keys find, as where the same address is opened by itself. */
export async function isAsOpenedAnew(page: Page, open: (path: string) => Promise<Page>): Promise<void> {
  const { pathname, search } = new URL(page.url())
  const anew = await open(pathname + search)
  await mapIdle(anew)
  // The first picture comes with fades, or is one piece of several on a busy machine.
  await anew.waitForTimeout(QUIET_MS)
  const [here, there] = [await pixelsOfMarks(page), await pixelsOfMarks(anew)]
  expect(there).toBeGreaterThan(200)
  expect(Math.abs(here - there), `${here} pixels, ${there} anew`).toBeLessThanOrEqual(TOLERANCE * there)
  expect(await countOfMarks(page)).toBe(await countOfMarks(anew))
  await anew.close()
}

async function pixelsOfMarks(page: Page): Promise<number> {
  const counts = []
  for (const colour of COLOURS) counts.push((await pixels(mapOf(page), colour)).near)
  return counts.reduce((sum, count) => sum + count, 0)
}

/** How many there are for the keyboard. */
async function countOfMarks(page: Page): Promise<number> {
  const { of } = await stepIn(page)
  await page.keyboard.press('Escape')
  return of
}

/** Nothing more is asked of the worker. */
const quiet = (page: Page, forMs = QUIET_MS) =>
  until(
    () => page.evaluate(() => (window as unknown as Watched).quietMs()),
    (ms) => ms > forMs,
  ).then(() => mapIdle(page))

interface Watched {
  watchStep(): void
  /** How often the worker was asked for marks before the next frame; null before that is drawn. */
  askedUntilDrawn(): number | null
  asked(): number
  quietMs(): number
}

/** Runs in the page before its own scripts. */
export function watchWorker(): void {
  const { postMessage } = Worker.prototype
  const { drawElements } = WebGL2RenderingContext.prototype
  let [asked, last] = [0, performance.now()]
  let drawn: number | null = null
  Object.assign(window, {
    watchStep: () => {
      asked = 0
      drawn = null
    },
    askedUntilDrawn: () => drawn,
    asked: () => asked,
    quietMs: () => performance.now() - last,
  })
  Object.assign(Worker.prototype, {
    postMessage(this: Worker, ...given: unknown[]) {
      const { type } = (given[0] ?? {}) as { type?: string }
      // As the library calls new data of a source, and the making of its tiles.
      if (type && /^(LD|LT|RT)$/.test(type)) {
        asked++
        last = performance.now()
      }
      return Reflect.apply(postMessage, this, given)
    },
  })
  Object.assign(WebGL2RenderingContext.prototype, {
    drawElements(this: WebGL2RenderingContext, ...args: unknown[]) {
      drawn ??= asked
      return Reflect.apply(drawElements, this, args)
    },
  })
}
