/** What is first seen of the world, `[west, south, east, north]`: Ukraine, and on a wide screen the west of Russia too. */
export const HOME_BOXES: Record<'narrow' | 'wide', [west: number, south: number, east: number, north: number]> = {
  narrow: [22, 44, 40.5, 52.6],
  wide: [21.5, 43.5, 52, 57],
}

/** Between the box and the edges of the map. */
export const HOME_PADDING_PX = 8
/** A map that is less wide shows the narrow one. */
export const NARROW_PX = 640
