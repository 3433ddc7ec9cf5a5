import { type LayerSpecification, type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { mapIdle, mapOf, pixels, type Rgb, until } from '../probes'

const TIMES = 3
/** Shorter than any card is waited for. */
const BUSY_MS = 500
/** From app/_map/basemap-palette.ts. */
const LAND: Rgb = [0xf5, 0xf4, 0xf0]
const VIEW = { lng: 35, lat: 48.5, zoom: 5.5 }
const MARCH = '/?from=2025-03-01&to=2025-03-10&places=false'

/** Each frame costs as much as the whole picture: how many the map draws, and what it draws in vain. */
export function frameCases({ open }: ReturnType<typeof withApp>): void {
  it('begins with one frame of all tiles, whose shaders were made ready before', async () => {
    const drawn: Drawing[] = []
    for (let time = 0; time < TIMES; time++) {
      const page = await open(MARCH, { initScript: watchDrawing })
      await mapIdle(page)
      drawn.push(await drawing(page))
    }
    const told = JSON.stringify(drawn)
    // Now and then a machine is too busy to wait for all.
    expect(Math.min(...drawn.map(({ frames }) => frames)), told).toBe(1)
    expect(Math.min(...drawn.map(({ programs }) => programs)), told).toBeGreaterThan(5)
    expect(Math.min(...drawn.map(({ late }) => late)), told).toBe(0)
  })

  it('draws though its context is lost, and though it is moved, while shaders are made ready', async () => {
    for (const disturb of [loseContext, moveMap]) {
      const page = await open(MARCH, { initScript: watchDrawing })
      await page.evaluate(disturb)
      await until(
        () => drawing(page),
        ({ frames, programs }) => frames > 0 && programs > 5,
      )
      await mapIdle(page)
      await until(
        () => pixels(mapOf(page), LAND),
        ({ near }) => near > 100_000,
      )
    }
  })

  it('has layers that keep to the rules of its styles, which no browser checks', async () => {
    const page = await open(MARCH, { initScript: watchLayers })
    await mapIdle(page)
    const layers = await page.evaluate(() => (window as unknown as { layers: LayerSpecification[] }).layers)
    expect(layers.length).toBeGreaterThan(30)
    const sources = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []))
    const ofTiles = layers.flatMap((layer) => ('source-layer' in layer ? [layer.source] : []))
    const style: StyleSpecification = {
      version: 8,
      glyphs: '{fontstack}/{range}.pbf',
      sources: Object.fromEntries(
        sources.map((id) => [
          id,
          ofTiles.includes(id)
            ? { type: 'vector', tiles: ['{z}/{x}/{y}'] }
            : { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, cluster: true },
        ]),
      ),
      layers,
    }
    expect(validateStyleMin(style)).toEqual([])
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

  it('gives a slow card no frame after frame, and goes on without one that never says that it is done', async () => {
    const page = await open(MARCH, { initScript: watchDrawing })
    await mapIdle(page)
    await mapOf(page).hover()
    const turnWheel = async (by: number) => {
      await forget(page)
      await page.mouse.wheel(0, by)
      await until(
        () => drawing(page),
        ({ frames }) => frames > 0,
      )
    }
    const drawn: number[] = []
    for (let time = 0; time < TIMES; time++) {
      await mapIdle(page)
      const by = time % 2 ? 120 : -120
      await turnWheel(by)
      await keepCardBusy(page, true)
      await forget(page)
      await page.mouse.wheel(0, by)
      await page.waitForTimeout(BUSY_MS)
      drawn.push((await drawing(page)).frames)
      await keepCardBusy(page, false)
    }
    // Two or three, until it is known to be slow. Now and then a machine is too busy to look in time.
    expect(Math.min(...drawn), drawn.join()).toBeLessThanOrEqual(3)
    await keepCardBusy(page, true)
    await turnWheel(240)
    await mapIdle(page)
    await forget(page)
    await page.mouse.wheel(0, -240)
    await until(
      () => drawing(page),
      ({ frames }) => frames > 5,
    )
    await mapIdle(page)
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
  programs: number
  /** Those that were made in a frame that is seen. */
  late: number
}

const drawing = (page: Page) => page.evaluate(() => (window as unknown as { drawing: () => Drawing }).drawing())
const keepCardBusy = (page: Page, isBusy: boolean) =>
  page.evaluate((is) => void Object.assign(window, { isCardBusy: is }), isBusy)
const forget = (page: Page) => page.evaluate(() => (window as unknown as { forgetDrawing: () => void }).forgetDrawing())

/** As soon as the first program is made, which is long before the first picture; in a tab in the background, too. */
async function loseContext(): Promise<void> {
  const { firstProgram } = window as unknown as { firstProgram: Promise<WebGL2RenderingContext> }
  const context = await firstProgram
  const card = context.getExtension('WEBGL_lose_context')
  const { setTimeout: soon } = window
  Object.assign(window, { setTimeout: (act: () => void, ms = 0) => soon(act, ms > 0 ? Math.max(ms, 700) : 0) })
  context.canvas.addEventListener('webglcontextlost', () => soon(() => card?.restoreContext()))
  card?.loseContext()
}

async function moveMap(): Promise<void> {
  const { firstProgram } = window as unknown as { firstProgram: Promise<WebGL2RenderingContext> }
  const { canvas } = await firstProgram
  for (const deltaY of [-120, -120, 120, 120])
    (canvas as HTMLCanvasElement).dispatchEvent(
      new WheelEvent('wheel', { deltaY, clientX: 700, clientY: 400, bubbles: true, cancelable: true }),
    )
}

function watchDrawing(): void {
  const { drawElements, linkProgram, getSyncParameter } = WebGL2RenderingContext.prototype
  const frames = new Set<unknown>()
  const programsIn: unknown[] = []
  let masks = 0
  let tell: (context: WebGL2RenderingContext) => void = () => {}
  const first = new Promise<WebGL2RenderingContext>((resolve) => {
    tell = resolve
  })
  // One and the same for all that belongs to a frame.
  const now = () => document.timeline.currentTime
  Object.assign(window, {
    firstProgram: first,
    drawing: () => ({
      frames: frames.size,
      masks,
      programs: programsIn.length,
      late: programsIn.filter((frame) => frames.has(frame)).length,
    }),
    forgetDrawing: () => {
      frames.clear()
      masks = 0
    },
  })
  Object.assign(WebGL2RenderingContext.prototype, {
    drawElements(this: WebGL2RenderingContext, ...args: unknown[]) {
      // Only what is drawn on the canvas is seen.
      if (!this.getParameter(this.FRAMEBUFFER_BINDING)) {
        frames.add(now())
        if (!this.getParameter(this.COLOR_WRITEMASK).some(Boolean)) masks++
      }
      return Reflect.apply(drawElements, this, args)
    },
    linkProgram(this: WebGL2RenderingContext, ...args: unknown[]) {
      programsIn.push(now())
      tell(this)
      return Reflect.apply(linkProgram, this, args)
    },
    getSyncParameter(this: WebGL2RenderingContext, ...args: unknown[]) {
      const { isCardBusy } = window as unknown as { isCardBusy?: boolean }
      return isCardBusy ? this.UNSIGNALED : Reflect.apply(getSyncParameter, this, args)
    },
  })
}

/** As the worker is told of all layers, when a style is there, and of each one later. */
function watchLayers(): void {
  const { postMessage } = Worker.prototype
  const layers = new Map<string, unknown>()
  Object.defineProperty(window, 'layers', { get: () => [...layers.values()] })
  Object.assign(Worker.prototype, {
    postMessage(this: Worker, ...given: unknown[]) {
      const { type, data } = (given[0] ?? {}) as { type?: string; data?: unknown }
      const told = type === 'SL' ? data : type === 'UL' ? (data as { layers: unknown }).layers : []
      for (const layer of told as { id: string }[]) layers.set(layer.id, layer)
      return Reflect.apply(postMessage, this, given)
    },
  })
}
