'use client'

import dynamic from 'next/dynamic'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Notice } from '@/app/_ui/notice'
import type { DateExtent } from '../date-range'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { SidePanel } from '../side-panel'
import type { WaysToMap } from './chart-list'

const ChartList = dynamic(() => import('./chart-list').then(({ ChartList }) => ChartList), {
  ssr: false,
  loading: () => <ChartsSkeleton />,
})

interface Props extends WaysToMap {
  filter: Filter
  /** First and last day of all that is kept; null while unknown. */
  extent: DateExtent | null
  /** The store was asked, and holds nothing. */
  isEmpty: boolean
  onClose(): void
}

/** The charts of the present filter: beside the map where there is room, else in its place. */
export function ChartsPanel({ filter, extent, isEmpty, onClose, ...ways }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  return (
    <SidePanel title={t('charts.title')} size="wide" onClose={onClose}>
      <p className="mb-4 text-sm text-ink-3" data-testid="charts-filter">
        {t('charts.filter', { filter: filterWords(tongue, filter) })}
      </p>
      {filter.kinds?.length === 0 ? (
        <Notice title={t('notices.noKind')}>{t('charts.noKindHelp')}</Notice>
      ) : extent ? (
        <ChartList filter={filter} extent={extent} {...ways} />
      ) : isEmpty ? (
        <Notice title={t('charts.storeEmpty')}>{t('charts.storeEmptyHelp')}</Notice>
      ) : (
        <p role="status" className="text-sm text-ink-3">
          {t('notices.loading')}
        </p>
      )}
    </SidePanel>
  )
}

function ChartsSkeleton() {
  const { t } = useTongue()
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t('charts.loadingAll')}</span>
      <div className="h-16 rounded-card bg-raised" />
      <div className="h-56 rounded-card bg-raised" />
    </div>
  )
}
