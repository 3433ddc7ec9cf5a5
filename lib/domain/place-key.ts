import type { Place } from './place'

/** One key per place: the GeoNames id, else the point to three decimals with its precision. */
export function placeKey(place: Place): string {
  return place.geonameId === null
    ? `${place.precision}:${place.lng.toFixed(3)},${place.lat.toFixed(3)}`
    : `gn:${place.geonameId}`
}
