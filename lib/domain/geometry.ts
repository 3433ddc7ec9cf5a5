import type { Bbox } from './position'

// Twice the mean radius of the earth, 6371.0088 km (IUGG).
export const EARTH_DIAMETER_KM = 12742.0176

/** Great-circle distance in kilometres (haversine on the mean sphere). */
export function distanceKm(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const rad = Math.PI / 180
  const dLat = (b.lat - a.lat) * rad
  const dLng = (b.lng - a.lng) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLng / 2) ** 2
  return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The smallest box that holds all points within `radiusKm` of a point; around a pole it is as wide as the earth. */
export function boxAround({ lng, lat, radiusKm }: { lng: number; lat: number; radiusKm: number }): Bbox {
  const angle = (2 * radiusKm) / EARTH_DIAMETER_KM
  const degrees = 180 / Math.PI
  const [south, north] = [lat - angle * degrees, lat + angle * degrees]
  if (south <= -90 || north >= 90) return [-180, Math.max(-90, south), 180, Math.min(90, north)]
  const aside = Math.asin(Math.sin(angle) / Math.cos(lat / degrees)) * degrees
  const wrapped = (value: number) => (value < -180 ? value + 360 : value > 180 ? value - 360 : value)
  return [wrapped(lng - aside), south, wrapped(lng + aside), north]
}
