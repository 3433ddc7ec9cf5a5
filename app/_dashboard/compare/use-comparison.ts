'use client'

import type { DateWindow } from '../date-range'
import type { FollowedFilter } from '../use-filter'
import { comparedWith, type firstPeriods, useAgainst, useSplit } from './compare-url'

/** The period that the filter's is compared with, and the ways to begin, change and end it. */
export function useComparison(
  { chosen: { from, to }, filter, against }: FollowedFilter,
  setDates: (dates: DateWindow) => void,
) {
  const [{ against: chosen }, setAgainst] = useAgainst()
  const [, setSplit] = useSplit()
  const compared = against && comparedWith(filter, against)
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
      chosen && from && to
        ? () => {
            setAgainst({ against: { from, to } })
            setDates(chosen)
          }
        : null,
    stop: () => {
      setAgainst({ against: null })
      setSplit({ split: null })
    },
  }
}
