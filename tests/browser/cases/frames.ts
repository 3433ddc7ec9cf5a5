import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { mapIdle, mapOf, until } from '../probes'

const TIMES = 3
const VIEW = { lng: 35, lat: 48.5, zoom: 5.5 }
const MARCH = '/?from=2025-03-01&to=2025-03-10&places=false'

/** Each frame costs as much as the whole picture: how many the map draws, and what it draws in vain. */
export function frameCases({ open }: ReturnType<typeof withApp>): void {
  it('begins with a frame that asks for tiles and one that has all of them', async () => {
    const drawn: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const page = await open(MARCH, { initScript: watchDrawing })
      await mapIdle(page)
      drawn.push((await drawing(page)).frames)
    }
    // Now and then a machine is too busy to wait for all.
    expect(Math.min(...drawn), drawn.join()).toBeLessThanOrEqual(2)
  })

  it('draws new dates once, when all of them is there', async () => {
    const page = await open(MARCH, { initScript: watchDrawing })
    await mapIdle(page)
    await page.getByRole('slider', { name: 'Last day' }).focus()
    const drawn: number[] = []
    for (let change = 0; change < TIMES; change++) {
      drawn.push((await drawnForNext(page)).frames)
    }
    expect(Math.min(...drawn), drawn.join()).toBe(1)
  })

  it('marks out tiles of what is in the picture only: of the ground once, of rings twice', async () => {
    const page = await open(`${MARCH}&lng=${VIEW.lng}&lat=${VIEW.lat}&zoom=${VIEW.zoom}`, { initScript: watchDrawing })
    await mapIdle(page)
    const box = await mapOf(page).boundingBox()
    if (!box) throw new Error('the map has no box')
    await page.getByRole('slider', { name: 'Last day' }).focus()
    const { frames, masks } = await drawnForNext(page)
    expect(masks).toBeGreaterThan(0)
    expect(masks / frames).toBeLessThanOrEqual(3 * tilesOf(VIEW, box))
  })
}

/** What is drawn for the dates that follow, by the key that the timeline has the focus for. */
async function drawnForNext(page: Page): Promise<Drawing> {
  await forget(page)
  await page.keyboard.press(']')
  await until(
    () => drawing(page),
    ({ frames }) => frames > 0,
  )
  await mapIdle(page)
  return drawing(page)
}

/** How many tiles of the nearest lower zoom cover a box about that point, as Web Mercator has it. */
function tilesOf({ lng, lat, zoom }: typeof VIEW, box: { width: number; height: number }): number {
  const side = 512 * 2 ** (zoom % 1)
  const world = 2 ** Math.floor(zoom)
  const x = ((lng + 180) / 360) * world
  const y = (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * world
  const covered = (at: number, length: number) =>
    Math.floor(at + length / side / 2) - Math.floor(at - length / side / 2) + 1
  return covered(x, box.width) * covered(y, box.height)
}

interface Drawing {
  frames: number
  /** Shapes that are drawn in no colour. */
  masks: number
}

const drawing = (page: Page) => page.evaluate(() => (window as unknown as { drawing: () => Drawing }).drawing())
const forget = (page: Page) => page.evaluate(() => (window as unknown as { forgetDrawing: () => void }).forgetDrawing())

function watchDrawing(): void {
  const { drawElements } = WebGL2RenderingContext.prototype
  const frames = new Set<unknown>()
  let masks = 0
  Object.assign(window, {
    drawing: () => ({ frames: frames.size, masks }),
    forgetDrawing: () => {
      frames.clear()
      masks = 0
    },
  })
  Object.assign(WebGL2RenderingContext.prototype, {
    drawElements(this: WebGL2RenderingContext, ...args: unknown[]) {
      // One and the same for all that belongs to a frame.
      frames.add(document.timeline.currentTime)
      if (!this.getParameter(this.COLOR_WRITEMASK).some(Boolean)) masks++
      return Reflect.apply(drawElements, this, args)
    },
  })
}
