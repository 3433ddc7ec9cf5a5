import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { KIND_COLOURS } from '@/app/_map/kind-colours'
import type { EventCollection } from '@/lib/format/feature-collection'
import type { withApp } from '../browser'

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
}
