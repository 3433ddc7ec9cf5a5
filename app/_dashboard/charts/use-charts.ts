'use client'

import { useCallback } from 'react'
import { useChartParams } from '../dashboard-url'
import type { DateRange } from '../date-range'

/** Whether the charts are open, and the ways to open and leave them; what is selected takes their place, and `deselect` makes room. */
export function useCharts(isSelected: boolean, deselect: () => void, setDates: (dates: DateRange) => void) {
  const [{ charts }, setCharts] = useChartParams()
  const close = useCallback(() => setCharts({ charts: null }), [setCharts])
  const isOpen = charts && !isSelected
  return {
    isOpen,
    toggle: () => {
      if (isSelected) deselect()
      setCharts({ charts: isOpen ? null : true })
    },
    close,
    /** Chooses dates that were pointed at; where the charts lie over the map it is laid open. */
    showDates: (dates: DateRange) => {
      setDates(dates)
      if (window.matchMedia('(width < 80rem)').matches) close()
    },
  }
}
