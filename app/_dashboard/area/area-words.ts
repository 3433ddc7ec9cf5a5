import type { AreaHandle } from '@/app/_map/area-handles'
import { isRectangle, type MapArea, type Point } from '@/app/_map/map-area'
import type { MapTool } from '@/app/_map/map-tool'
import { countWords, plural } from '@/app/_ui/words/figure'
import { distanceKm } from '@/lib/domain/geometry'

const degrees = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const kilometres = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** "46.48° N, 30.73° E". */
export function pointWords([lng, lat]: Point): string {
  const half = (value: number, [over, under]: [string, string]) =>
    `${degrees.format(Math.abs(value))}°\u00a0${value < 0 ? under : over}`
  return `${half(lat, ['N', 'S'])}, ${half(lng, ['E', 'W'])}`
}

/** "49.5 km", "1,204 km": as exact as is sensible. */
export function kmWords(km: number): string {
  return `${km >= 100 ? countWords(Math.round(km)) : kilometres.format(km)} km`
}

/** "within 50 km of 46.48° N, 30.73° E", "in a polygon of 5 corners about 48.10° N, 31.00° E". */
export function areaWords(area: MapArea): string {
  if (area.shape === 'circle') return `within ${kmWords(area.radiusKm)} of ${pointWords([area.lng, area.lat])}`
  const { corners } = area
  const [west, south, east, north] = boxOf(corners)
  if (isRectangle(corners)) return `in the box from ${pointWords([west, south])} to ${pointWords([east, north])}`
  return `in a polygon of ${plural(corners.length, 'corner')} about ${pointWords([(west + east) / 2, (south + north) / 2])}`
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
  const halves = [
    distanceKm({ lng: west, lat }, { lng: east, lat }),
    distanceKm({ lng, lat: south }, { lng, lat: north }),
  ]
  return { lng, lat, radiusKm: Math.max(...halves) / 2 }
}

export const TOOL_NAMES: Readonly<Record<MapTool, string>> = {
  polygon: 'Draw a polygon',
  rectangle: 'Draw a box',
  circle: 'Draw a circle',
  measure: 'Measure a distance',
}

export const TOOL_HINTS: Readonly<Record<MapTool, string>> = {
  polygon: 'Click each corner, then the last one again.',
  rectangle: 'Click one corner, then the opposite one; or drag from one to the other.',
  circle: 'Click the centre, then the rim; or drag from one to the other.',
  measure: 'Click each point of the way, then the last one again.',
}

export const PROBLEMS = {
  shape: 'Not kept: an area may not cross itself, be flat, or leave the map at 180°.',
  loading: 'The tool could not be loaded. Is the server still there?',
} as const

/** What a handle on the map is called, and how keys change it. */
export function handleWords({ part, index, without }: AreaHandle, of: number): string {
  switch (part) {
    case 'corner': {
      const move = `Corner ${index + 1} of ${of}: arrow keys move it`
      return without() ? `${move}, Delete removes it` : move
    }
    case 'side':
      return `Side after corner ${index + 1}: arrow keys make a new corner`
    case 'whole':
      return 'The whole area: arrow keys move it'
    case 'rim':
      return 'Rim of the circle: arrow keys change the radius'
  }
}

export const FORM_PROBLEMS = {
  radius: 'A number of kilometres, from 0.1 to 10,000.',
  centre: 'A place, or latitude, longitude: 46.48, 30.73',
  place: 'No place has this name.',
  box: 'Four numbers, west before east and south before north: 29.5, 46, 32, 47.5',
} as const
