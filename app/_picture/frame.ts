import { HOME_BOXES } from '@/app/_map/home'
import type { MapViewport } from '@/app/_map/start-map'

/** The map's first view, on a wide screen or a narrow one, or any other. */
export type PictureView = keyof typeof HOME_BOXES | MapViewport

/** Pixels across the world at zoom 0, as the map library has it. */
const WORLD_PX = 512
/** The map goes no farther and no nearer. */
const ZOOMS = { least: 1, most: 12 }
/** Where web maps end: arctan(sinh π) in degrees. */
const MERCATOR_LAT = 85.051129

/** The picture of a home view is so many times as wide and as high as its box, about the same middle. */
export const HOME_TIMES = 3
/** How wide the box of a home view is taken to be seen, in pixels. */
const HOME_PX = { wide: 1100, narrow: 370 }
/** Few windows are more than half again as long as the box beside its other side. */
const HOME_SHOWN = 1.5 / HOME_TIMES
/** The picture of any other view: the widest window that is reckoned with. */
export const AROUND_PX = { width: 2560, height: 1600 }

/** A stretch of the map in pixels of its zoom; `left` and `top` count from the north-west corner of the world. */
export interface Frame {
  zoom: number
  left: number
  top: number
  width: number
  height: number
  /** So much of its width and height, about its middle, is what most windows show of it. */
  shown: number
}

/** Web Mercator: from 0 to 1 of the world's width, south is down. */
export function worldPoint(lng: number, lat: number): [x: number, y: number] {
  const sine = Math.sin((Math.max(-MERCATOR_LAT, Math.min(MERCATOR_LAT, lat)) * Math.PI) / 180)
  return [(lng + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)]
}

/** Pixels across the world at this zoom. */
export const worldPx = (zoom: number) => WORLD_PX * 2 ** zoom

/** What the picture of a view shows. */
export function frameOf(view: PictureView): Frame {
  if (typeof view === 'string') return homeFrame(view)
  const zoom = Math.max(ZOOMS.least, Math.min(ZOOMS.most, view.zoom))
  const [x, y] = worldPoint(view.lng, view.lat)
  return { ...about(x * worldPx(zoom), y * worldPx(zoom), AROUND_PX.width, AROUND_PX.height, zoom), shown: 1 }
}

/** Where a point of the world lies in the frame and about it; more than once where that is wider than the world. */
export function positionsIn(
  frame: Frame,
  [x, y]: readonly [number, number],
  marginPx: number,
): { x: number; y: number }[] {
  const px = worldPx(frame.zoom)
  const down = y * px - frame.top
  if (down < -marginPx || down > frame.height + marginPx) return []
  const positions = []
  const first = Math.ceil((frame.left - marginPx) / px - x)
  for (let copy = first; (copy + x) * px <= frame.left + frame.width + marginPx; copy++)
    positions.push({ x: (copy + x) * px - frame.left, y: down })
  return positions
}

/** Width by height, of a home view's box as of its picture. */
export function homeRatio(view: keyof typeof HOME_BOXES): number {
  const { width, height } = homeBox(view)
  return width / height
}

function homeFrame(view: keyof typeof HOME_BOXES): Frame {
  const box = homeBox(view)
  const zoom = Math.log2(HOME_PX[view] / (box.width * WORLD_PX))
  const px = HOME_TIMES * worldPx(zoom)
  return {
    ...about(box.x * worldPx(zoom), box.y * worldPx(zoom), box.width * px, box.height * px, zoom),
    shown: HOME_SHOWN,
  }
}

/** The middle and the size of its box, in parts of the world. */
function homeBox(view: keyof typeof HOME_BOXES) {
  const [west, south, east, north] = HOME_BOXES[view]
  const [left, top] = worldPoint(west, north)
  const [right, bottom] = worldPoint(east, south)
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

const about = (x: number, y: number, width: number, height: number, zoom: number) => ({
  zoom,
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
})
