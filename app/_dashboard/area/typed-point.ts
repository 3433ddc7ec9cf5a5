import type { Point } from '@/app/_map/map-area'

const NUMBER = String.raw`([+-]?\d{1,3}(?:\.\d+)?)`
const POINT = new RegExp(`^${NUMBER}°?\\s*[,;\\s]\\s*${NUMBER}°?$`)

/** "46.48, 30.73": latitude before longitude, as people say them. Null for what is no point on the earth. */
export function pointOfText(text: string): Point | null {
  const [, lat, lng] = POINT.exec(text.trim()) ?? []
  if (lat === undefined || lng === undefined) return null
  const [north, east] = [Number(lat), Number(lng)]
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? [east, north] : null
}
