import type { Tongue } from '@/app/_i18n/tongue'
import type { AreaHandle } from '@/app/_map/area-handles'
import { isRectangle, type MapArea, type Point } from '@/app/_map/map-area'
import { distanceKm } from '@/lib/domain/geometry'

/** "46.48° N, 30.73° E". */
export function pointWords({ t, format }: Tongue, [lng, lat]: Point): string {
  const degrees = (value: number) =>
    format.number(Math.abs(value), { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return t('areas.point', {
    ...{ lat: degrees(lat), half: lat < 0 ? 'south' : 'north' },
    ...{ lng: degrees(lng), side: lng < 0 ? 'west' : 'east' },
  })
}

/** "49.5", "1,204": as exact as is sensible. */
const rounded = ({ format }: Tongue, km: number) => format.number(km, { maximumFractionDigits: km >= 100 ? 0 : 1 })

export const kmWords = (tongue: Tongue, km: number) => tongue.t('areas.km', { value: rounded(tongue, km) })
export const squareKmWords = (tongue: Tongue, km: number) => tongue.t('areas.squareKm', { value: rounded(tongue, km) })

/** "within 50 km of 46.48° N, 30.73° E", "in a polygon of 5 corners about 48.10° N, 31.00° E". */
export function areaWords(tongue: Tongue, area: MapArea): string {
  const { t } = tongue
  if (area.shape === 'circle')
    return t('areas.inCircle', {
      km: kmWords(tongue, area.radiusKm),
      point: pointWords(tongue, [area.lng, area.lat]),
    })
  const { corners } = area
  const [west, south, east, north] = boxOf(corners)
  if (isRectangle(corners))
    return t('areas.inBox', { from: pointWords(tongue, [west, south]), to: pointWords(tongue, [east, north]) })
  const point = pointWords(tongue, [(west + east) / 2, (south + north) / 2])
  return t('areas.inPolygon', { corners: corners.length, point })
}

/** West, south, east, north. */
export function boxOf(corners: readonly Point[]): [west: number, south: number, east: number, north: number] {
  const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)]
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
}

/** A circle about all of it. */
export function circleAbout(area: MapArea): { lng: number; lat: number; radiusKm: number } {
  if (area.shape === 'circle') return area
  const [west, south, east, north] = boxOf(area.corners)
  const [lng, lat] = [(west + east) / 2, (south + north) / 2]
  const sides = [
    distanceKm({ lng: west, lat }, { lng: east, lat }),
    distanceKm({ lng, lat: south }, { lng, lat: north }),
  ]
  return { lng, lat, radiusKm: Math.max(...sides) / 2 }
}

/** What a handle on the map is called, and how keys change it. */
export function handleWords({ t }: Tongue, { part, index, without }: AreaHandle, total: number): string {
  const number = index + 1
  switch (part) {
    case 'corner':
      return without() ? t('areas.cornerToRemove', { number, total }) : t('areas.corner', { number, total })
    case 'side':
      return t('areas.side', { number })
    case 'whole':
      return t('areas.whole')
    case 'rim':
      return t('areas.rim')
  }
}
