/** What is first seen of the world, `[west, south, east, north]`: Ukraine, and on a wide screen the west of Russia too. */
export const HOME_BOXES: Record<'narrow' | 'wide', [west: number, south: number, east: number, north: number]> = {
  narrow: [22, 44, 40.5, 52.6],
  wide: [21.5, 43.5, 52, 57],
}
