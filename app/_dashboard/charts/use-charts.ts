'use client'

import { useCallback } from 'react'
import type { TargetType } from '@/lib/domain/claim'
import { useChartParams } from '../dashboard-url'
import type { DateRange } from '../date-range'

/** Whether the charts are open, and the ways to open and leave them; what is selected takes their place. */
export function useCharts(
  isSelected: boolean,
  { close: deselect, selectClaimant }: { close(): void; selectClaimant(claimant: string): void },
  setFilter: (next: DateRange | { target: TargetType[] }) => void,
) {
  const [{ charts }, setCharts] = useChartParams()
  const close = useCallback(() => setCharts({ charts: null }), [setCharts])
  const isOpen = charts && !isSelected
  /** What was pointed at is chosen; where the charts lie over the map it is laid open. */
  const show = (next: DateRange | { target: TargetType[] }) => {
    setFilter(next)
    if (window.matchMedia('(width < 80rem)').matches) close()
  }
  return {
    isOpen,
    toggle: () => {
      if (isSelected) deselect()
      setCharts({ charts: isOpen ? null : true })
    },
    close,
    waysToMap: {
      onDates: show,
      onTarget: (target: TargetType) => show({ target: [target] }),
      onClaimant: selectClaimant,
    },
  }
}
