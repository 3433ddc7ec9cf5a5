import type { MultiPolygon, Polygon, Position } from 'geojson'
import { boxAround, EARTH_DIAMETER_KM } from '@/lib/domain/geometry'
import type { Bbox } from '@/lib/domain/position'
import type { EventFilter, Interval } from '@/lib/domain/query'
import { Prisma } from './generated/client'

/** The condition on `"Event" e LEFT JOIN "Place" p` that the filter stands for. Rejected and merged events never match. */
export function eventCondition(filter: EventFilter): Prisma.Sql {
  const { bbox, area, near, datetime, kinds, countries, admin1s, targetTypes, actors, disputed } = filter
  const conditions = [
    Prisma.sql`e."reviewState" NOT IN ('rejected', 'merged')`,
    kinds && Prisma.sql`e.kind = ANY(${[...kinds]})`,
    targetTypes && Prisma.sql`e."targetType" = ANY(${[...targetTypes]})`,
    actors && Prisma.sql`e.actor = ANY(${[...actors]})`,
    disputed !== undefined && Prisma.sql`e.disputed = ${disputed}`,
    datetime && windowCondition(Prisma.sql`e`, datetime),
    countries && Prisma.sql`p.country = ANY(${[...countries]})`,
    admin1s && Prisma.sql`p.admin1 = ANY(${[...admin1s]})`,
    bbox && boxCondition(bbox),
    area && areaCondition(area),
    near && nearCondition(near),
  ]
  return allOf(conditions)
}

/** All conditions that are asked for; there must be one. */
export function allOf(conditions: readonly (Prisma.Sql | false | undefined)[]): Prisma.Sql {
  return Prisma.join(
    conditions.flatMap((condition) => condition || []),
    ' AND ',
  )
}

/** The window shares an instant with the interval; an unknown window shares none. */
export function windowCondition(table: Prisma.Sql, { start, end }: Interval): Prisma.Sql {
  return Prisma.sql`(${table}."windowStart" IS NOT NULL AND
    tstzrange(${table}."windowStart", ${table}."windowEnd", '[]') && tstzrange(${start}::timestamptz, ${end}::timestamptz, '[]'))`
}

/** A country's point is not looked at: it stands for no place in particular. */
export const HAS_POINT = Prisma.sql`p.precision <> 'country'`
const POINT = Prisma.sql`point(p.lng, p.lat)`

/** The place's point lies in the box, or on its edge. */
export function boxCondition([west, south, east, north]: Bbox): Prisma.Sql {
  const within = (from: number, to: number) =>
    Prisma.sql`${POINT} <@ box(point(${from}::float8, ${south}::float8), point(${to}::float8, ${north}::float8))`
  // A box that crosses the antimeridian is two.
  const box = west <= east ? within(west, east) : Prisma.sql`(${within(west, 180)} OR ${within(-180, east)})`
  return Prisma.sql`(${HAS_POINT} AND ${box})`
}

/** The place's point lies in one of the polygons, and in none of its holes. */
function areaCondition(area: Polygon | MultiPolygon): Prisma.Sql {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const inRing = (ring: Position[]) => Prisma.sql`${POINT} <@ ${polygonText(ring)}::polygon`
  const inPolygon = polygons.map(([outer = [], ...holes]) =>
    Prisma.join([inRing(outer), ...holes.map((hole) => Prisma.sql`NOT ${inRing(hole)}`)], ' AND ', '(', ')'),
  )
  return Prisma.sql`(${HAS_POINT} AND ${Prisma.join(inPolygon, ' OR ', '(', ')')})`
}

const polygonText = (ring: Position[]) => `(${ring.map(([lng, lat]) => `(${lng},${lat})`).join(',')})`

/** The place's point lies within the circle: haversine on the mean sphere, as `distanceKm` in lib/domain has it. */
function nearCondition(circle: NonNullable<EventFilter['near']>): Prisma.Sql {
  // A tenth of a millimetre: the squares of much smaller numbers are too small for Postgres, which says so with an error.
  const [lng, lat, radiusKm] = [circle.lng, circle.lat, circle.radiusKm].map((value) => Number(value.toFixed(9)))
  const half = (difference: Prisma.Sql) => Prisma.sql`power(sin(radians(${difference}) / 2), 2)`
  const [dLat, dLng] = [half(Prisma.sql`p.lat - ${lat}::float8`), half(Prisma.sql`p.lng - ${lng}::float8`)]
  return Prisma.sql`(${boxCondition(boxAround(circle))} AND ${EARTH_DIAMETER_KM}::float8 * asin(least(1, sqrt(
    ${dLat} + cos(radians(${lat}::float8)) * cos(radians(p.lat)) * ${dLng}))) <= ${radiusKm}::float8)`
}
