const EARTH_KM = 40_075
const TILE_PX = 512
/** How much of the map's shorter side the place takes. */
const SHARE = 0.6
/** Nearer than this the basemap shows nothing more of a village than its dot. */
const NEAREST = 10
const FARTHEST = 2

/** Where the map looks when a place is to be seen whole, on a map whose shorter side has so many pixels. */
export function viewOfPlace(
  { lng, lat, radiusKm }: { lng: number; lat: number; radiusKm: number },
  shorterSidePx: number,
): { lng: number; lat: number; zoom: number } {
  const kmAround = EARTH_KM * Math.cos((lat * Math.PI) / 180)
  const zoom = Math.log2((kmAround * SHARE * shorterSidePx) / (TILE_PX * 2 * Math.max(radiusKm, 0.1)))
  return { lng, lat, zoom: Math.min(NEAREST, Math.max(FARTHEST, zoom)) }
}

/** To so many digits after the point: the address is no more exact than the screen. */
export const rounded = (value: number, digits: number) => Number(value.toFixed(digits))
