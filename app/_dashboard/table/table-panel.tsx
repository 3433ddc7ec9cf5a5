'use client'

import dynamic from 'next/dynamic'
import { memo } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { useSort } from './table-url'

// Loaded when it is wanted: the map needs none of it.
const EventTable = dynamic(() => import('./event-table').then(({ EventTable }) => EventTable), {
  ssr: false,
  loading: () => <TableSkeleton />,
})

interface Props {
  /** Null while nothing is loaded yet. */
  events: readonly EventFeature[] | null
  matched: number
  selectedId: string | null
  onSelect(id: string): void
}

/** The table of the filter's events, and what it leaves out. */
export const TablePanel = memo(function TablePanel({ events, matched, selectedId, onSelect }: Props) {
  const { t } = useTongue()
  const [sort, setSort] = useSort()
  return (
    <section aria-label={t('table.label')} className="flex size-full flex-col bg-surface">
      {events && events.length < matched && (
        <p role="status" className="border-b border-line bg-warn-soft px-4 py-1.5 text-sm text-warn">
          {t('table.newest', { shown: events.length, matched })}
        </p>
      )}
      {events ? (
        <EventTable events={events} selectedId={selectedId} sort={sort} onSort={setSort} onSelect={onSelect} />
      ) : (
        <TableSkeleton />
      )}
    </section>
  )
})

function TableSkeleton() {
  const { t } = useTongue()
  return (
    <div role="status" className="flex flex-col gap-px overflow-hidden">
      <span className="sr-only">{t('table.loading')}</span>
      {Array.from({ length: 16 }, (_, row) => (
        <div key={row} aria-hidden="true" className="h-8 shrink-0 bg-raised" />
      ))}
    </div>
  )
}
