import { destination } from '@turf/turf'
import { distanceKm } from '@/lib/domain/geometry'
import { roundedKm } from './area-limits'
import { isRectangle, type MapArea, type Point } from './map-area'

/** What an area is taken by. */
export interface AreaHandle {
  /** A corner, the middle of a side (which becomes a corner), the rim of a circle, or the whole, at its top. */
  part: 'corner' | 'side' | 'rim' | 'whole'
  /** Of corners and sides, from 0. */
  index: number
  at: Point
  /** The area when the handle is brought there. */
  movedTo(point: Point): MapArea
  /** The area without this corner; null where it cannot go. */
  without(): MapArea | null
}

/** Of more corners the middles of their sides would hide the line. */
const MOST_WITH_SIDES = 40

const never = () => null

/** All handles of an area, in the order of its outline. */
export function handlesOf(area: MapArea): AreaHandle[] {
  return area.shape === 'circle' ? handlesOfCircle(area) : handlesOfPolygon(area.corners)
}

function handlesOfCircle(area: MapArea & { shape: 'circle' }): AreaHandle[] {
  const { lng, lat, radiusKm } = area
  const [east = lng, level = lat] = destination([lng, lat], radiusKm, 90, { units: 'kilometers' }).geometry.coordinates
  const top: Point = [lng, destination([lng, lat], radiusKm, 0, { units: 'kilometers' }).geometry.coordinates[1] ?? lat]
  return [
    {
      ...{ part: 'whole', index: 0, at: top, without: never },
      movedTo: (to) => ({ ...area, lng: lng + to[0] - top[0], lat: lat + to[1] - top[1] }),
    },
    {
      ...{ part: 'rim', index: 0, at: [east, level], without: never },
      movedTo: ([toLng, toLat]) => {
        const wanted = distanceKm({ lng, lat }, { lng: toLng, lat: toLat })
        return { ...area, radiusKm: roundedKm(wanted) }
      },
    },
  ]
}

function handlesOfPolygon(corners: readonly Point[]): AreaHandle[] {
  const isUpright = isRectangle(corners)
  const of = (next: readonly Point[]): MapArea => ({ shape: 'polygon', corners: next })
  const handles = corners.flatMap((at, index): AreaHandle[] => {
    const next = corners[(index + 1) % corners.length] ?? at
    const corner: AreaHandle = {
      ...{ part: 'corner', index, at },
      movedTo: (to) => of(isUpright ? stretched(corners, at, to) : corners.with(index, to)),
      without: () => (corners.length > 3 && !isUpright ? of(corners.toSpliced(index, 1)) : null),
    }
    const side: AreaHandle = {
      ...{ part: 'side', index, at: middleOf(at, next), without: never },
      movedTo: (to) => of(corners.toSpliced(index + 1, 0, to)),
    }
    return isUpright || corners.length > MOST_WITH_SIDES ? [corner] : [corner, side]
  })
  const lngs = corners.map(([lng]) => lng)
  const at: Point = [(Math.min(...lngs) + Math.max(...lngs)) / 2, Math.max(...corners.map(([, lat]) => lat))]
  const whole: AreaHandle = {
    ...{ part: 'whole', index: 0, at, without: never },
    movedTo: ([lng, lat]) => of(corners.map(([x, y]) => [x + lng - at[0], y + lat - at[1]] as const)),
  }
  return [...handles, whole]
}

/** A rectangle with one corner moved: it stays one. */
function stretched(corners: readonly Point[], from: Point, to: Point): Point[] {
  return corners.map(([lng, lat]) => [lng === from[0] ? to[0] : lng, lat === from[1] ? to[1] : lat] as const)
}

const middleOf = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
