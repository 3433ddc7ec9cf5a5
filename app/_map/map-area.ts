export type Point = readonly [lng: number, lat: number]

/** A part of the map that events are filtered by. */
export type MapArea =
  | { shape: 'circle'; lng: number; lat: number; radiusKm: number }
  | { shape: 'polygon'; corners: readonly Point[] }

/** Four corners on two longitudes and two latitudes, as a rectangle is drawn and kept. */
export function isRectangle(corners: readonly Point[]): boolean {
  if (corners.length !== 4) return false
  const [lngs, lats] = [new Set(corners.map(([lng]) => lng)), new Set(corners.map(([, lat]) => lat))]
  const isUpright = corners.every((corner, i) => {
    const next = corners[(i + 1) % 4] ?? corner
    return (corner[0] === next[0]) !== (corner[1] === next[1])
  })
  return lngs.size === 2 && lats.size === 2 && isUpright
}

export function isSameArea(a: MapArea | null, b: MapArea | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
