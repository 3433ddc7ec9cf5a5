import { createParser } from 'nuqs'
import { LEAST_RADIUS_KM, MOST_RADIUS_KM } from '@/app/_map/area-limits'
import { isSameArea, type MapArea, type Point } from '@/app/_map/map-area'
import { cornersOf, whyNoArea } from '@/lib/format/corners'
import { isDecimal } from '@/lib/format/decimals'

const CIRCLE = /^circle:(-?[\d.]{1,20}),(-?[\d.]{1,20}),([\d.]{1,20})$/

/** Eleven metres: the map is drawn for less. Zero has no sign. */
const round = (degrees: number) => Number(degrees.toFixed(4)) + 0

/**
 * An area as it can be kept, its degrees as the address writes them; null for one that cannot be: off the earth,
 * crossing itself, with too many corners, or without any width.
 */
export function keptArea(area: MapArea): MapArea | null {
  if (area.shape === 'circle') {
    const [lng, lat, { radiusKm }] = [round(area.lng), round(area.lat), area]
    const isOnEarth = Math.abs(lng) <= 180 && Math.abs(lat) <= 90
    return isOnEarth && radiusKm >= LEAST_RADIUS_KM && radiusKm <= MOST_RADIUS_KM
      ? { shape: 'circle', lng, lat, radiusKm }
      : null
  }
  const corners = area.corners.map(([lng, lat]) => [round(lng), round(lat)] as const)
  const isFlat = [0, 1].some((axis) => new Set(corners.map((corner) => corner[axis as 0 | 1])).size === 1)
  const read = cornersIn(corners.flat())
  if (!read || isFlat) return null
  // A corner that is there twice is read once: what is left may be no area.
  return read.length === corners.length ? { shape: 'polygon', corners } : keptArea({ shape: 'polygon', corners: read })
}

/** The corners of an area that the API takes. */
function cornersIn(numbers: readonly number[]): Point[] | null {
  const corners = cornersOf(numbers)
  return whyNoArea(numbers, corners) ? null : corners
}

/** `circle:lng,lat,km`, or the corners of a polygon as the API takes them. */
export function textOfArea(area: MapArea): string {
  return area.shape === 'circle' ? `circle:${area.lng},${area.lat},${area.radiusKm}` : String(area.corners)
}

/** What is no area counts as not given. */
export function areaOfText(text: string): MapArea | null {
  const [, lng, lat, radiusKm] = CIRCLE.exec(text) ?? []
  if (radiusKm) return keptArea({ shape: 'circle', lng: Number(lng), lat: Number(lat), radiusKm: Number(radiusKm) })
  const parts = text.split(',').map((part) => part.trim())
  const corners = parts.every(isDecimal) ? cornersIn(parts.map(Number)) : null
  return corners && keptArea({ shape: 'polygon', corners })
}

export const parseAsArea = createParser<MapArea>({ parse: areaOfText, serialize: textOfArea, eq: isSameArea })

/** The area as the API takes it. */
export function areaParameters(area: MapArea | null | undefined): Record<'area' | 'near' | 'radiusKm', string | null> {
  const none = { area: null, near: null, radiusKm: null }
  if (!area) return none
  if (area.shape === 'polygon') return { ...none, area: String(area.corners) }
  return { ...none, near: `${area.lng},${area.lat}`, radiusKm: String(area.radiusKm) }
}
