import { type Frame, worldPx } from './frame'

export interface FrameTile {
  z: number
  x: number
  y: number
  /** Where the tile lies in the frame, and how long its sides are, in pixels. */
  left: number
  top: number
  size: number
}

/** The tiles of one zoom that a frame is made of. Where it is wider than the world, a tile comes more than once. */
export function tilesOfFrame({ zoom, left, top, width, height }: Frame, deepest: number): FrameTile[] {
  const z = Math.min(deepest, Math.floor(zoom))
  const across = 2 ** z
  const size = worldPx(zoom) / across
  const tiles: FrameTile[] = []
  for (let y = Math.max(0, Math.floor(top / size)); y < across && y * size < top + height; y++)
    for (let column = Math.floor(left / size); column * size < left + width; column++)
      tiles.push({
        z,
        x: column - Math.floor(column / across) * across,
        y,
        left: column * size - left,
        top: y * size - top,
        size,
      })
  return tiles
}
