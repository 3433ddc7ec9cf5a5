import type { Window } from '@/lib/domain/window'

const HOUR_MS = 3_600_000

/** What clock a time is told by: Moscow's does not change, Kyiv's goes by the rule of the European Union. */
export type Clock = 'Kyiv' | 'Moscow'

/** A time of day on a date, as an instant; null when there is no such time. */
export function instantAt(date: Date, time: string | undefined, clock: Clock): Date | null {
  const [hour, minute] = (time ?? '').split(/[:.]/).map(Number)
  if (hour === undefined || minute === undefined || Number.isNaN(hour) || hour > 24 || minute > 59) return null
  const local = date.getTime() + hour * HOUR_MS + minute * 60_000
  return new Date(local - hoursAhead(date, clock) * HOUR_MS)
}

/** From one instant to another; it is a night's work when it lasts over midnight. */
export function between(from: Date, to: Date, overMidnight: boolean): Window {
  return {
    windowStart: from.toISOString(),
    windowEnd: to.toISOString(),
    windowPrecision: overMidnight ? 'night' : 'time',
  }
}

function hoursAhead(date: Date, clock: Clock): number {
  if (clock === 'Moscow') return 3
  const summer = lastSunday(date.getUTCFullYear(), 2) <= date && date < lastSunday(date.getUTCFullYear(), 9)
  return summer ? 3 : 2
}

function lastSunday(year: number, month: number): Date {
  const last = new Date(Date.UTC(year, month + 1, 0))
  return new Date(Date.UTC(year, month, last.getUTCDate() - last.getUTCDay()))
}
