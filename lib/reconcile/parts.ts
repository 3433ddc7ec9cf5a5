import { distanceKm } from '@/lib/domain/geometry'
import type { Kind } from '@/lib/domain/kinds'
import { type Place, WIDTH } from '@/lib/domain/place'
import { kindPoints } from './what'
import { regionsAround } from './where'

/** An event as a part or a whole; windows in milliseconds, null when nothing is known. */
export interface PartEvent {
  id: string
  kind: Kind
  actor: string | null
  place: Place | null
  start: number | null
  end: number | null
  /** By when it was first reported, in milliseconds: a date counts as the whole day. Null when no report is dated. */
  toldBy: number | null
  /** It counts weapons that were launched, shot down or lost. */
  isBarrage: boolean
}

const HOUR = 3_600_000
/** A whole is a night, a day, or "the past day" as it is told the next morning. */
const LONGEST_WHOLE = 50 * HOUR
/** A part's time may be no better known than to the two days up to its publication. */
const LONGEST_PART = 50 * HOUR
/** No part or whole takes longer, in milliseconds. */
export const LONGEST_MS = Math.max(LONGEST_WHOLE, LONGEST_PART)
const SHARE = 0.5

/**
 * The id of the event that another is a part of, or null. The whole is of a region around the part's place, or of its
 * country if it counts a barrage's weapons; kinds and actors must not contradict each other, and the two must share
 * half of the shorter one's time. The part's ends with its first report, so that it is of no night that came after it.
 * Of several, the narrowest place, then the one that shares most, then the first id.
 * So a raid's towns are parts of its regions, and these of the national barrage; and none is ever added to another.
 */
export function wholeOf(part: PartEvent, events: readonly PartEvent[]): string | null {
  const known = lengthOf(part)
  if (known === null || known > LONGEST_PART) return null
  const told = untilTold(part)
  const wholes = events.filter((whole) => isWholeOf(whole, told))
  const [first] = wholes.sort(
    (a, b) => widthOf(a) - widthOf(b) || shared(b, told) - shared(a, told) || (a.id < b.id ? -1 : 1),
  )
  return first?.id ?? null
}

/**
 * Nothing is reported before it has happened: of "10 March", told that morning, the evening is not meant. A report from
 * before its own event's time has that time wrong, and ends nothing.
 */
function untilTold(part: PartEvent): PartEvent {
  const { start, end, toldBy } = part
  if (start === null || end === null || toldBy === null || toldBy <= start) return part
  return { ...part, end: Math.min(end, toldBy) }
}

function isWholeOf(whole: PartEvent, part: PartEvent): boolean {
  if (whole.id === part.id || !whole.place || !part.place || !holds(whole.place, part.place)) return false
  if (whole.place.precision === 'country' && !whole.isBarrage) return false
  if (whole.actor !== null && part.actor !== null && whole.actor !== part.actor) return false
  if (kindPoints(whole.kind, part.kind) === null && !whole.isBarrage) return false
  const [long, short] = [lengthOf(whole), lengthOf(part)]
  if (long === null || short === null || long > LONGEST_WHOLE) return false
  return shared(whole, part) > 0 && shared(whole, part) >= SHARE * Math.min(long, short)
}

/** A region holds what lies in it and a city within it that is a region of its own; a country, all of its places. */
function holds(whole: Place, part: Place): boolean {
  if (WIDTH[whole.precision] <= WIDTH[part.precision]) return false
  if (whole.precision === 'country') return whole.country !== null && whole.country === part.country
  if (whole.precision !== 'region' || whole.admin1 === null || part.admin1 === null) return false
  return regionsAround(part.admin1).includes(whole.admin1) && distanceKm(whole, part) <= 2 * whole.radiusKm
}

const widthOf = ({ place }: PartEvent) => (place ? WIDTH[place.precision] : 0)

function lengthOf({ start, end }: PartEvent): number | null {
  return start === null || end === null ? null : end - start
}

function shared(a: PartEvent, b: PartEvent): number {
  if (a.start === null || a.end === null || b.start === null || b.end === null) return 0
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) || (a.start === b.start ? 1 : 0)
}
