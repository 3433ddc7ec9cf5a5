'use client'

import { SquareSplitHorizontal } from 'lucide-react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { ToolButton } from '../area/map-tool-bar'
import type { DateExtent, DateRange } from '../date-range'
import { useDataDays } from '../use-totals'
import { firstPeriods } from './compare-url'

interface Props {
  isOn: boolean
  dates: DateRange
  /** Of all that is kept, by the month; null while unknown. */
  extent: DateExtent | null
  onStart(periods: ReturnType<typeof firstPeriods>): void
  onStop(): void
}

/** Begins and ends the comparison. Without any dated event there is nothing to compare. */
export function CompareButton({ isOn, dates, extent, onStart, onStop }: Props) {
  const { t } = useTongue()
  const days = useDataDays(extent)
  const last = days?.last ?? dates.to
  const press = () => {
    if (isOn) onStop()
    else if (last) onStart(firstPeriods(dates, last))
  }
  return (
    <ToolButton label={t('compare.start')} pressed={isOn} disabled={!isOn && !last} onPress={press}>
      <SquareSplitHorizontal size={16} aria-hidden />
    </ToolButton>
  )
}
