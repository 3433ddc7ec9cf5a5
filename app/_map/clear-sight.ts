import type { Map as MapLibreMap } from 'maplibre-gl'

interface Spot {
  x: number
  y: number
}

/** How far from the edge of the map a mark is seen whole. */
const MARGIN_PX = 36
const GRID_PX = 24

/** Two maps that are compared lie over each other; each has the marks that are seen on it. */
export function isOnAnotherMap(map: MapLibreMap, spot: Spot): boolean {
  const other = elementAt(map, spot)?.closest('.maplibregl-map') ?? null
  return other !== null && other !== map.getContainer()
}

/** Pans no farther than it takes to have the spot in sight, free of what floats over the map. */
export function bringIntoSight(map: MapLibreMap, spot: Spot, reducedMotion: boolean): void {
  if (isClear(map, spot)) return
  const { clientWidth, clientHeight } = map.getContainer()
  const distance = ({ x, y }: Spot) => Math.hypot(x - spot.x, y - spot.y)
  const spots: Spot[] = []
  for (let y = MARGIN_PX; y <= clientHeight - MARGIN_PX; y += GRID_PX)
    for (let x = MARGIN_PX; x <= clientWidth - MARGIN_PX; x += GRID_PX) spots.push({ x, y })
  const clear = spots.sort((a, b) => distance(a) - distance(b)).find((one) => isClear(map, one))
  if (clear) map.panBy([spot.x - clear.x, spot.y - clear.y], { animate: !reducedMotion, duration: 150 })
}

/** Whether all of a mark there is seen. */
function isClear(map: MapLibreMap, { x, y }: Spot): boolean {
  const { clientWidth, clientHeight } = map.getContainer()
  const isInside = x >= MARGIN_PX && y >= MARGIN_PX && x <= clientWidth - MARGIN_PX && y <= clientHeight - MARGIN_PX
  return (
    isInside &&
    [
      [0, 0],
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ].every(([right = 0, down = 0]) => {
      const there = elementAt(map, { x: x + (right * MARGIN_PX) / 2, y: y + (down * MARGIN_PX) / 2 })
      return there !== null && map.getCanvasContainer().contains(there)
    })
  )
}

function elementAt(map: MapLibreMap, { x, y }: Spot): Element | null {
  const { left, top } = map.getContainer().getBoundingClientRect()
  return document.elementFromPoint(left + x, top + y)
}
