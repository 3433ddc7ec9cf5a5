'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
import { type Filter, useEventsAt } from './queries'
import { SidePanel } from './side-panel'
import { SpotPanel } from './spot-panel'

interface Props {
  point: [lng: number, lat: number]
  filter: Filter
  onSelect(id: string): void
  onClose(): void
}

/** The events about a point of the map, where it draws more than the page has loaded. */
export function AtPanel({ point, filter, onSelect, onClose }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const { data, error, refetch } = useEventsAt(point, filter)
  if (data || filter.kinds?.length === 0)
    return (
      <SpotPanel
        events={data?.features ?? []}
        matched={data?.numberMatched ?? 0}
        onSelect={onSelect}
        onClose={onClose}
      />
    )
  return (
    <SidePanel title={t('lists.here')} onClose={onClose}>
      {error ? (
        <Notice
          tone="danger"
          title={t('notices.eventsFailed')}
          action={<Button onClick={() => refetch()}>{t('notices.tryAgain')}</Button>}
        >
          {errorWords(tongue, error)}
        </Notice>
      ) : (
        <p role="status" className="text-ink-3">
          {t('notices.loadingEvents')}
        </p>
      )}
    </SidePanel>
  )
}
