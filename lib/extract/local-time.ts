import type { Place } from '@/lib/domain/place'
import type { Window } from '@/lib/domain/window'
import { ZONE_OF_COUNTRY, ZONE_OF_REGION } from './time-zones.table'

const HOUR_MS = 3_600_000

const FORMATS = new Map<string, Intl.DateTimeFormat>()
// A report asks for the same hours of the same zones over and over, and formatting a date is slow.
const AHEAD = new Map<string, number>()
const MOST_REMEMBERED = 4096

/** How many hours a zone's clock is ahead of UTC at an instant, summer time included. */
export function hoursAhead(zone: string, at: Date): number {
  const hour = `${zone} ${Math.floor(at.getTime() / HOUR_MS)}`
  const known = AHEAD.get(hour)
  if (known !== undefined) return known
  if (AHEAD.size >= MOST_REMEMBERED) AHEAD.clear()
  const ahead = hoursOf(zone, at)
  AHEAD.set(hour, ahead)
  return ahead
}

function hoursOf(zone: string, at: Date): number {
  let format = FORMATS.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    FORMATS.set(zone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  const wall = Date.UTC(year, month - 1, day, hour, minute)
  return Math.round(((wall - at.getTime()) / HOUR_MS) * 4) / 4
}

/** The zone that a place's news goes by; null where its country is not known. */
export function zoneOf(place: Pick<Place, 'country' | 'admin1'> | null): string | null {
  return ZONE_OF_REGION[place?.admin1 ?? ''] ?? ZONE_OF_COUNTRY[place?.country ?? ''] ?? null
}

// The clock that "night" and "morning" are reckoned by before their place is known: two hours ahead of UTC.
const RECKONED_AHEAD = 2
// Within this of it, an evening is the same evening.
const SAME_EVENING = 2

/**
 * A window told by the clock of the place, as UTC. Times of the clock are moved by its offset at that date; parts of a
 * day, which are no sharper than an hour or two, only where the place lies far from Eastern Europe.
 */
export function atPlace(window: Window & { told: 'clock' | 'part' }, zone: string | null): Window {
  const { told, ...rest } = window
  const { windowStart, windowEnd } = rest
  if (!zone || windowStart === null || windowEnd === null) return rest
  const ahead = hoursAhead(zone, new Date(windowStart))
  const by = RECKONED_AHEAD - ahead
  if (told === 'part' && Math.abs(by) <= SAME_EVENING) return rest
  const moved = (instant: string) => new Date(Date.parse(instant) + by * HOUR_MS).toISOString()
  return { ...rest, windowStart: moved(windowStart), windowEnd: moved(windowEnd) }
}
