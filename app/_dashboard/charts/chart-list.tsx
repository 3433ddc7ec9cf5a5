'use client'

import { useRef } from 'react'
import { useSize } from '@/app/_ui/use-size'
import type { DateExtent, DateRange } from '../date-range'
import type { Filter } from '../queries'
import { ClaimantsChart } from './claimants-chart'
import { TargetsChart } from './targets-chart'
import { TollChart } from './toll-chart'
import { WeaponsChart } from './weapons-chart'

interface Props {
  filter: Filter
  extent: DateExtent
  onDates(range: DateRange): void
}

/** All charts of the filter, one under the other. Loaded late: it brings the library that draws them. */
export function ChartList({ filter, extent, onDates }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const { width } = useSize(frame)
  return (
    <div ref={frame} className="flex flex-col gap-6">
      {width > 0 && (
        <>
          <WeaponsChart filter={filter} extent={extent} width={width} onDates={onDates} />
          <TollChart filter={filter} extent={extent} width={width} onDates={onDates} />
          <TargetsChart filter={filter} width={width} />
          <ClaimantsChart filter={filter} width={width} />
        </>
      )}
    </div>
  )
}
