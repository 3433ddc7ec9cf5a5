'use client'

import { ChartColumn, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'

interface Props {
  /** The search for places. */
  search: ReactNode
  /** How many events are shown, and of how many; null while unknown. */
  count: { shown: number; total: number } | null
  chartsAreOpen: boolean
  onFilters(): void
  onCharts(): void
}

/** What floats over the map's upper edge. */
export function MapHead({ search, count, chartsAreOpen, onFilters, onCharts }: Props) {
  const { t } = useTongue()
  return (
    <div className="group absolute inset-x-3 top-3 z-30 flex items-start gap-2 md:right-auto md:w-[36rem] md:max-w-[calc(100%-1.5rem)] lg:w-96">
      <Button className="shadow-float lg:hidden" aria-haspopup="dialog" onClick={onFilters}>
        <SlidersHorizontal size={14} aria-hidden />
        {t('dashboard.filters')}
        {count && (
          <span className="text-ink-2 max-md:group-focus-within:hidden">{t('dashboard.shownOfTotal', count)}</span>
        )}
      </Button>
      {search}
      <Button
        className="shadow-float max-md:group-focus-within:hidden"
        aria-expanded={chartsAreOpen}
        onClick={onCharts}
      >
        <ChartColumn size={14} aria-hidden />
        <span className="max-md:sr-only">{t('dashboard.charts')}</span>
      </Button>
    </div>
  )
}
