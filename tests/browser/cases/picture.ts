import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { KIND_COLOURS } from '@/app/_map/kind-colours'
import type { EventCollection } from '@/lib/format/feature-collection'
import type { withApp } from '../browser'
import { mapIdle, mapOf, pixels, type Rgb, withoutWebGl } from '../probes'

/** The server's picture of the map, as a browser shows it. */
export function pictureCases({ open, app }: ReturnType<typeof withApp>): void {
  /** Colours of a picture that is stretched to a size, at points of the world about its middle. */
  async function coloursOf(page: Page, address: string, [width, height]: [number, number], at: [number, number][]) {
    return page.evaluate(
      async ([src, width, height, at]) => {
        const image = new Image()
        image.src = src
        await image.decode()
        const canvas = new OffscreenCanvas(width, height)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no 2D canvas')
        context.drawImage(image, 0, 0, width, height)
        return at.map(([x, y]) => {
          const [r = 0, g = 0, b = 0] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data
          return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`
        })
      },
      [address, width, height, at] as const,
    )
  }
  const mercator = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180)) * (180 / Math.PI)

  it('shows land and water where they are, in light and in dark, at whatever size', async () => {
    const page = await open('/method')
    // The box of a narrow screen, of which the picture shows three times as much.
    const [west, south, east, north] = [22, 44, 40.5, 52.6]
    const [across, up] = [east - west, mercator(north) - mercator(south)]
    for (const [scheme, width] of [
      ['light', 1110],
      ['dark', 1500],
    ] as const) {
      const height = Math.round((width * up) / across)
      const at = ([lng, lat]: [number, number]): [number, number] => [
        width / 2 + ((lng - (west + east) / 2) * width) / (3 * across),
        height / 2 - ((mercator(lat) - (mercator(north) + mercator(south)) / 2) * width) / (3 * across),
      ]
      const { land, water } = BASEMAP_PALETTES[scheme]
      // No event of that time: near Poltava, the Black Sea, Anatolia, the Mediterranean; either side of the coast by Odesa.
      const points = [
        [34.2, 48.3],
        [32.5, 43.6],
        [33, 39.2],
        [28.5, 35.2],
        [30.4, 46.6],
        [31.3, 46.2],
      ].map((point) => at(point as [number, number]))
      const found = await coloursOf(
        page,
        `/picture?scheme=${scheme}&view=narrow&datetime=2001-01-01`,
        [width, height],
        points,
      )
      expect(found).toEqual([land, water, land, water, land, water])
    }
  })

  it('shows an event as a dot of its kind, at its place', async () => {
    const page = await open('/method')
    const { features }: EventCollection = await (await fetch(`${app().url}/api/events?limit=2000`)).json()
    const placed = features.filter(({ geometry, properties }) => geometry && properties.precision === 'settlement')
    const key = (feature: (typeof features)[number]) => String(feature.geometry?.coordinates)
    const alone = placed.find(
      (feature) => !feature.properties.disputed && placed.filter((other) => key(other) === key(feature)).length === 1,
    )
    const [lng = 0, lat = 0] = alone?.geometry?.coordinates ?? []
    const search = `near=${lng},${lat}&radiusKm=0.5`
    const kind = alone?.properties.kind ?? 'attack'
    for (const scheme of ['light', 'dark'] as const) {
      const address = `/picture?scheme=${scheme}&view=${lng},${lat - 0.02},10&${search}`
      const down = ((mercator(lat) - mercator(lat - 0.02)) / 360) * 512 * 2 ** 10
      const middle: [number, number] = [1280, 800 - down]
      // It keeps its size of some 15 pixels when it is stretched.
      const radii = [0, 5, 12].map((aside): [number, number] => [middle[0] + aside, middle[1]])
      const [centre, inside, outside] = await coloursOf(page, address, [2560, 1600], radii)
      const colour = KIND_COLOURS[scheme][kind]
      expect([centre, inside]).toEqual([colour, colour])
      expect(outside).not.toBe(colour)
      const twice = [0, 5, 12].map((aside): [number, number] => [2 * middle[0] + aside, 2 * middle[1]])
      const large = await coloursOf(page, address, [5120, 3200], twice)
      expect(large.slice(0, 2)).toEqual([colour, colour])
      expect(large[2]).not.toBe(colour)
    }
  })

  /** Sizes that are odd and even, wide and narrow, with the map's first view and another one. */
  const VIEWS = [
    { path: '/?places=false', viewport: { width: 1440, height: 900 } },
    { path: '/?places=false', viewport: { width: 391, height: 700 } },
    { path: '/embed?places=false&lng=33&lat=48.5&zoom=5.3', viewport: { width: 801, height: 500 } },
  ]

  it('stands on the page before any script', async () => {
    for (const path of ['/', '/embed']) {
      const page = await open(path, { javaScriptEnabled: false })
      await page.waitForLoadState('networkidle')
      expect([path, (await pixels(stillMap(page), BLACK_SEA)).near > 10_000]).toEqual([path, true])
    }
  })

  it('has its clusters where the map will draw them, whatever the size of the window', async () => {
    for (const { path, viewport } of VIEWS) {
      const page = await open(path, { viewport, colorScheme: 'light' })
      await mapIdle(page)
      await stillMap(page).waitFor({ state: 'detached' })
      const live = await mapOf(page).screenshot()
      await page.route('**/maplibre-gl/*/page.js', () => {})
      await page.reload({ waitUntil: 'commit' })
      await page.getByText(/403/).filter({ visible: true }).first().waitFor()
      await page.waitForTimeout(500)
      const still = await mapOf(page).screenshot()
      expect([path, viewport, await shiftBetween(page, live, still, CLUSTER)]).toEqual([path, viewport, [0, 0]])
    }
  })

  it('stays until the events are drawn, and goes when the map is touched or cannot be had', async () => {
    const page = await open('/about:blank', { expectErrors: /404/ })
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/events?*', async (route) => {
      await answered
      await route.continue()
    })
    await page.goto('/')
    await mapIdle(page)
    expect(await stillMap(page).count()).toBe(1)
    answer()
    await stillMap(page).waitFor({ state: 'detached' })

    await page.route('**/maplibre-gl/*/page.js', () => {})
    await page.goto('/', { waitUntil: 'commit' })
    await page.getByText(/403/).filter({ visible: true }).first().waitFor()
    await stillMap(page).waitFor()
    await page.mouse.click(700, 400)
    await stillMap(page).waitFor({ state: 'detached' })
  })

  it('gives way to the word that there is no WebGL', async () => {
    const page = await open('/', { initScript: withoutWebGl })
    await page.getByRole('alert').filter({ hasText: 'WebGL' }).waitFor()
    await stillMap(page).waitFor({ state: 'detached' })
  })

  it('is not shown where the map will be another: shaded, compared, or gone to what is selected', async () => {
    const { features }: EventCollection = await (await fetch(`${app().url}/api/events?limit=1`)).json()
    const selected = `/?event=${features[0]?.id}`
    const compared = '/?from=2025-03-08&to=2025-03-14&against=2025-03-01/2025-03-07'
    for (const path of ['/?layer=heat', '/?layer=regions', '/?view=table', compared, selected]) {
      const page = await open(path, { javaScriptEnabled: false })
      expect([path, await stillMap(page).count()]).toEqual([path, 0])
    }
  })
}

const stillMap = (page: Page) => page.locator('.still-map')

const BLACK_SEA: Rgb = [211, 221, 229]
const CLUSTER: Rgb = [43, 52, 61]

/** By how many pixels the second picture is to be moved so that most pixels of a colour lie on those of the first. */
async function shiftBetween(page: Page, one: Buffer, other: Buffer, colour: Rgb): Promise<[x: number, y: number]> {
  return page.evaluate(
    async ([pictures, wanted]) => {
      let width = 0
      const masks = pictures.map(async (base64) => {
        const image = new Image()
        image.src = `data:image/png;base64,${base64}`
        await image.decode()
        width = image.width
        const context = new OffscreenCanvas(width, image.height).getContext('2d')
        if (!context) throw new Error('no 2D canvas')
        context.drawImage(image, 0, 0)
        const { data } = context.getImageData(0, 0, width, image.height)
        return Array.from({ length: data.length / 4 }, (_, at) =>
          wanted.every((part, i) => Math.abs((data[4 * at + i] ?? 0) - part) < 10),
        )
      })
      const [a = [], b = []] = await Promise.all(masks)
      let best: { shift: [number, number]; common: number } = { shift: [Number.NaN, Number.NaN], common: 0 }
      for (let y = -4; y <= 4; y++)
        for (let x = -4; x <= 4; x++) {
          const common = a.filter((has, at) => has && b[at - y * width - x]).length
          if (common > best.common) best = { shift: [x, y], common }
        }
      return best.shift
    },
    [[one.toString('base64'), other.toString('base64')], colour] as const,
  )
}
