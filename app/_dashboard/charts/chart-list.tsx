'use client'

import { useRef } from 'react'
import { useSize } from '@/app/_ui/use-size'
import type { TargetType } from '@/lib/domain/claim'
import type { DateExtent, DateRange } from '../date-range'
import type { Filter } from '../queries'
import { ClaimantsChart } from './claimants-chart'
import { TargetsChart } from './targets-chart'
import { TollChart } from './toll-chart'
import { WeaponsChart } from './weapons-chart'

/** What of the charts leads to the map. */
export interface WaysToMap {
  onDates(range: DateRange): void
  onTarget(target: TargetType): void
  onClaimant(claimant: string): void
}

interface Props extends WaysToMap {
  filter: Filter
  extent: DateExtent
}

/** All charts of the filter, one under the other. Loaded late: it brings the library that draws them. */
export function ChartList({ filter, extent, onDates, onTarget, onClaimant }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const { width } = useSize(frame)
  return (
    <div ref={frame} className="flex flex-col gap-6">
      {width > 0 && (
        <>
          <WeaponsChart filter={filter} extent={extent} width={width} onDates={onDates} />
          <TollChart filter={filter} extent={extent} width={width} onDates={onDates} />
          <TargetsChart filter={filter} extent={extent} width={width} onTarget={onTarget} />
          <ClaimantsChart filter={filter} extent={extent} width={width} onClaimant={onClaimant} />
        </>
      )}
    </div>
  )
}
