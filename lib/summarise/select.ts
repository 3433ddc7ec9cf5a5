import { booleanPointInPolygon, polygon } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { distanceKm } from '@/lib/domain/geometry'
import type { Place } from '@/lib/domain/place'
import type { Bbox } from '@/lib/domain/position'
import type { EventFilter } from '@/lib/domain/query'
import { BLOCK, type EventTable, KIND_CODES } from './event-table'

/** The rows that a filter leaves, in no order. Right until the table is written to. */
export type Selection = Uint32Array

/** Which events match: the same that the store finds in SQL, which a test holds. */
export function select(table: EventTable, filter: EventFilter): Selection {
  const { datetime, kinds, targetTypes, actors, disputed } = filter
  const from = datetime?.start ? Date.parse(datetime.start) : Number.NEGATIVE_INFINITY
  const to = datetime?.end ? Date.parse(datetime.end) : Number.POSITIVE_INFINITY
  const isKind = flags(256, kinds?.map((kind) => KIND_CODES.indexOf(kind)) ?? KIND_CODES.map((_, code) => code))
  const isTarget = targetTypes && flags(256, table.targetCodes(targetTypes))
  const isActor = actors && flags(65_536, table.actors.known(actors))
  const isPlace = placesIn(table, filter)

  const [kind, target, actor] = [table.kind.values, table.targetType.values, table.actor.values]
  const { start, end } = table
  const [place, dispute] = [table.place.values, table.disputed.values]
  const blocks = datetime ? blocksMeeting(table, from, to) : Array.from({ length: table.blocks }, (_, block) => block)
  const rows = new Uint32Array(blocks.length * BLOCK)
  let count = 0
  for (const block of blocks)
    for (let row = block * BLOCK; row < Math.min((block + 1) * BLOCK, table.rows); row++) {
      if (isKind[kind[row] ?? 0] === 0) continue
      // An unknown window is NaN, which neither is true of.
      if (datetime && !(start.at(row) <= to && end.at(row) >= from)) continue
      if (isPlace && isPlace[place[row] ?? 0] === 0) continue
      if (isTarget && isTarget[target[row] ?? 0] === 0) continue
      if (isActor && isActor[actor[row] ?? 0] === 0) continue
      if (disputed !== undefined && dispute[row] !== Number(disputed)) continue
      rows[count++] = row
    }
  return count === rows.length ? rows : rows.slice(0, count)
}

/** Blocks in which some window may meet the dates. */
function blocksMeeting({ blockStart, blockEnd, blocks }: EventTable, from: number, to: number): number[] {
  const meeting: number[] = []
  for (let block = 0; block < blocks; block++)
    if ((blockStart.values[block] ?? 0) <= to && (blockEnd.values[block] ?? 0) >= from) meeting.push(block)
  return meeting
}

/** A 1 for each of the codes. */
function flags(size: number, codes: readonly number[]): Uint8Array {
  const set = new Uint8Array(size)
  for (const code of codes) set[code] = 1
  return set
}

/** A 1 for each place that may be; undefined where any may, and none. */
function placesIn({ places }: EventTable, filter: EventFilter): Uint8Array | undefined {
  const { bbox, area, near, countries, admin1s } = filter
  if (!bbox && !area && !near && !countries && !admin1s) return undefined
  const isCountry = countries && flags(65_536, places.countries.known(countries))
  const isRegion = admin1s && flags(65_536, places.admin1s.known(admin1s))
  const isInArea = area && inArea(area)
  const may = new Uint8Array(places.size)
  for (let row = 1; row < places.size; row++) {
    const place = places.at(row)
    if (!place) continue
    if (isCountry && isCountry[places.country.values[row] ?? 0] === 0) continue
    if (isRegion && isRegion[places.admin1.values[row] ?? 0] === 0) continue
    // A country's point is not looked at: it stands for no place in particular.
    if ((bbox || area || near) && place.precision === 'country') continue
    if (bbox && !inBox(bbox, place)) continue
    if (near && distanceKm(near, place) > near.radiusKm) continue
    if (isInArea && !isInArea(place)) continue
    may[row] = 1
  }
  return may
}

function inBox([west, south, east, north]: Bbox, { lng, lat }: Place): boolean {
  const isBetween = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east
  return isBetween && lat >= south && lat <= north
}

/** In one of the polygons, edges included, and in none of their holes. */
function inArea(area: Polygon | MultiPolygon): (place: Place) => boolean {
  const ring = (positions: Position[]) => polygon([positions])
  const polygons = (area.type === 'Polygon' ? [area.coordinates] : area.coordinates).map(([outer = [], ...holes]) => ({
    outer: ring(outer),
    holes: holes.map(ring),
  }))
  return ({ lng, lat }) =>
    polygons.some(
      ({ outer, holes }) =>
        booleanPointInPolygon([lng, lat], outer) && !holes.some((hole) => booleanPointInPolygon([lng, lat], hole)),
    )
}
