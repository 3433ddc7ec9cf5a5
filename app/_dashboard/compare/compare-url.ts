import { createParser, parseAsInteger, throttle, useQueryStates } from 'nuqs'
import { type DateWindow, daysBetween, daysLater, isDay } from '../date-range'
import type { Filter } from '../queries'

/** `2025-03-01/2025-03-07`; what is no period, or runs backwards, counts as not given. */
export const parseAsPeriod = createParser<DateWindow>({
  parse: (value) => {
    const [from = '', to = '', ...more] = value.split('/')
    return more.length === 0 && isDay(from) && isDay(to) && from <= to ? { from, to } : null
  },
  serialize: ({ from, to }) => `${from}/${to}`,
  eq: (a, b) => a.from === b.from && a.to === b.to,
})

/** The period that the dates of the filter are compared with, left of the divider; a step of the history. */
export const useAgainst = () => useQueryStates({ against: parseAsPeriod }, { history: 'push' })

/** The filter of the period that another is compared with: all but its dates is the same. */
export const comparedWith = (filter: Filter, against: DateWindow): Filter & DateWindow => ({ ...filter, ...against })

/** Where the divider is, in hundredths of the map's width. Moving it replaces. */
export const useSplit = () =>
  useQueryStates({ split: parseAsInteger.withDefault(50) }, { history: 'replace', limitUrlUpdates: throttle(300) })

/** The period of the same length just before. */
export function periodBefore({ from, to }: DateWindow): DateWindow {
  const days = daysBetween(from, to)
  return { from: daysLater(from, -days), to: daysLater(to, -days) }
}

const WEEK = 7

/** What is compared first: the filter's dates with those before, or, where they are open, the last two weeks known. */
export function firstPeriods(
  { from, to }: { from: string | null; to: string | null },
  lastDay: string,
): { right: DateWindow; left: DateWindow } {
  const end = to ?? (from && from > lastDay ? from : lastDay)
  const right = { from: from && from <= end ? from : daysLater(end, 1 - WEEK), to: end }
  return { right, left: periodBefore(right) }
}
