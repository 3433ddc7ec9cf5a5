import { type DateExtent, type DateRange, type DateWindow, daysBetween, daysLater } from './date-range'

/** How the dates play. */
export interface Pace {
  /** The first day stays and the last one moves on; else both move and the length stays. */
  growing: boolean
  speed: Speed
}

export type Speed = 'day' | 'week' | 'month'

const DAYS_A_SECOND: Record<Speed, number> = { day: 1, week: 7, month: 30 }

/** What is played when no dates are chosen. */
const WINDOW_DAYS = 7
/** More steps a second than this are no film but a flicker. */
const MIN_STEP_MS = 100

/** A step in days and how long it is looked at: none is longer than the window that moves, so that no day is skipped. */
export function stepOf({ from, to }: DateWindow, { growing, speed }: Pace): { days: number; ms: number } {
  const perSecond = DAYS_A_SECOND[speed]
  const days = growing ? perSecond : Math.min(perSecond, daysBetween(from, to))
  return { days, ms: Math.max(MIN_STEP_MS, (1000 * days) / perSecond) }
}

/** The next dates; the last ones end with the data, and after them comes null. */
export function nextWindow({ from, to }: DateWindow, { last }: DateExtent, pace: Pace): DateWindow | null {
  if (to >= last) return null
  const days = Math.min(stepOf({ from, to }, pace).days, daysBetween(to, last) - 1)
  return { from: pace.growing ? from : daysLater(from, days), to: daysLater(to, days) }
}

/**
 * The dates that playing begins with: those chosen, from where they are. Where nothing is after them it begins again
 * at the data's first day; an end that is open is a week from the other, or the first week.
 */
export function firstWindow({ from, to }: DateRange, data: DateExtent, { growing }: Pace): DateWindow {
  if (from && to && from <= to && to < data.last) return { from, to }
  if (from && !to && from < data.last) return withinData({ from, to: daysLater(from, WINDOW_DAYS - 1) }, data)
  if (to && !from && to < data.last) return { from: data.first < to ? data.first : to, to }
  const length = from && to && from <= to ? daysBetween(from, to) : WINDOW_DAYS
  const start = growing && from && from < data.last ? from : data.first
  const isAll = length >= daysBetween(start, data.last)
  const days = growing || isAll ? WINDOW_DAYS : length
  return withinData({ from: start, to: daysLater(start, days - 1) }, data)
}

/** With something left to play, however little the data reach over. */
function withinData({ from, to }: DateWindow, { last }: DateExtent): DateWindow {
  return { from, to: to < last ? to : from }
}
