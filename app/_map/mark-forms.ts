import type { Stops } from './by-zoom'
import type { ColourScheme } from './kind-colours'
import { MAX_ZOOM } from './max-zoom'

// How large marks are, in pixels: for the map, and for the picture that stands in its place until it is there.

/** A dot at size 1: with its edge, without, and its hollow half where reports disagree. */
export const DOT = { radius: 8, inside: 6.75, hollow: 4.75 }
export const DOT_EDGE: Record<ColourScheme, string> = { light: '#ffffff', dark: '#0e1114' }
/** Its size by zoom. */
export const DOT_SIZES: Stops = [
  [2, 0.65],
  [6, 0.85],
  [11, 1.15],
]

/** Dots nearer to each other than this become one mark. */
export const CLUSTER_PX = 32
/** At each zoom that the map has. */
export const CLUSTER_MAX_ZOOM = MAX_ZOOM
/** The size of its number: the second from a hundred on. */
export const CLUSTER_TEXT_PX: [number, number] = [11, 12]
/** Its radius from so many events on. */
export const CLUSTER_RADII: Stops = [
  [0, 14],
  [10, 16.5],
  [100, 20.5],
  [1000, 24.5],
]

/**
 * The radius of a cell of a crowd by the logarithm of its count: by its area a mark would be lost beside one of ten
 * thousand, by the number of digits both are seen.
 */
export const CELL_RADII: Stops = [
  [0, 4.5],
  [1, 6],
  [2, 8],
  [3, 10.5],
  [4, 14],
]
export const CELL_OPACITY = 0.9

/** What of a crowd is known no closer than a district: so much of the land's colour is within; one event is as large. */
export const WIDE_OPACITY = 0.35
export const WIDE_DOT = { radius: 5, line: 1.5 }

/** The centre of a ring, by zoom: of one event, and of several. */
export const RING_CENTRE = {
  single: [
    [2, 3.5],
    [5, 5],
  ] as Stops,
  several: [
    [2, 7],
    [5, 8.5],
  ] as Stops,
  opacity: 0.75,
  line: 1.75,
  /** Of its number. */
  textPx: 10.5,
}
/** Of the outline of what is disputed, in widths of its line. */
export const RING_DASHES: [dash: number, gap: number] = [4, 3]
/** How much stronger than from afar its outline is near by. */
export const RING_NEARER = { from: 5, to: 8, more: 0.15 }
