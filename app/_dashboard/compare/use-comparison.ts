'use client'

import type { DateRange, DateWindow } from '../date-range'
import type { Filter } from '../queries'
import { type firstPeriods, useAgainst } from './compare-url'

/** The period that the filter's is compared with, and the ways to begin, change and end it. */
export function useComparison(filter: Filter, setDates: (dates: DateWindow) => void) {
  const [{ against }, setAgainst] = useAgainst()
  const { from, to }: DateRange = filter
  const compared = against && { ...filter, ...against }
  return {
    /** Null while nothing is compared. */
    compared,
    start: ({ left, right }: ReturnType<typeof firstPeriods>) => {
      setDates(right)
      setAgainst({ against: left })
    },
    change: (period: DateWindow) => setAgainst({ against: period }),
    /** Null where the filter's own period is open. */
    swap:
      compared && from && to
        ? () => {
            setAgainst({ against: { from, to } })
            setDates({ from: compared.from, to: compared.to })
          }
        : null,
    stop: () => setAgainst({ against: null }),
  }
}
