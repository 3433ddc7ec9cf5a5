import { type DateExtent, type DateRange, daysLater } from './date-range'

/** The day that presets count back from. */
export interface PresetEnd {
  day: string
  /** False where the newest data are older than today: then their day is the end. */
  isToday: boolean
}

export type Preset = 'day' | 'week' | 'month' | 'war-year' | 'all'

export const PRESETS: readonly Preset[] = ['day', 'week', 'month', 'war-year', 'all']

const DAYS = { day: 1, week: 7, month: 30 } as const

/** Each year of the full-scale war begins on the day of the invasion. */
const WAR_YEAR_BEGINS = '02-24'

/** Today, or the day of the newest data where they end earlier. */
export function presetEnd({ last }: DateExtent, today: string): PresetEnd {
  return last < today ? { day: last, isToday: false } : { day: today, isToday: true }
}

/** The dates of a preset. Its days are written out: a link to "the last week" shows the same week tomorrow. */
export function presetRange(preset: Preset, { day, isToday }: PresetEnd): DateRange {
  if (preset === 'all') return { from: null, to: null }
  if (preset === 'war-year') {
    const year = Number(day.slice(0, 4))
    const begun = day.slice(5) >= WAR_YEAR_BEGINS
    return { from: `${begun ? year : year - 1}-${WAR_YEAR_BEGINS}`, to: day }
  }
  // Today is not over: the last 24 hours reach back into yesterday.
  return { from: daysLater(day, isToday ? -DAYS[preset] : 1 - DAYS[preset]), to: day }
}
