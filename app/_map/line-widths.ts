import type { Stops } from './by-zoom'

/** Widths of the basemap's lines in pixels, by zoom. */
export const LINE_WIDTHS = {
  river: [
    [3, 0.4],
    [6, 1],
    [10, 2.4],
  ],
  regionBorder: [
    [4, 0.5],
    [8, 1.2],
  ],
  border: [
    [1, 0.5],
    [5, 1.1],
    [10, 2],
  ],
} satisfies Record<string, Stops>

/** Nearer than this, regions have borders. */
export const REGION_BORDERS_FROM = 4
/** Of a disputed border, in widths of its line. */
export const DISPUTED_DASHES: [dash: number, gap: number] = [3, 2]
