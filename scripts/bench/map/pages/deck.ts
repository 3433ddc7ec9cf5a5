import { Deck, MapView } from '@deck.gl/core'
import { DataFilterExtension } from '@deck.gl/extensions'
import { ScatterplotLayer } from '@deck.gl/layers'
import { COLOURS, groundMap, RADIUS, secondsOf, viewOfAddress } from './ground'
import { noteDrawn } from './watch'

// As its documentation advises for many data: binary columns, given to the graphics card as they come; dates are a
// filter on it. The ground is a map of its own below.
const map = groundMap('map')
const { lng, lat, zoom } = viewOfAddress()
const filter = new DataFilterExtension({ filterSize: 2 })
const LONG_AGO = -1e10
const FAR_OFF = 1e10

let columns: ReturnType<typeof columnsOf> | null = null
let dates: [number, number] = [LONG_AGO, FAR_OFF]

const canvas = document.getElementById('deck') as HTMLCanvasElement
const deck = new Deck({
  canvas,
  views: new MapView(),
  initialViewState: { longitude: lng, latitude: lat, zoom },
  controller: false,
  onAfterRender: () => {
    if (columns) noteDrawn(canvas)
  },
})
map.on('idle', () => {
  if (columns) noteDrawn(map.getCanvas())
})

/** `count` times two numbers of a place, two of a time, and the colour's four bytes, column by column. */
function columnsOf(buffer: ArrayBuffer) {
  const count = buffer.byteLength / 20
  return {
    length: count,
    attributes: {
      getPosition: { value: new Float32Array(buffer, 0, 2 * count), size: 2 },
      getFilterValue: { value: new Float32Array(buffer, 8 * count, 2 * count), size: 2 },
      getFillColor: { value: coloursOf(new Uint32Array(buffer, 16 * count, count)), size: 4 },
    },
  }
}

function coloursOf(kinds: Uint32Array): Uint8Array {
  const colours = new Uint8Array(4 * kinds.length)
  for (const [at, kind] of kinds.entries()) {
    const colour = Number.parseInt((COLOURS[kind] ?? '#000000').slice(1), 16)
    colours.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], 4 * at)
  }
  return colours
}

function draw(): void {
  if (!columns) return
  const [first, last] = dates
  deck.setProps({
    layers: [
      new ScatterplotLayer({
        id: 'events',
        data: columns,
        radiusUnits: 'pixels',
        getRadius: RADIUS,
        extensions: [filter],
        // It begins before the last instant and ends after the first.
        filterRange: [
          [LONG_AGO, last],
          [first, FAR_OFF],
        ],
      }),
    ],
  })
}

const response = await fetch('/data/events.bin')
columns = columnsOf(await response.arrayBuffer())
draw()

Object.assign(globalThis, {
  showDates: (from: string, to: string) => {
    dates = secondsOf(from, to)
    draw()
  },
})
