'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { givesFigureOf } from './claimed-by'
import { EventCards } from './event-cards'
import { LongList } from './long-list'
import { SidePanel } from './side-panel'

interface Props {
  claimant: string
  /** All that are loaded; null while nothing is. */
  events: readonly EventFeature[] | null
  /** How many the filter has. */
  matched: number
  onSelect(id: string): void
  onClose(): void
}

/** The events of the filter of which one claimant gives figures, newest first. */
export function ClaimantPanel({ claimant, events, matched, onSelect, onClose }: Props) {
  const { t } = useTongue()
  const listed = events?.filter((event) => givesFigureOf(event, claimant))
  return (
    <SidePanel
      title={listed ? t('lists.titled', { title: claimant, count: listed.length }) : claimant}
      onClose={onClose}
    >
      {listed ? (
        <div className="flex flex-col gap-3">
          <p className="text-sm text-ink-3">{t('lists.claimantNote')}</p>
          {events && events.length < matched && (
            <p className="text-sm text-ink-2">{t('charts.claimants.noteCut', { counted: events.length, matched })}</p>
          )}
          {listed.length > 0 ? (
            <LongList items={listed} first={100}>
              {(shown) => <EventCards events={shown} selectedId={null} onSelect={onSelect} heading="place" />}
            </LongList>
          ) : (
            <p className="text-ink-2">{t('lists.noneOfFilter')}</p>
          )}
        </div>
      ) : (
        <p role="status" className="text-ink-2">
          {t('notices.loadingEvents')}
        </p>
      )}
    </SidePanel>
  )
}
